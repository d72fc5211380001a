import { createReadStream } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import type { BookType, CellObject } from "@e965/xlsx";
import { allRows } from "../../src/import/rows/csv-rows.ts";
import type { RawRow } from "../../src/import/rows/csv-rows.ts";
import { SEEDS } from "./small-world.ts";

/** The published figures as they come along, and their sources. */
export async function publishedRows(): Promise<{ figures: readonly RawRow[]; sources: readonly RawRow[] }> {
  const file = (name: string) => allRows(createReadStream(join(SEEDS, "published", name)));
  return { figures: await file("observations.csv"), sources: await file("sources.csv") };
}

/** What a row says: its cells that are not empty. */
export function saidBy({ cells }: RawRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, text]): [string, string][] =>
      text === undefined || text === "" ? [] : [[name, text]],
    ),
  );
}

/** How whoever keeps the list typed it: all as text, or numbers as numbers and days as days. */
export type Typing = "text" | "typed";

export interface ListSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

/** The lists as sheets of a workbook. */
export function bookOf(sheets: readonly ListSheet[], type: BookType, typing: Typing): Buffer {
  const SheetNames = sheets.map(({ name }) => name);
  const Sheets = Object.fromEntries(sheets.map(({ name, rows }) => [name, sheetOf(rows, typing)]));
  return Buffer.from(write({ SheetNames, Sheets }, { bookType: type, type: "buffer" }) as Uint8Array);
}

function sheetOf(rows: readonly RawRow[], typing: Typing): Record<string, unknown> {
  const headers = Object.keys(rows[0]?.cells ?? {});
  const sheet: Record<string, unknown> = {
    "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: headers.length - 1 } }),
  };
  for (const [c, name] of headers.entries()) {
    sheet[utils.encode_cell({ r: 0, c })] = { t: "s", v: name };
    for (const [at, { cells }] of rows.entries()) {
      const text = cells[name] ?? "";
      if (text !== "")
        sheet[utils.encode_cell({ r: at + 1, c })] =
          typing === "text" ? { t: "s", v: text } : typedCell(name, text);
    }
  }
  return sheet;
}

const DAY = 86_400_000;
const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY;

/** As a spreadsheet would have it when somebody types the text. */
function typedCell(column: string, text: string): CellObject {
  if (column === "url" || column === "note" || column === "title") return { t: "s", v: text };
  if (/^\d+(?:\.\d+)?$/.test(text)) return { t: "n", v: Number(text) };
  if (/^\d{4}-\d\d$/.test(text)) return { t: "n", v: serial(`${text}-01`), z: "mmm-yy" };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { t: "n", v: serial(text), z: "dd/mm/yyyy" };
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return { t: "n", v: serial(text), z: "dd/mm/yyyy hh:mm" };
  return { t: "s", v: text };
}

/** The list as CSV in the way of another country's spreadsheet. */
export function csvOf(rows: readonly RawRow[], separator: string, newline: string): Buffer {
  const headers = Object.keys(rows[0]?.cells ?? {});
  const quoted = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [headers, ...rows.map(({ cells }) => headers.map((name) => cells[name] ?? ""))];
  return Buffer.from(
    `\uFEFF${lines.map((line) => line.map(quoted).join(separator)).join(newline)}${newline}`,
  );
}
