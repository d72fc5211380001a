import fc from "fast-check";
import { expect, test } from "vitest";
import { importObservations } from "../../src/import/load.ts";
import { toldReport } from "../../src/import/report.ts";
import type { Report } from "../../src/import/report.ts";
import type { RawRow } from "../../src/import/rows/csv-rows.ts";
import { smallWorld, SOURCES } from "./small-world.ts";

const world = await smallWorld();

const some = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** Rows that are right, odd or wrong, of few enough figures that they meet. */
const odd = fc.record({
  indicator: some(
    "deployments",
    "units_eligible",
    "awards_collectives",
    "model_points",
    "models_new",
    "nothing",
  ),
  area: some("nam-dinh", "ha-nam", "ninh-binh-2025", "viet-nam", "18"),
  period: some("2018", "2019", "2019-Q4", "2019-12", "2026-08", "2026-10"),
  award_level: some("", "", "district", "state"),
  value: some("1", "2", "3", "3", "40", "1.5", "-1", ""),
  source: some("late", "unknown"),
});
const right = fc.record({
  indicator: some("awards_collectives", "model_points", "models_new"),
  area: some("nam-dinh", "ha-nam"),
  period: some("2018", "2019", "2019-Q4"),
  value: some("1", "2", "3"),
  source: some("late", "unknown"),
});
const row = fc.oneof({ arbitrary: right, weight: 7 }, { arbitrary: odd, weight: 1 });
const files = fc.array(row, { minLength: 1, maxLength: 4 });

const importRows = (rows: readonly RawRow["cells"][], dryRun: boolean): Promise<Report> =>
  importObservations(world.pool, {
    dataset: "published",
    file: "random",
    what: "random",
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    sources: SOURCES,
    now: "2026-08-15T02:00:00.000Z",
    versions: "numbered",
    dryRun,
  });

test("whatever a dry run finds clean is published, and publishing says what the dry run said", async () => {
  const seen = { clean: 0, refused: 0, warnings: 0 };
  await fc.assert(
    fc.asyncProperty(files, async (rows) => {
      const before = await world.db.selectFrom("observation").select("id").execute();
      const dry = await importRows(rows, true);
      expect([dry.imported, dry.commit]).toEqual([false, null]);
      expect(await world.db.selectFrom("observation").select("id").execute()).toEqual(before);
      const published = await importRows(rows, false);
      expect(toldReport(published, "VI").problems).toEqual(toldReport(dry, "VI").problems);
      const clean = dry.refused === 0;
      expect(published.imported).toBe(clean && published.accepted > 0);
      expect([published.accepted, published.unchanged]).toEqual([dry.accepted, dry.unchanged]);
      seen[clean ? "clean" : "refused"] += 1;
      seen.warnings += dry.warnings.length;
    }),
    { seed: 20_261_130, numRuns: Number(process.env["FC_RUNS"] ?? 25) },
  );
  // A property that is never met holds nothing.
  expect(Math.min(seen.clean, seen.refused, seen.warnings)).toBeGreaterThan(3);
});
