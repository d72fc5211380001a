import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { columns } from "../../../src/import/rows/columns.ts";

const DOCS = resolve(import.meta.dirname, "../../../../docs/importing.md");

test("the docs say of each column what its declaration says", () => {
  const lines = readFileSync(DOCS, "utf8").split("\n");
  const missing = Object.entries(columns)
    .map(([name, { words }]) => {
      const cells = [`${words.vi} · ${words.en}`, `${words.explains.vi} · ${words.explains.en}`];
      return `| \`${name}\` | ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    })
    .filter((line) => !lines.includes(line));
  expect(missing).toEqual([]);
});
