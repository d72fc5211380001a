import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { BESIDE_COLUMNS } from "../../src/export/columns/beside-columns.ts";
import type { Column } from "../../src/export/columns/column.ts";
import { ALL_COLUMNS } from "../../src/export/columns/columns.ts";
import { neutral } from "../../src/export/formats/csv-rows.ts";

const PAGE = resolve(import.meta.dirname, "../../../docs/files.md");

/** What has to be asked for, so that a column is there. */
function askedBy(column: Column): string {
  const [parameter] = Object.entries(BESIDE_COLUMNS).find(([, columns]) => columns.includes(column)) ?? [];
  return parameter === undefined ? "" : `With \`${parameter}\`. `;
}

/** The table of columns as the documentation has it. */
function documented(): string {
  const rows = ALL_COLUMNS.map((column) => [
    `\`${column.name}\``,
    column.type,
    `${askedBy(column)}${column.meaning.EN}`,
  ]);
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
  const names = ALL_COLUMNS.map(({ name }) => name);
  const concepts = ALL_COLUMNS.flatMap(({ sdmx }) => (sdmx === null ? [] : [sdmx.id]));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(concepts).size).toBe(concepts.length);
  expect(ALL_COLUMNS.filter(({ sdmx }) => sdmx?.role === "measure")).toHaveLength(1);
});

test("no text of a file is a formula to a spreadsheet", () => {
  for (const text of ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", " =1", "＝1", "|calc"])
    expect(neutral(text)).toBe(`'${text}`);
  for (const text of ["", "Đồng Tháp", "1=1", "(=)", "a-b"]) expect(neutral(text)).toBe(text);
});
