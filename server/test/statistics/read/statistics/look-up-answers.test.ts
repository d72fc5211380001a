import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { blockOf, buildBlockQuery } from "../../../../src/statistics/read/statistics/build-block-query.ts";
import {
  buildStatisticsQuery,
  type CellColumns,
  type StatisticsQuery,
} from "../../../../src/statistics/read/statistics/build-statistics-query.ts";
import { lookUpAnswers } from "../../../../src/statistics/read/statistics/look-up-answers.ts";
import { AREA, BREAKDOWN, FAMILY, INDICATOR, openSmallWorld, periodsOf } from "../small-world.ts";

const { db, answers, periodKey } = await openSmallWorld();

const INDICATORS = ["model_points", "deployments", "coverage"] as const;
const AREAS = Object.keys(AREA) as (keyof typeof AREA)[];
const BREAKDOWNS = Object.keys(BREAKDOWN) as (keyof typeof BREAKDOWN)[];
const PERIODS = periodsOf(2019, 2021);
const CORRECTED = "2021-06-01T00:00:00.000Z";
const INSTANTS = [null, "2020-06-01T00:00:00.000Z", CORRECTED, "2026-01-01T00:00:00.000Z"];

// Two of three cells hold an answer, and half of these one that was corrected.
let n = 0;
for (const indicator of INDICATORS)
  for (const breakdown of BREAKDOWNS)
    for (const area of AREAS) {
      const given = PERIODS.filter(() => (n += 1) % 3 > 0).map((period, index) => ({
        area,
        indicator,
        breakdown,
        period,
        value: n + index,
        sources: [index],
        ...(n % 2 === 0 && { known_from: CORRECTED }),
      }));
      const before = given.filter(({ known_from }) => known_from !== undefined);
      await answers(
        ...given,
        ...before.map((one) => ({
          ...one,
          value: 1,
          known_from: "2020-01-01T00:00:00.000Z",
          known_to: CORRECTED,
        })),
      );
    }
await sql`analyze cube`.execute(db);
const keys = await Promise.all(PERIODS.map(periodKey));

type Cell = readonly [indicator: number, breakdown: number, period: number, area: number];

function columnsOf(cells: readonly Cell[]): CellColumns {
  const families = new Map<number, number>(INDICATORS.map((code) => [INDICATOR[code], FAMILY[code]]));
  return {
    families: cells.map(([indicator]) => families.get(indicator) ?? -1),
    indicators: cells.map(([indicator]) => indicator),
    breakdowns: cells.map(([, breakdown]) => breakdown),
    periods: cells.map(([, , period]) => period),
    areas: cells.map(([, , , area]) => area),
  };
}

const one = {
  indicator: fc.constantFrom(...INDICATORS.map((code) => INDICATOR[code])),
  // -1: a combination that nothing is stored for.
  breakdown: fc.constantFrom(-1, ...Object.values(BREAKDOWN)),
  period: fc.constantFrom(...keys),
  area: fc.constantFrom(...Object.values(AREA)),
};
const scattered = fc.array(fc.tuple(one.indicator, one.breakdown, one.period, one.area), {
  minLength: 1,
  maxLength: 90,
});
const some = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(of, { minLength: 1, maxLength });
/** All with all, of which a page is cut out. */
const paged = fc
  .tuple(
    some(one.indicator, 2),
    some(one.breakdown, 3),
    some(one.period, 30),
    some(one.area, 8),
    fc.nat(50),
    fc.nat(500),
  )
  .map(([indicators, breakdowns, periods, areas, from, length]) =>
    indicators
      .flatMap((i) => periods.flatMap((p) => areas.flatMap((a) => breakdowns.map((b): Cell => [i, b, p, a]))))
      .slice(from, from + length + 1),
  )
  .filter((cells) => cells.length > 0);

test("cells read as a block are those looked up one by one, whatever is asked and as of whatever instant", async () => {
  let blocks = 0;
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(paged, scattered), fc.constantFrom(...INSTANTS), async (cells, knownAt) => {
      const query: StatisticsQuery = { dataset: 1, knownAt, cells: columnsOf(cells) };
      const { rows } = await buildStatisticsQuery(query).execute(db);
      const { version, cells: looked } = await lookUpAnswers(db, query);
      expect(version).toBe(rows[0]?.version);
      expect(looked.map(({ place }) => place + 1)).toEqual(rows.map(({ ord }) => ord));
      expect(
        looked.map(({ answer }) => [answer?.status ?? null, answer?.value ?? null, answer?.sources ?? null]),
      ).toEqual(rows.map(({ status, value, sources }) => [status, value, sources]));
      if (blockOf(query.cells) !== null) {
        blocks += 1;
        found += looked.filter(({ answer }) => answer !== null).length;
      }
    }),
    { numRuns: 200 },
  );
  expect(blocks).toBeGreaterThan(20);
  expect(found).toBeGreaterThan(200);
});

test("what is read of a block beyond the cells asked is no more than they are, save of a few", () => {
  const at = (indicator: number, period: number, area: number): Cell => [indicator, 0, period, area];
  const all = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
  const map = all(63).map((area) => at(1, 1, area));
  expect(blockOf(columnsOf(map))?.places).toEqual(all(63));
  const diagonal = all(63).map((index) => at(1, index, index));
  expect(blockOf(columnsOf(diagonal))).toBeNull();
  const twoEnds = [...all(63).map((area) => at(1, 1, area)), ...all(63).map((area) => at(2, 2, area))];
  expect(blockOf(columnsOf(twoEnds))?.places).toHaveLength(126);
});

test("a map is read along the key, at any instant, and a course along the current answers", async () => {
  const map = columnsOf(Object.values(AREA).map((area): Cell => [1, 0, keys[0] ?? 0, area]));
  const course = columnsOf(keys.map((period): Cell => [1, 0, period, 4]));
  expect(await indexOf(map, null)).toEqual(["cube_pkey", 7]);
  expect(await indexOf(map, CORRECTED)).toEqual(["cube_pkey", 7]);
  expect(await indexOf(course, null)).toEqual(["cube_current", 6]);
  expect(await indexOf(course, CORRECTED)).toEqual(["cube_pkey", 7]);
});

/** The index that the block of some cells is read along, and how many of its columns narrow down what is read. */
async function indexOf(cells: CellColumns, knownAt: string | null): Promise<[string, number]> {
  const block = blockOf(cells);
  if (block === null) throw new Error("These make up no block.");
  const { sql: text, parameters } = buildBlockQuery(1, knownAt, block);
  const literal = (value: unknown): string =>
    Array.isArray(value) ? `'{${value.join(",")}}'` : `'${String(value)}'`;
  return db.transaction().execute(async (tx) => {
    // What is looked for is the way, and a table of a few hundred rows would be read as a whole.
    for (const setting of [
      "enable_seqscan = off",
      "enable_bitmapscan = off",
      "plan_cache_mode = force_generic_plan",
    ])
      await sql.raw(`set local ${setting}`).execute(tx);
    await sql.raw(`prepare block as ${text}`).execute(tx);
    const { rows } = await sql
      .raw<Record<string, string>>(`explain (costs off) execute block(${parameters.map(literal).join(", ")})`)
      .execute(tx);
    await sql.raw("deallocate block").execute(tx);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    const [, index = "", condition = ""] = /using (cube_\w+) on cube\n *Index Cond: (.*)/.exec(plan) ?? [];
    return [index, condition.split(" AND ").length];
  });
}
