import { expect, test } from "vitest";
import { checkConservation } from "../../bench/communes/conservation.ts";
import { type CommuneSize, USUAL_SIZE } from "../../src/demo/communes/commune-size.ts";
import { CannotMake, estimateCommunes, makeCommunes } from "../../src/demo/communes/make-communes.ts";
import { checkDatasets } from "../../src/import/recompute-datasets.ts";
import { loadCatalogue } from "../../src/statistics/catalogue/load-catalogue.ts";
import { countAreasWithFigures } from "../../src/statistics/read/holdings.ts";
import { emptyCell } from "../../src/statistics/read/statistics/empty-cell.ts";
import { resolveBoundaries } from "../../src/statistics/request/resolve-boundaries.ts";
import { resolveDataset } from "../../src/statistics/request/resolve-request.ts";
import { monthIndex } from "../../src/statistics/model/periods.ts";
import { SEEDS, worldWithPlaces } from "../import/small-world.ts";

// One return in a hundred, so that it is made in a moment.
const SIZE: CommuneSize = {
  ...USUAL_SIZE,
  from: monthIndex("2025-06"),
  to: monthIndex("2025-07"),
  cells: 1,
  reporting: 0.01,
};
const { db, pool } = await worldWithPlaces();
const wish = { seeds: SEEDS, size: SIZE, now: "2026-11-20T00:00:00.000Z" };

test("made by halves it goes on where it stopped, and is whole once; another size needs another database", async () => {
  const all = await estimateCommunes(wish);
  const before = await makeCommunes(pool, { ...wish, until: SIZE.from });
  expect(before).toBeGreaterThan(60);
  const left = await estimateCommunes(wish, pool);
  expect(left.months).toBe(1);
  expect(left.figures).toBeLessThan(all.figures);
  const after = await makeCommunes(pool, wish);
  expect(after).toBeGreaterThan(10);
  expect(await makeCommunes(pool, wish)).toBe(0);
  const { n } = await db
    .selectFrom("observation")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  expect(Number(n)).toBe(before + after);
  await expect(makeCommunes(pool, { ...wish, size: { ...SIZE, seed: 1 } })).rejects.toThrow(CannotMake);
});

test("the nation is put together from the communes that reported", async () => {
  const { rows } = await pool.query<{
    period: string;
    value: string;
    reporting: number;
    expected: number;
    sum: string;
  }>(
    `select p.code as period, c.value, c.reporting, c.expected,
       (select sum(value) from observation o where o.period_id = c.period_id and o.version = 1
         and not exists (select from observation l where l.area_id = o.area_id and l.period_id = o.period_id and l.version > 1)) as sum
     from cube c join area a on a.id = c.area_id join period p on p.id = c.period_id
     where a.code = 'viet-nam' and c.known_to is null and p.kind = 'MONTH' order by p.code`,
  );
  expect(rows.map(({ period, expected }) => [period, expected])).toEqual([
    ["2025-06", 10_040],
    ["2025-07", 3_321],
  ]);
  for (const { value, sum, reporting } of rows) {
    expect(reporting).toBeGreaterThan(10);
    expect(Number(value)).toBe(Number(sum));
  }
});

test("whatever was reported by communes is what provinces and the nation have, on both maps", async () => {
  const found = await checkConservation(pool, "demo-communes");
  expect(found).toMatchObject({ months: 2, differences: 0, excesses: 0 });
  expect(found.nation).toBe(2);
  expect(found.old).toBeGreaterThan(30);
  expect(found.current).toBeGreaterThan(40);
  expect(found.carried).toBeGreaterThan(10);
  // What is one too many would be found: in a province, and in a commune of today.
  const client = await pool.connect();
  await client.query("begin");
  const oneMore = (level: string, column: string): string =>
    `update cube set ${column} = ${column} + 1000000 where ctid = (
       select c.ctid from cube c join any_area a on a.id = c.area_id join period p on p.id = c.period_id
       where c.known_to is null and p.code = '2025-06' and a.level = '${level}' and a.valid_from ${level === "commune" ? "=" : "<="} '2025-07-01' and a.valid_to is null and c.${column} is not null limit 1)`;
  await client.query(oneMore("province", "value"));
  expect(await checkConservation(client, "demo-communes")).toMatchObject({ differences: 1, excesses: 0 });
  await client.query(oneMore("commune", "value"));
  expect(await checkConservation(client, "demo-communes")).toMatchObject({ differences: 1, excesses: 1 });
  await client.query("rollback");
  client.release();
});

test("what was gone on with, from answers that stood, is what all figures give anew", async () => {
  const [checked] = await checkDatasets(pool, ["demo-communes"]);
  expect(checked?.answers).toBeGreaterThan(500);
  expect(checked?.differences).toBe(0);
});

test("what a commune has not returned is owed where communes report, and asked of nobody where provinces do", async () => {
  const catalogue = await loadCatalogue(db);
  const statusIn = (id: string): string => {
    const dataset = resolveDataset(catalogue, id);
    const [indicator] = [...dataset.due.keys()].flatMap((due) => catalogue.indicators.byId.get(due) ?? []);
    const area = catalogue.areas.byId.get("c00004-202507");
    const period = catalogue.periods.byId.get("2025-07");
    if (indicator === undefined || area === undefined || period === undefined) throw new Error("Not there");
    const breakdown = { category: null, model: null, unitType: null, awardLevel: null };
    const cell = { indicator, area, period, breakdown };
    return emptyCell(catalogue, dataset, "2026-11-01", resolveBoundaries(catalogue, "CURRENT"), cell).status;
  };
  expect(statusIn("demo-communes")).toBe("NOT_REPORTED");
  expect(statusIn("demo")).toBe("NOT_COLLECTED");
});

test("a province holds what its communes report, and nothing of that where provinces do", async () => {
  const catalogue = await loadCatalogue(db);
  const [indicator = ""] = resolveDataset(catalogue, "demo-communes").due.keys();
  const { rows } = await pool.query<{ n: number }>(
    `select count(distinct coalesce(l.to_id, p.province_id))::int as n from observation o join place p on p.id = o.area_id
     left join lineage l on l.from_id = p.province_id and l.on_date = '2025-07-01' where o.status <> 'WITHDRAWN'`,
  );
  const of = async (dataset: string) =>
    (await countAreasWithFigures(db, catalogue, dataset, "CURRENT")).get(indicator);
  expect(await of("demo-communes")).toBe(rows[0]?.n);
  expect(rows[0]?.n).toBeGreaterThan(20);
  expect(await of("demo")).toBe(0);
});

test("wherever it is named, it is said to be made up", async () => {
  const dataset = await db
    .selectFrom("dataset")
    .select("synthetic")
    .where("code", "=", "demo-communes")
    .executeTakeFirst();
  expect(dataset?.synthetic).toBe(true);
  const names = await db
    .selectFrom("label")
    .select("name")
    .where("kind", "=", "dataset")
    .where("code", "=", "demo-communes")
    .orderBy("lang")
    .execute();
  expect(names.map(({ name }) => /synthetic|giả lập/iu.test(name))).toEqual([true, true]);
});
