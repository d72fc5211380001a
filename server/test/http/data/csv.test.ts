import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take, type Taken } from "./taken-away.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

/** The whole file, made once. */
let whole: Promise<Taken> | null = null;
const wholeFile = (): Promise<Taken> => (whole ??= take(atlas, "/data/published.csv"));
let wholeRows: Promise<readonly Record<string, string>[]> | null = null;
const rowsOfWhole = () => (wholeRows ??= wholeFile().then(({ body }) => rowsOf(body)));

const QUESTION = "indicators=deployments,units_eligible&by=UNIT_TYPE&kind=TERM&boundaries=AS_REPORTED";

test("a file has the rows that the API has, with their values, statuses and coordinates", async () => {
  const { statistics } = await atlas.data<{ statistics: { nodes: Record<string, never>[] } }>(`{
    statistics(indicators: ["deployments", "units_eligible"], by: [UNIT_TYPE], kind: TERM, boundaries: "AS_REPORTED", first: 20000) {
      nodes { indicator { id } area { id } period { id } unitType { id } value status qualifier }
    }
  }`);
  const { body, headers } = await take(atlas, `/data/published.csv?${QUESTION}`);
  const told = (row: Record<string, string | undefined>): string =>
    ["indicator", "area", "period", "unit_type", "value", "status", "qualifier"]
      .map((name) => row[name])
      .join(" ");
  const idOf = (each: { id?: string } | undefined | null): string => each?.id ?? "_T";
  expect(rowsOf(body).map(told)).toEqual(
    statistics.nodes.map((node) =>
      told({
        indicator: idOf(node["indicator"]),
        area: idOf(node["area"]),
        period: idOf(node["period"]),
        unit_type: idOf(node["unitType"]),
        value: String(node["value"] ?? ""),
        status: node["status"] ?? "",
        qualifier: node["qualifier"] ?? "",
      }),
    ),
  );
  expect(rowsOf(body).filter(({ value }) => value !== "").length).toBeGreaterThan(0);
  expect(headers["content-disposition"]).toMatch(
    /filename="movement-atlas_published_deployments_units-eligible_TERM_AS-REPORTED_v\d+\.csv"/,
  );
});

test.each(["csv", "sdmx.csv"])(
  "the id of a group is neither a formula nor a row more in %s",
  async (format) => {
    const ids = ['=HYPERLINK("http://elsewhere.example")', "@sum(1)", "a,b", 'c"d', "e\r\n=1+1,f"];
    const groups = JSON.stringify(ids.map((id) => ({ id, areas: ["ha-noi"] })));
    const parameters = new URLSearchParams({ indicators: "deployments", periods: "2024", groups });
    const rows = rowsOf((await take(atlas, `/data/published.${format}?${parameters.toString()}`)).body);
    expect(rows.map((row) => row["area"] ?? row["REF_AREA"])).toEqual(
      ids.map((id) => (/^[=@]/.test(id) ? `'${id}` : id)),
    );
  },
);

test("what is not known is an empty cell beside its status, never 0", async () => {
  const rows = rowsOf((await take(atlas, `/data/published.csv?${QUESTION}`)).body);
  const unknown = rows.filter(({ status = "" }) =>
    ["NO_FIGURE", "NOT_COMPARABLE", "NOT_APPLICABLE"].includes(status),
  );
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.every(({ value }) => value === "")).toBe(true);
});

test("without a question everything known comes, each row with the boundaries it is an answer on", async () => {
  const rows = await rowsOfWhole();
  const ofCube = await atlas.connection.db
    .selectFrom("cube")
    .innerJoin("dataset", "dataset.id", "cube.dataset_id")
    .where("dataset.code", "=", "published")
    .where("known_to", "is", null)
    .select(({ fn }) => [fn.countAll<number>().as("rows"), fn.sum<number>("value").as("sum")])
    .executeTakeFirstOrThrow();
  expect(rows).toHaveLength(ofCube.rows);
  const sum = rows.reduce((total, { value = "" }) => total + Number(value), 0);
  expect(sum).toBeCloseTo(ofCube.sum, 3);
  const boundaries = (area: string, period: string) =>
    rows.find((row) => row["area"] === area && row["period"] === period)?.["boundaries"];
  expect(boundaries("nam-dinh", "2015/2020")).toBe("AS_REPORTED VN-2008");
  expect(boundaries("viet-nam", "2025-06")).toBe("AS_REPORTED VN-2008 VN-2025");
  expect(rows.every(({ known_at, data_version }) => known_at !== "" && data_version !== "")).toBe(true);
});

test("any range of rows can be had, and put together they are the file", async () => {
  const url = "/data/published.csv";
  const { body, headers } = await wholeFile();
  const lines = body.split("\r\n").length - 2;
  const etag = String(headers["etag"]);
  const half = Math.floor(lines / 2);
  const first = await take(atlas, url, { range: `rows=0-${half}` });
  const rest = await take(atlas, url, { range: `rows=${half + 1}-`, "if-range": etag });
  expect([first.status, rest.status]).toEqual([206, 206]);
  expect(first.headers["content-range"]).toBe(`rows 0-${half}/${lines}`);
  expect(first.body + rest.body).toBe(body);
  const beyond = await take(atlas, url, { range: `rows=${lines}-` });
  expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, `rows */${lines}`]);
  // Of another version nothing can be gone on with.
  expect((await take(atlas, url, { range: "rows=5-", "if-range": '"another"' })).status).toBe(200);
});

test("a range of a question's rows is found too", async () => {
  const url = `/data/published.csv?${QUESTION}`;
  const whole = (await take(atlas, url)).body.split("\r\n");
  const part = await take(atlas, url, { range: "rows=10-12" });
  expect(part.body.split("\r\n").slice(0, 3)).toEqual(whole.slice(11, 14));
  const first = await take(atlas, `${url}&first=3`);
  expect(first.body.split("\r\n").slice(0, 4)).toEqual(whole.slice(0, 4));
  expect(rowsOf(first.body)).toHaveLength(3);
});

test("who has it already is told so, and HEAD tells what GET would", async () => {
  const url = `/data/published.csv?${QUESTION}`;
  const { headers } = await take(atlas, url);
  const etag = String(headers["etag"]);
  const again = await take(atlas, url, { "if-none-match": etag });
  expect([again.status, again.body]).toEqual([304, ""]);
  expect((await take(atlas, `${url}&lang=en`, { "if-none-match": etag })).status).toBe(200);
  const head = await take(atlas, url, {}, "HEAD");
  expect([head.status, head.body, head.headers["etag"], head.headers["content-length"]]).toEqual([
    200,
    "",
    etag,
    undefined,
  ]);
  expect(head.headers["content-disposition"]).toBe(headers["content-disposition"]);
});

test("Excel in Viet Nam gets its mark, semicolons and decimal commas; numbers stay what they are", async () => {
  const question = "indicators=antt_share&by=UNIT_TYPE&areas=binh-duong&periods=2018&boundaries=AS_REPORTED";
  const plain = rowsOf((await take(atlas, `/data/published.csv?${question}`)).body);
  const { body } = await take(atlas, `/data/published.csv?${question}&preset=excel-vi`);
  expect(body.startsWith("\uFEFFdataset;indicator;")).toBe(true);
  const rows = rowsOf(body, ";");
  const decimals = rows.map(({ value = "" }) => value.replace(",", "."));
  expect(decimals).toEqual(plain.map(({ value }) => value));
  expect(rows.some(({ value }) => value?.includes(","))).toBe(true);
});

test("a mistake is told in the words of the API", async () => {
  const wrong = async (question: string) => {
    const { status, error } = await take(atlas, `/data/published.csv?${question}`);
    return [status, error?.extensions["code"], error?.extensions["argument"], error?.message];
  };
  const bad = (argument: string, message: string) => [
    400,
    "BAD_USER_INPUT",
    argument,
    expect.stringContaining(message),
  ];
  expect(await wrong("indicators=deploymnts")).toEqual(bad("indicators", 'Did you mean "deployments"?'));
  expect(await wrong("indicators=deployments&kind=YEA")).toEqual(bad("kind", '"YEAR"'));
  expect(await wrong("indicators=deployments&orderBy=VALU:DESC")).toEqual(bad("orderBy.0.by", '"VALUE"'));
  expect(await wrong("indicators=deployments&where.unitType=commune")).toEqual(
    bad("where.unitType", "There is no"),
  );
  expect(await wrong("periods=2020")).toEqual(bad("indicators", "indicators is missing"));
  expect(await wrong("lang=fr")).toEqual(bad("lang", "one of vi, en"));
  expect(await wrong("preset=excel")).toEqual(bad("preset", "excel-vi"));
  expect(await wrong("decimal=,")).toEqual(bad("decimal", "semicolon"));
  expect(await wrong("indicators=deployments&indicators=forces_teams")).toEqual(bad("indicators", "twice"));
  expect((await take(atlas, "/data/publishd.csv")).error?.extensions["suggestions"]).toEqual(["published"]);
  expect((await take(atlas, "/data/published.xls")).status).toBe(404);
});

test("parts of a filter and orders are written with points and colons, or as JSON", async () => {
  const base = "/data/published.csv?indicators=deployments&by=UNIT_TYPE&kind=TERM&boundaries=AS_REPORTED";
  const short = await take(atlas, `${base}&where.unitTypes=commune,school&orderBy=VALUE:DESC,AREA`);
  const long = await take(
    atlas,
    `${base}&where=${encodeURIComponent('{"unitTypes":["commune","school"]}')}` +
      `&orderBy=${encodeURIComponent('[{"by":"VALUE","direction":"DESC"},{"by":"AREA"}]')}`,
  );
  expect(short.status).toBe(200);
  expect(long.body).toBe(short.body);
  const values = rowsOf(short.body).flatMap(({ value = "" }) => (value === "" ? [] : [Number(value)]));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values.length).toBeGreaterThan(1);
});

test("a page of another site may link to a file, but not ask for it", async () => {
  const from = (mode: string, dest: string) =>
    take(atlas, `/data/published.csv?${QUESTION}`, {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": mode,
      "sec-fetch-dest": dest,
    });
  expect((await from("navigate", "document")).status).toBe(200);
  expect((await from("cors", "empty")).status).toBe(403);
});

test("columns are described where the file says", async () => {
  const url = `/data/published.csv?${QUESTION}&preset=excel-vi`;
  const { headers, body } = await take(atlas, url);
  const [, address = ""] = /^<([^>]+)>; rel="describedby"/.exec(String(headers["link"])) ?? [];
  const described = await take(atlas, address);
  expect([described.status, described.headers["content-type"]]).toEqual([
    200,
    "application/csvm+json; charset=utf-8",
  ]);
  const metadata = JSON.parse(described.body);
  expect(metadata.url).toBe(url.replace("/data/", ""));
  expect(metadata.dialect).toMatchObject({ delimiter: ";" });
  const names = metadata.tableSchema.columns.map(({ name }: { name: string }) => name);
  expect(names).toEqual(body.replace("\uFEFF", "").split("\r\n")[0]?.split(";"));
});

test("groups, the largest and the rest, and filters come as the API has them: the rest is not told as the total", async () => {
  const base = "/data/published.csv?indicators=deployments&boundaries=VN-2008&periods=2015/2020";
  const groups = encodeURIComponent('[{"id":"two","areas":["nam-dinh","ha-noi"],"name":"Two"}]');
  const [group] = rowsOf(
    (await take(atlas, `${base}&groups=${groups}&by=UNIT_TYPE&where.unitTypes=commune`)).body,
  );
  expect(group).toMatchObject({ area: "two", area_name: "Two", area_level: "GROUP", area_code: "" });
  const top = await take(atlas, `${base}&areas=nam-dinh&by=UNIT_TYPE&top=1`);
  const rest = rowsOf(top.body).at(-1);
  expect(rest?.["unit_type"]).toBe("_O");
  expect(rest?.["rest_of"]?.split(" ").length).toBeGreaterThan(1);
  const known = await take(atlas, `${base}&by=UNIT_TYPE&where.value=${encodeURIComponent('{"min":1}')}`);
  expect(known.error).toBeUndefined();
  expect(rowsOf(known.body).every(({ value }) => Number(value) >= 1)).toBe(true);
});

test("a row says the same in every column, whether it was asked for or came with everything", async () => {
  const question =
    "indicators=deployments,coverage,units_eligible&by=UNIT_TYPE&kind=TERM&boundaries=AS_REPORTED";
  const asked = rowsOf((await take(atlas, `/data/published.csv?${question}`)).body);
  const keyOf = ({
    indicator,
    area,
    period,
    model,
    category,
    unit_type,
    award_level,
  }: Record<string, string>) => [indicator, area, period, model, category, unit_type, award_level].join(" ");
  const all = new Map((await rowsOfWhole()).map((row) => [keyOf(row), row]));
  const both = asked.flatMap((row) => {
    const stored = all.get(keyOf(row));
    return stored === undefined ? [] : [{ row, stored }];
  });
  for (const { row, stored } of both) expect({ ...stored, boundaries: row["boundaries"] }).toEqual(row);
  expect(new Set(both.map(({ row }) => row["status"])).size).toBeGreaterThan(1);
});
