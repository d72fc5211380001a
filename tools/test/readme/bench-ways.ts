import { expect } from "vitest";
import { openFilledDatabase } from "../../../server/test/filled-database.ts";
import { run, type Ways } from "./typing.ts";

/** The benchmarks. */
export const benchWays: Ways = {
  async "npm run bench"(command) {
    // A moment for each measurement, and a small world for the large one: whether it runs, not what comes out.
    const quick = `--seconds 0.2 --rounds 1 --large 20000 --months 3 --filled ${await openFilledDatabase()}`;
    const { code, said } = await run(`${command} -- ${quick}`, {});
    expect(said).toMatch(/uncached ÷ \(a\)\s+\d/u);
    expect(code).toBe(0);
  },
};
