import { expect, test } from "vitest";
import { keptJson, keptText } from "../../../src/import/hand-ins/kept-json.ts";
import { migratedDatabase } from "../../db/test-database.ts";

test("whatever letters a stranger's file has, what is told of it can be kept", async () => {
  const { pool } = await migratedDatabase();
  const told = { "a\0b": ["\0", "\uD800", "\uDC00\uD800", "😀", String.raw`\u0000`, "\\\0", 'é"\u001b'] };
  const { rows } = await pool.query<{ kept: unknown }>("select $1::jsonb as kept", [keptJson(told)]);
  const lost = "\uFFFD";
  expect(rows[0]?.kept).toEqual({
    [`a${lost}b`]: [lost, lost, `${lost}${lost}`, "😀", String.raw`\u0000`, `\\${lost}`, 'é"\u001b'],
  });
  expect(keptText("a\0\uD800b")).toBe(`a${lost}${lost}b`);
});
