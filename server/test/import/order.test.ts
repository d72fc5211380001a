import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Connection } from "../../src/db/connect.ts";
import { cubeText, faults, importText, smallWorld } from "./small-world.ts";

const world = await smallWorld();

const HEADER =
  "indicator,area,period,model,unit_type,value,qualifier,status,source,version,recorded,valid_from,valid_to,statement";
/** Two reforms apart, with corrections, a withdrawal, a dispute, hedges, a zero, terms, intervals, and a whole of its parts. */
const ROWS = [
  "models_new,nam-dinh,2019-S1,,,5,,,late,1,2026-01-01T00:00:00Z,,,",
  "models_new,nam-dinh,2019-S1,,,6,,,late,2,2026-03-01T00:00:00Z,,,",
  "models_new,nam-dinh,2019-S2,,,4,AT_LEAST,,late,1,2026-02-01T00:00:00Z,,,",
  "models_new,ha-nam,2019,,,0,,,late,1,2026-01-01T00:00:00Z,,,",
  "models_new,ninh-binh,2019,,,9,,,late,1,2026-01-01T00:00:00Z,,,",
  "models_new,ninh-binh,2019,,,,,WITHDRAWN,late,2,2026-04-01T00:00:00Z,,,",
  "models_new,ninh-binh,2019,,,8,,ESTIMATED,unknown,1,2026-02-01T00:00:00Z,,,",
  "models_new,nam-dinh,2015/2020,,,40,ABOUT,,unknown,1,2026-02-01T00:00:00Z,,,",
  "deployments,nam-dinh,2020-06,ba_an_toan,commune,226,,,late,1,2026-01-01T00:00:00Z,,,a",
  "deployments,nam-dinh,2020-06,zalo_an_ninh,commune,226,,,late,1,2026-01-01T00:00:00Z,,,a",
  "units_eligible,nam-dinh,2015-01,,commune,229,,,early,1,2026-01-01T00:00:00Z,2015-01-01,2025-07-01,",
  "units_eligible,ninh-binh-2025,2025-07,,commune,129,,,unknown,1,2026-03-01T00:00:00Z,2025-07-01,,",
  "deployments,ninh-binh-2025,2026-01,,commune,120,,PROVISIONAL,unknown,1,2026-03-01T00:00:00Z,,,",
  "model_points,nam-dinh,2025-06,,,700,,,unknown,1,2026-02-01T00:00:00Z,,,",
  "model_points,ha-nam,2025-06,,,,,WITHHELD,unknown,1,2026-02-01T00:00:00Z,,,",
  "model_points,ha-nam,2025-06,,,310,,,unknown,2,2026-05-01T00:00:00Z,,,",
];

/** Takes every figure out again, as if nothing had ever been imported. Reference data and sources stay. */
async function empty({ db }: Connection): Promise<void> {
  await sql`truncate observation, cube, holding, dataset_period, dataset_member, data_commit, statement`.execute(
    db,
  );
}

async function imported(files: readonly (readonly string[])[]): Promise<unknown> {
  await empty(world);
  for (const rows of files) {
    const report = await importText(world, [HEADER, ...rows].join("\n"));
    expect(faults(report)).toEqual([]);
  }
  const { rows: kept } = await sql`
    select a.code, h.figures, cardinality(sources) as sources, p.code as newest, null::text as indicator from holding h
    join area a on a.id = area_id left join period p on p.id = newest_period_id
    union all
    select p.code, figures, null, null, i.code from dataset_period join period p on p.id = period_id
    join indicator i on i.id = indicator_id where figures > 0
    order by 1, 2, 5
  `.execute(world.db);
  return { cube: await cubeText(world), kept };
}

test("the same figures in any order, in one file or many, once or twice, give the same answers", async () => {
  const expected = await imported([ROWS]);
  const { cube } = expected as { cube: string[] };
  const withValue = cube.filter((line) =>
    / (REPORTED|AGGREGATED|PARTIAL|ESTIMATED|PROVISIONAL) \d/.test(line),
  );
  expect(withValue.length).toBeGreaterThan(60);
  const files = fc
    .tuple(
      fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
      fc.subarray(ROWS),
      fc.array(fc.integer({ min: 1, max: ROWS.length * 2 }), { maxLength: 3 }),
    )
    .map(([shuffled, again, cuts]) => {
      const all = [...shuffled, ...again];
      const at = [0, ...cuts.map((cut) => Math.min(cut, all.length)).toSorted((a, b) => a - b), all.length];
      return at
        .slice(1)
        .map((end, index) => all.slice(at[index], end))
        .filter((rows) => rows.length > 0);
    });
  await fc.assert(
    fc.asyncProperty(files, async (parts) => {
      expect(await imported(parts)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});
