import { expect, test, vi } from "vitest";
import { DatabaseAwayError } from "../../../src/db/database-away.ts";
import { NO_WIRE } from "../../../src/db/wire/wire.ts";
import { ImportJobs, type ImportJobsOptions } from "../../../src/http/imports/import-jobs.ts";
import { importLimits } from "../../../src/import/hand-ins/limits.ts";
import { Metrics } from "../../../src/telemetry/metrics/metrics.ts";

test("a file whose reading fails for want of a database is not given up: it is read again", async () => {
  vi.useFakeTimers();
  try {
    const tried: string[] = [];
    const run = async (_name: string, { id }: { id: string }): Promise<null> => {
      tried.push(id);
      if (tried.length < 3) throw new DatabaseAwayError();
      return null;
    };
    const jobs = new ImportJobs({
      connection: () => {
        throw new Error("Nothing is noted of it in the database.");
      },
      wire: NO_WIRE,
      inTurn: (_signal, work) => work(),
      threads: { run } as unknown as ImportJobsOptions["threads"],
      limits: importLimits,
      now: () => "2026-11-20T08:00:00.000Z",
      log: () => undefined,
      metrics: new Metrics(),
      tracing: null,
    });
    jobs.read("one", null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried).toEqual(["one", "one", "one"]);
    jobs.read("two", null);
    await jobs.close();
  } finally {
    vi.useRealTimers();
  }
});
