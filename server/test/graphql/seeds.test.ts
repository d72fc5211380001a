import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { allRows } from "../../src/import/rows/csv-rows.ts";
import { type Atlas, openAtlas } from "./atlas.ts";

/** What seeds/README.md says of the published figures, recounted: from the files, and from the atlas they fill. */
const SEEDS = resolve(import.meta.dirname, "../../../seeds");
/** The releases of published figures, by the instant their rows were recorded. */
const RELEASES = {
  before: "2026-11-01T00:00:00Z",
  now: "2026-11-30T00:00:00Z",
  places: "2026-11-30T12:00:00Z",
} as const;
/** How ids of districts and communes look. */
const IS_PLACE = /^[cd]\d+-\d{6}$/;

const readme = await readFile(`${SEEDS}/README.md`, "utf8");
const cellsOf = async (file: string): Promise<Readonly<Record<string, string | undefined>>[]> =>
  (await allRows(createReadStream(`${SEEDS}/published/${file}.csv`))).map(({ cells }) => cells);
const observations = await cellsOf("observations");
const sources = await cellsOf("sources");
/** Further versions of a figure are no further figures. */
const first = observations.filter(({ version }) => version === "1");
const figures = first.filter(({ origin }) => origin !== "");

/** The numbers of a sentence of the README, each `#` one of them. */
function said(sentence: string): number[] {
  const form = sentence
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll("#", String.raw`(\d+)`);
  const found = new RegExp(form, "u").exec(readme);
  if (found === null) throw new Error(`seeds/README.md does not say: ${sentence}`);
  return found.slice(1).map(Number);
}

describe("the raw rows", () => {
  const reasons = [...readme.matchAll(/^\| .+ \| (\d+) \| ((?:o\d+ ?)+)\|$/gmu)].map(([, count, ids]) => ({
    count: Number(count),
    ids: (ids ?? "").trim().split(" "),
  }));
  const left = reasons.flatMap(({ ids }) => ids);
  const mapped = new Set(figures.map(({ origin }) => origin));

  test("are either in or left out for one reason, and together they are all 516", () => {
    expect(new Set(left).size).toBe(left.length);
    expect(left.filter((id) => mapped.has(id))).toEqual([]);
    expect(mapped.size + left.length).toBe(516);
  });

  test("are counted right, by reason and in all", () => {
    expect(reasons.map(({ count }) => count)).toEqual(reasons.map(({ ids }) => ids.length));
    expect(
      said("# raw rows = # mapped (to # observations, since o003 and o005 give two each) + # left out"),
    ).toEqual([516, mapped.size, figures.length, left.length]);
  });
});

test("observations, sources and what they are of are counted right", () => {
  const of = (source: string): number => first.filter((row) => row["source"] === source).length;
  const counts = of("communes_since_2016") + of("gso_communes");
  const areas = figures.map(({ area }) => area);
  const isCountry = (area: string | undefined): boolean => area === "viet-nam";
  const ofPlaces = areas.filter((area) => IS_PLACE.test(area ?? ""));
  const ofProvinces = areas.filter((area) => !isCountry(area) && !IS_PLACE.test(area ?? ""));
  const recorded = (release: keyof typeof RELEASES): number =>
    first.filter((row) => row["recorded"] === RELEASES[release]).length;
  expect(said("holds # observations, `sources.csv` # sources")).toEqual([first.length, sources.length]);
  expect(
    said(
      "# were recorded 2026-11-01T00:00:00Z, # on 2026-11-30T00:00:00Z, # at noon that day (those of districts and communes); # have a second version",
    ),
  ).toEqual([recorded("before"), recorded("now"), recorded("places"), observations.length - first.length]);
  expect(said("**# observations from # figures** printed in # public reports")).toEqual([
    figures.length,
    new Set(figures.map(({ origin }) => origin)).size,
    new Set(figures.map(({ source }) => source)).size,
  ]);
  expect(
    said(
      "on # provinces and cities (old and new counted apart), on # districts and communes (# of them) and on the country (# of them)",
    ),
  ).toEqual([
    new Set(ofProvinces).size,
    new Set(ofPlaces).size,
    ofPlaces.length,
    areas.filter(isCountry).length,
  ]);
  expect(said("# of them are in, # and #")).toEqual([
    ofPlaces.length,
    figures.filter(({ area, origin }) => IS_PLACE.test(area ?? "") && (origin ?? "") < "o500").length,
    figures.filter(({ area, origin }) => IS_PLACE.test(area ?? "") && (origin ?? "") >= "o500").length,
  ]);
  expect(said("**# counts of communes since 2016**")).toEqual([of("communes_since_2016")]);
  expect(said("**# counts of communes** (63 provinces")).toEqual([of("gso_communes")]);
  // Every row is told of: a figure out of a report, a count of units, or the campaigns that a report names.
  expect(first.length - figures.length - counts).toBe(said("**# observation without a raw row**")[0]);
});

describe("how far the figures reach", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas({ published: true });
  });

  /** Provinces, old and new, with a value of an indicator as known at a release, in any period and breakdown. */
  async function reached(indicator: string, by: string, release: keyof typeof RELEASES): Promise<number> {
    const areas = new Set<string>();
    for (const kind of ["MONTH", "YEAR", "TERM"]) {
      const { statistics } = await atlas.data<{
        statistics: { totalCount: number; nodes: { area: { id: string }; value: number | null }[] };
      }>(`{ statistics(indicators: ["${indicator}"], kind: ${kind}, by: [${by}], boundaries: "AS_REPORTED",
            knownAt: "${RELEASES[release]}", first: 20000) { totalCount nodes { area { id } value } } }`);
      expect(statistics.nodes).toHaveLength(statistics.totalCount);
      for (const { area, value } of statistics.nodes) if (value !== null) areas.add(area.id);
    }
    return areas.size;
  }

  test.each([
    ["those with a coverage of models (`coverage`)", "coverage", "MODEL, UNIT_TYPE"],
    ["those with a share that meets the safety standard (`antt_share`)", "antt_share", "UNIT_TYPE"],
  ])("%s", async (words, indicator, by) => {
    const found = [await reached(indicator, by, "before"), await reached(indicator, by, "now")];
    expect(said(`${words} | # | #`)).toEqual(found);
    expect(found[1]).toBeGreaterThan(found[0] ?? 0);
  });

  test("provinces with at least one figure", async () => {
    const { holdings } = await atlas.data<{
      holdings: { area: { id: string; level: string }; figures: number }[];
    }>(`{ holdings(boundaries: "AS_REPORTED") { area { id level } figures } }`);
    const now = holdings.filter(({ area, figures: held }) => area.level === "PROVINCE" && held > 0).length;
    const before = new Set(
      figures
        .filter(({ recorded, area }) => recorded === RELEASES.before && area !== "viet-nam")
        .map(({ area }) => area),
    ).size;
    expect(said("with at least one figure, also of their districts and communes alone | # | #")).toEqual([
      before,
      now,
    ]);
  });

  test("months with a commune count of all provinces; the two lists never contradict one another", async () => {
    const months = async (release: keyof typeof RELEASES): Promise<number> => {
      const { statistics } = await atlas.data<{
        statistics: { nodes: { value: number | null; status: string; disputed: boolean }[] };
      }>(`{ statistics(indicators: ["units_eligible"], where: { unitTypes: ["commune"] }, areas: ["viet-nam"],
            from: "2004-01", to: "2026-10", knownAt: "${RELEASES[release]}", first: 1000)
            { nodes { value status disputed } } }`);
      return statistics.nodes.filter(({ value, status }) => value !== null && status !== "PARTIAL").length;
    };
    expect(said("months with a commune count of all provinces | # | #")).toEqual([
      await months("before"),
      await months("now"),
    ]);
    const { rows } = await atlas.connection.pool.query<{ code: string }>(
      `select distinct a.code from cube c join area a on a.id = c.area_id join indicator i on i.id = c.indicator_id
       join breakdown b on b.id = c.breakdown_id join unit_type u on u.id = b.unit_type_id
       where i.code = 'units_eligible' and u.code = 'commune' and c.disputed`,
    );
    expect(rows).toEqual([]);
  });
});
