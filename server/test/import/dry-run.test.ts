import fc from "fast-check";
import { expect, test } from "vitest";
import { importObservations, type ImportOptions } from "../../src/import/load.ts";
import type { Prepared } from "../../src/import/prepared.ts";
import { checkDatasets } from "../../src/import/recompute-datasets.ts";
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

const importRows = (
  rows: readonly RawRow["cells"][],
  dryRun: boolean,
  more: Partial<ImportOptions> = {},
): Promise<Report> =>
  importObservations(world.pool, {
    dataset: "published",
    file: "random",
    what: "random",
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    sources: SOURCES,
    now: "2026-08-15T02:00:00.000Z",
    versions: "numbered",
    dryRun,
    ...more,
  });

test("whatever a dry run finds clean is published, says what the dry run said, and answers what is right, worked out again or not", async () => {
  const seen = { clean: 0, refused: 0, warnings: 0, prepared: 0, workedOut: 0 };
  await fc.assert(
    fc.asyncProperty(files, async (rows) => {
      const before = await world.db.selectFrom("observation").select("id").execute();
      const prepared: Prepared[] = [];
      const dry = await importRows(rows, true, { keep: (each) => prepared.push(each) });
      expect([dry.imported, dry.commit]).toEqual([false, null]);
      expect(await world.db.selectFrom("observation").select("id").execute()).toEqual(before);
      let workedOut = 0;
      const published = await importRows(rows, false, {
        prepared: () => prepared[0] ?? null,
        progress: (stage) => void (workedOut += stage === "computing" ? 1 : 0),
      });
      // What was prepared is used, and nothing else is ever worked out.
      if (published.imported) expect(workedOut > 0).toBe(prepared.length === 0);
      expect(published.moved).toEqual(dry.moved);
      expect(toldReport(published, "VI").problems).toEqual(toldReport(dry, "VI").problems);
      const clean = dry.refused === 0;
      expect(published.imported).toBe(clean && published.accepted > 0);
      expect([published.accepted, published.unchanged]).toEqual([dry.accepted, dry.unchanged]);
      seen[clean ? "clean" : "refused"] += 1;
      seen.warnings += dry.warnings.length;
      if (published.imported) seen[prepared.length > 0 ? "prepared" : "workedOut"] += 1;
      for (const { differences, examples } of await checkDatasets(world.pool, ["published"]))
        expect([differences, examples]).toEqual([0, []]);
    }),
    { seed: 20_261_130, numRuns: Number(process.env["FC_RUNS"] ?? 25) },
  );
  // A property that is never met holds nothing.
  expect(Math.min(seen.clean, seen.refused, seen.warnings, seen.prepared)).toBeGreaterThan(3);
  expect(seen.workedOut).toBeGreaterThan(0);
});

/** A dry run of one figure of a source that is not known yet, and what it prepared. */
async function prepare(
  value: string,
  source: string,
): Promise<[rows: RawRow["cells"][], prepared: Prepared]> {
  const rows = [{ indicator: "models_new", area: "ha-nam", period: "2018", value, source }];
  const prepared: Prepared[] = [];
  await importRows(rows, true, { keep: (each) => prepared.push(each), sources: [newSource(source)] });
  const [only] = prepared;
  if (only === undefined) throw new Error("Nothing was prepared.");
  return [rows, only];
}

const newSource = (id: string): RawRow => ({
  line: 2,
  cells: { id, title: id, publisher: "", published: "2026-03", url: "", kind: "REPORT", note: "" },
});

async function publish(
  [rows, prepared]: readonly [RawRow["cells"][], Prepared],
  now = "2026-08-15T02:00:00.000Z",
): Promise<{ imported: boolean; isWorkedOut: boolean }> {
  let isWorkedOut = false;
  const { imported } = await importRows(rows, false, {
    now,
    sources: [newSource(rows[0]?.["source"] ?? "")],
    prepared: () => prepared,
    progress: (stage) => void (isWorkedOut ||= stage === "computing"),
  });
  for (const { examples } of await checkDatasets(world.pool, ["published"])) expect(examples).toEqual([]);
  return { imported, isWorkedOut };
}

test("what a dry run worked out is used though its sources have other keys since, and not once anything else is known, or it is another day", async () => {
  const [first, second, third] = [
    await prepare("11", "first"),
    await prepare("12", "second"),
    await prepare("13", "third"),
  ];
  expect(await publish(second)).toEqual({ imported: true, isWorkedOut: false });
  expect(await publish(first)).toEqual({ imported: true, isWorkedOut: true });
  const again = await prepare("14", "fourth");
  expect(await publish(again, "2026-08-16T02:00:00.000Z")).toEqual({ imported: true, isWorkedOut: true });
  expect(await publish(third)).toEqual({ imported: true, isWorkedOut: true });
});
