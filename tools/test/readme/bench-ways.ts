import { expect } from "vitest";
import { openFilledDatabase } from "../../../server/test/filled-database.ts";
import { run, type Ways } from "./typing.ts";

/** The benchmarks. */
export const benchWays: Ways = {
  async "npm run bench"(command) {
    // Whether it runs, all of it; not what comes out.
    const { code, said } = await run(`${command} -- --smallest --filled ${await openFilledDatabase()}`, {});
    expect(said).toMatch(/uncached ÷ \(a\)\s+\d/u);
    expect(code).toBe(0);
  },
};
