import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LEAST_POSTGRES } from "../../src/db/check-server.ts";

test("the README names the oldest PostgreSQL that is taken", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
  const [, told] = /use this PostgreSQL \((\d+) or newer\)/.exec(readme) ?? [];
  expect(Number(told)).toBe(LEAST_POSTGRES);
});
