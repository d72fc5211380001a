import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { blockOf, buildBlockQuery } from "../../../../src/statistics/read/statistics/build-block-query.ts";
import type {
  CellColumns,
  StatisticsQuery,
} from "../../../../src/statistics/read/statistics/build-statistics-query.ts";
import { byFamily } from "../../../../src/statistics/read/statistics/cells-by-family.ts";
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

interface Found {
  readonly ord: number;
  readonly status: string | null;
  readonly value: number | null;
  readonly sources: number[] | null;
  readonly carried: number | null;
  readonly version: number | null;
}

/** The same cells in one statement over all families, as it can be asked where the whole cube lies on one machine. */
async function lookedUpAtOnce({
  dataset,
  knownAt,
  cells,
  carry,
  byValue,
}: StatisticsQuery): Promise<Found[]> {
  const at = knownAt ?? "infinity";
  const none = cells.areas.map(() => null);
  const zero = cells.areas.map(() => 0);
  const shown = sql`case when not g.hidden then coalesce(c.value, k.value) end`;
  const order =
    byValue === undefined
      ? sql`g.ord`
      : sql`g.grp, (${shown}) is null, g.lacking, ${shown} ${sql.raw(byValue.descending ? "desc" : "asc")}, g.ord
        limit ${byValue.limit} offset ${byValue.offset}`;
  const { rows } = await sql<Found>`
    select g.ord::int, c.status, c.value, c.sources, k.value as carried, (select max(id) from data_commit) as version
    from unnest(${cells.families}::int[], ${cells.indicators}::int[], ${cells.breakdowns}::int[], ${cells.periods}::int[],
      ${cells.areas}::int[], ${carry?.from ?? none}::date[], ${carry?.until ?? none}::date[], ${byValue?.groups ?? zero}::int[],
      ${byValue?.hidden ?? zero.map(() => false)}::boolean[], ${byValue?.lacking ?? zero}::int[])
      with ordinality as g (family_id, indicator_id, breakdown_id, period_id, area_id, first, until, grp, hidden, lacking, ord)
    left join cube c on c.family_id = g.family_id and c.dataset_id = ${dataset} and c.indicator_id = g.indicator_id
      and c.breakdown_id = g.breakdown_id and c.period_id = g.period_id and c.area_id = g.area_id
      and c.known_from <= ${at} and (c.known_to is null or c.known_to > ${at})
    left join lateral (
      select e.value from cube e join period m on m.id = e.period_id
      where c.status is null and e.family_id = g.family_id and e.dataset_id = ${dataset} and e.indicator_id = g.indicator_id
        and e.breakdown_id = g.breakdown_id and e.area_id = g.area_id and e.value is not null
        and e.known_from <= ${at} and (e.known_to is null or e.known_to > ${at})
        and m.kind = 'MONTH' and m.first_day >= g.first and m.first_day < g.until
      order by m.first_day desc limit 1) k on true
    order by ${order}`.execute(db);
  return rows;
}

const cellsAsked = fc.oneof(paged, scattered);
const mayBe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
/** Where an earlier month may stand in, for each of so many cells. */
const carried = (many: number): fc.Arbitrary<NonNullable<StatisticsQuery["carry"]>> => {
  const each = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { minLength: many, maxLength: many });
  const [low, high] = [Math.min(...keys), Math.max(...keys)];
  return fc.record({
    from: each(fc.constantFrom("2019-01-01", "2020-06-01", null)),
    until: each(fc.constantFrom("2020-06-01", "2021-12-01")),
    low: fc.constant(Array.from({ length: many }, () => low)),
    high: fc.constant(Array.from({ length: many }, () => high)),
    ascending: fc.boolean(),
  });
};
/** A page in the order of values, of so many cells. */
const valued = (many: number): fc.Arbitrary<NonNullable<StatisticsQuery["byValue"]>> => {
  const each = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { minLength: many, maxLength: many });
  return fc.record({
    groups: each(fc.nat(2)).map((groups) => groups.sort((a, b) => a - b)),
    hidden: each(fc.boolean()),
    lacking: each(fc.nat(1)),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: many }),
    offset: fc.nat(many),
  });
};
const asked: fc.Arbitrary<StatisticsQuery> = cellsAsked.chain((cells) =>
  fc
    .record({
      knownAt: fc.constantFrom(...INSTANTS),
      carry: mayBe(carried(cells.length)),
      byValue: mayBe(valued(cells.length)),
    })
    .map(({ knownAt, carry, byValue }) => ({
      dataset: 1,
      knownAt,
      cells: columnsOf(cells),
      ...(carry !== undefined && { carry }),
      ...(byValue !== undefined && { byValue }),
    })),
);

test("what is read a family at a time is what one statement over all of them gives, whatever is asked, in whichever order", async () => {
  const seen = { blocks: 0, several: 0, found: 0, carried: 0 };
  await fc.assert(
    fc.asyncProperty(asked, async (query) => {
      const rows = await lookedUpAtOnce(query);
      const { version, cells } = await lookUpAnswers(db, query);
      if (rows.length > 0) expect(version).toBe(rows[0]?.version);
      expect(
        cells.map(({ place, answer, carried: earlier }) => [
          place + 1,
          answer?.status ?? null,
          answer?.value ?? null,
          answer?.sources ?? null,
          earlier?.value ?? null,
        ]),
      ).toEqual(
        rows.map(({ ord, status, value, sources, carried: earlier }) => [
          ord,
          status,
          value,
          sources,
          earlier,
        ]),
      );
      const plain = query.carry === undefined && query.byValue === undefined;
      seen.blocks += plain ? byFamily(query).filter((of) => blockOf(of.query.cells) !== null).length : 0;
      seen.several += Number(new Set(query.cells.families).size > 1);
      seen.found += cells.filter(({ answer }) => answer !== null).length;
      seen.carried += cells.filter(({ carried: earlier }) => earlier !== null).length;
    }),
    { numRuns: 150 },
  );
  expect(seen.blocks).toBeGreaterThan(10);
  expect(seen.several).toBeGreaterThan(50);
  expect(seen.found).toBeGreaterThan(200);
  expect(seen.carried).toBeGreaterThan(10);
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
  const { sql: text, parameters } = buildBlockQuery(cells.families[0] ?? -1, 1, knownAt, block);
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
