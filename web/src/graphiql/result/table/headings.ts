import { enumerationWords, headings, resultWords } from "../../../i18n/desk-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { formatDate, formatNumber } from "../../../figure/format/format.ts";
import type { AnswerTable, Cell, TableColumn } from "./answer-table.ts";

/** What a thing is called by: its column needs no more than the thing's own heading. */
const ownNames: ReadonlySet<string> = new Set(["name", "distinctName"]);

/** A column's heading in the reader's language: `Địa bàn` for the area's name, `Địa bàn · Mã` for its code; an alias stands behind. */
export function headingOf({ fields }: TableColumn, locale: Locale): string {
  const words = headings(locale);
  const shown = fields.filter(({ name }, at) => at === 0 || at < fields.length - 1 || !ownNames.has(name));
  return shown
    .map(({ name, alias }) => {
      const word = words[name] ?? name;
      return alias === null ? word : `${word} (${alias})`;
    })
    .join(" · ");
}

/** How the cells of one column are written. */
export interface CellWriter {
  /** As it is read on the page and copied as text. */
  readonly written: (cell: Cell, row: readonly Cell[]) => string;
}

/**
 * How each column of a table is written in a language. Numbers of a column all have as many decimals, two at most; where rows are of several
 * indicators, those of each: counts have none beside percentages.
 */
export function cellWriters({ columns, rows }: AnswerTable, locale: Locale): readonly CellWriter[] {
  const words = resultWords(locale).table;
  const codes = enumerationWords(locale);
  const indicator = columns.findIndex(({ key }) => /(?:^|\.)indicator\.(?:id|name)$/u.test(key));
  const kindOf = (row: readonly Cell[]): Cell => row[indicator] ?? null;
  return columns.map(({ type }, at): CellWriter => {
    if (type === "number") {
      const decimals = new Map<Cell, number>();
      for (const row of rows) {
        const kind = kindOf(row);
        decimals.set(kind, Math.max(decimals.get(kind) ?? 0, decimalsOf(row[at] ?? null)));
      }
      return {
        written: (cell, row) =>
          typeof cell === "number" ? formatNumber(cell, locale, decimals.get(kindOf(row)) ?? 0) : "",
      };
    }
    if (type === "boolean")
      return { written: (cell) => (cell === null ? "" : cell === true ? words.yes : words.no) };
    if (type === "date")
      return { written: (cell) => (cell === null ? "" : formatDate(String(cell), locale)) };
    // A column of codes is written in words; where one is none, all stay as they are.
    const isOfCodes = rows.every((row) => wordFor(row[at] ?? null, codes) !== undefined);
    return {
      written: (cell) => (cell === null ? "" : ((isOfCodes ? wordFor(cell, codes) : null) ?? String(cell))),
    };
  });
}

function wordFor(cell: Cell, codes: Readonly<Record<string, string>>): string | null | undefined {
  if (cell === null) return null;
  if (typeof cell !== "string") return undefined;
  const words = cell.split("; ").map((code) => codes[code]);
  return words.every((word) => word !== undefined) ? words.join("; ") : undefined;
}

const mostDecimals = 2;

function decimalsOf(cell: Cell): number {
  if (typeof cell !== "number" || Number.isInteger(cell)) return 0;
  // As many as it has, but for the noise behind the fifteenth digit of a binary fraction.
  const [, decimals = ""] = String(Number(cell.toPrecision(15))).split(".");
  return Math.min(mostDecimals, decimals.length);
}
