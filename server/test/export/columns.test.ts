import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { COLUMNS } from "../../src/export/columns/columns.ts";
import { neutral } from "../../src/export/formats/csv-rows.ts";

const PAGE = resolve(import.meta.dirname, "../../../docs/files.md");

/** The table of columns as the documentation has it. */
function documented(): string {
  const rows = COLUMNS.map(({ name, type, meaning }) => [`\`${name}\``, type, meaning.EN]);
  const table = [["column", "type", "meaning"], ["---", "---", "---"], ...rows];
  return table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

test("the documentation lists the columns that there are (UPDATE_DOCS=1 writes them)", () => {
  const page = readFileSync(PAGE, "utf8");
  const [, before = "", told = "", after = ""] =
    /^([^]*<!-- columns:[^\n]*\n)([^]*)(<!-- end of columns -->[^]*)$/.exec(page) ?? [];
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(PAGE, `${before}\n${documented()}\n\n${after}`);
  else expect(told.trim()).toBe(documented());
});

test("a column has one name, and SDMX's names are of one each", () => {
  const names = COLUMNS.map(({ name }) => name);
  const concepts = COLUMNS.flatMap(({ sdmx }) => (sdmx === null ? [] : [sdmx.id]));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(concepts).size).toBe(concepts.length);
  expect(COLUMNS.filter(({ sdmx }) => sdmx?.role === "measure")).toHaveLength(1);
});

test("no text of a file is a formula to a spreadsheet", () => {
  for (const text of ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", " =1", "＝1", "|calc"])
    expect(neutral(text)).toBe(`'${text}`);
  for (const text of ["", "Đồng Tháp", "1=1", "(=)", "a-b"]) expect(neutral(text)).toBe(text);
});
