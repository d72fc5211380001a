import { beforeAll, expect, test } from "vitest";
import { ALL_COLUMNS, COLUMNS } from "../../../src/export/columns/columns.ts";
import { isBeside } from "../../../src/export/columns/beside-columns.ts";
import { FORMATS } from "../../../src/export/formats/formats.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take } from "./taken-away.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

interface Node {
  readonly area: { readonly id: string };
  readonly period: { readonly id: string };
  readonly value: number | null;
  readonly [more: string]: unknown;
}
interface Changed {
  readonly from: { readonly id: string } | null;
  readonly difference: number | null;
  readonly percent: number | null;
  readonly qualifier: string | null;
  readonly reason: string | null;
  readonly percentReason: string | null;
  readonly caveats: readonly { readonly code: string }[];
}

const told = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const ARGUMENTS = `indicators: ["grassroots_force_teams", "awards_collectives"], kind: YEAR, boundaries: "VN-2008"`;
const QUESTION = "indicators=grassroots_force_teams,awards_collectives&kind=YEAR&boundaries=VN-2008&lang=en";

test.each([
  ["just before", "", "JUST_BEFORE", ["change_reason"]],
  ["since a year", '(from: "2023")', "2023", []],
])(
  "share, rank, change %s and timeliness of a file's rows are those of the API, with why there is none",
  async (_, from, written, differing) => {
    const { statistics } = await atlas.data<{ statistics: { nodes: (Node & { change: Changed })[] } }>(`{
    statistics(${ARGUMENTS}, first: 1000) {
      nodes {
        area { id } period { id } value
        share(of: NATION) shareReason(of: NATION, lang: EN) rank rankReason(lang: EN)
        change${from} { from { id } difference percent qualifier reason(lang: EN) percentReason(lang: EN) caveats { code } }
        dueOn receivedOn daysLate timelinessReason(lang: EN)
      }
    }
  }`);
    const { body, error } = await take(
      atlas,
      `/data/published.csv?${QUESTION}&share=NATION&rank=true&change=${written}&timeliness=true&first=1000`,
    );
    expect(error).toBeUndefined();
    const names = ALL_COLUMNS.filter(isBeside).map(({ name }) => name);
    const rows = rowsOf(body);
    expect(
      rows.map((row) => [row["area"], row["period"], row["value"], ...names.map((name) => row[name])]),
    ).toEqual(
      statistics.nodes.map(({ area, period, value, change, ...node }) =>
        [
          area.id,
          period.id,
          value,
          node["share"],
          node["shareReason"],
          node["rank"],
          node["rankReason"],
          change.from?.id,
          change.difference,
          change.percent,
          change.qualifier,
          change.reason ?? change.percentReason,
          change.caveats.map(({ code }) => code).join(" "),
          node["dueOn"],
          node["receivedOn"],
          node["daysLate"],
          node["timelinessReason"],
        ].map(told),
      ),
    );
    // Rows with and without of each.
    for (const name of ["share", "share_reason", "rank", "rank_reason", ...differing])
      expect([name, new Set(rows.map((row) => row[name] === "")).size]).toEqual([name, 2]);
  },
);

test("what is not asked beside has no columns, and what is asked has the same in every format and in the metadata", async () => {
  const question = "indicators=grassroots_force_teams&kind=YEAR";
  const plain = rowsOf((await take(atlas, `/data/published.csv?${question}`)).body);
  expect(Object.keys(plain[0] ?? {})).toEqual(COLUMNS.map(({ name }) => name));
  const asked = `${question}&rank=true`;
  const names = ALL_COLUMNS.filter((column) => !isBeside(column) || column.name.startsWith("rank")).map(
    ({ name }) => name,
  );
  const ranked = rowsOf((await take(atlas, `/data/published.csv?${asked}`)).body);
  expect(Object.keys(ranked[0] ?? {})).toEqual(names);
  const metadata = JSON.parse((await take(atlas, `/data/published.csv-metadata.json?${asked}`)).body);
  expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(names);
  for (const { id } of FORMATS)
    expect([id, (await take(atlas, `/data/published.${id}?${asked}`)).status]).toEqual([id, 200]);
  const { features } = JSON.parse((await take(atlas, `/data/published.geojson?${asked}`)).body);
  const cube = JSON.parse((await take(atlas, `/data/published.jsonstat.json?${asked}`)).body).extension;
  const ranks = ranked.flatMap(({ rank = "" }) => (rank === "" ? [] : [Number(rank)]));
  expect(
    features.flatMap(({ properties: { rank } }: { properties: { rank?: number | null } }) => rank ?? []),
  ).toEqual(ranks);
  expect(cube.columns.map(({ name }: { name: string }) => name)).toEqual(["rank", "rank_reason"]);
  expect(
    Object.values<[number | null]>(cube.cells)
      .flatMap(([rank]) => rank ?? [])
      .toSorted((a, b) => a - b),
  ).toEqual(ranks.toSorted((a, b) => a - b));
  expect(ranks.length).toBeGreaterThan(1);
});

test("a ratio of two indicators is a file as the API answers it, named in words", async () => {
  const { ratio } = await atlas.data<{
    ratio: { nodes: (Node & { indicator: Record<string, string> })[] };
  }>(`{
    ratio(dataset: "published", numerator: { indicator: "grassroots_force_members" },
      denominator: { indicator: "units_eligible", where: { unitTypes: ["commune"] } }, per: 1000, kind: YEAR, first: 20000) {
      nodes { indicator { id name(lang: EN) unit(lang: EN) } area { id } period { id } value status }
    }
  }`);
  const { body, headers, error } = await take(
    atlas,
    "/data/published.csv?numerator=grassroots_force_members&denominator.indicator=units_eligible" +
      "&denominator.where.unitTypes=commune&per=1000&kind=YEAR&lang=en",
  );
  expect(error).toBeUndefined();
  expect(
    rowsOf(body).map(({ indicator, indicator_name, unit, area, period, value, status }) =>
      [indicator, indicator_name, unit, area, period, value, status].join("|"),
    ),
  ).toEqual(
    ratio.nodes.map(({ indicator, area, period, value, status }) =>
      [indicator["id"], indicator["name"], indicator["unit"], area.id, period.id, told(value), status].join(
        "|",
      ),
    ),
  );
  expect(rowsOf(body).some(({ value }) => value !== "")).toBe(true);
  expect(String(headers["content-disposition"])).toContain("grassroots-force-members-per-units-eligible");
});

test("a file without rows says why where there is room for it, in the words of the API", async () => {
  const question = 'indicators: ["deployments"], periods: ["2024-01"], where: { status: [WITHHELD] }';
  const { statistics } = await atlas.data<{ statistics: { notes: { sentence: string }[] } }>(
    `{ statistics(${question}) { notes { sentence(lang: EN) } } }`,
  );
  const sentences = statistics.notes.map(({ sentence }) => sentence);
  expect(sentences.length).toBeGreaterThan(0);
  const asked = "indicators=deployments&periods=2024-01&where.status=WITHHELD&lang=en";
  expect(JSON.parse((await take(atlas, `/data/published.geojson?${asked}`)).body).notes).toEqual(sentences);
  // A table has no room for it; what describes the table has.
  for (const table of ["csv", "sdmx.csv"]) {
    const { headers } = await take(atlas, `/data/published.${table}?${asked}`);
    const [, described = ""] = /^<([^>]+)>; rel="describedby"/.exec(String(headers["link"])) ?? [];
    expect(JSON.parse((await take(atlas, described)).body).notes).toEqual(sentences);
  }
});

test("mistakes in what is asked beside are told in the words of the API", async () => {
  const base = "/data/published.csv?indicators=units_eligible&kind=YEAR";
  const wrong = async (more: string) => (await take(atlas, `${base}&${more}`)).error?.extensions["argument"];
  expect(await wrong("share=NATON")).toBe("share");
  expect(await wrong("change=20233")).toBe("from");
  expect(await wrong("rank=perhaps")).toBe("rank");
  expect((await take(atlas, "/data/published.csv?share=NATION")).error?.extensions["argument"]).toBe(
    "indicators",
  );
});
