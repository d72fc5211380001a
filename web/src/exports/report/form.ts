import type { TableBlock, TableCell } from "../../briefing/page.ts";
import type { Locale } from "../../i18n/locale.ts";
import { reportWords } from "../../i18n/report-words.ts";
import { words } from "../../i18n/words.ts";
import { boldWidth } from "./bold-width.ts";
import { size, textWidth } from "./layout.ts";

/** What stands for a count of none, and for a figure that is not known: never one for the other. */
export const noneSign = "-";
export const unknownSign = "…";

/** A table of no more rows is never parted, unless its texts alone fill a page. */
export const rowsTogether = 12;

/**
 * A table as statistical forms have it: its number and unit in the corners, its title, the headings, the row A · B · 1 · 2 · 3 under them, which
 * stand again on every page; "Trong đó" before the parts of a total; signs explained below.
 */
export interface Form {
  readonly number: string;
  readonly unit: string | null;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly notes: readonly string[];
  /** Whether it stands on one page. */
  readonly isTogether: boolean;
}

export interface FormColumn {
  readonly label: string;
  /** `A`, `B` over words, `1`, `2`, `3` over numbers, by which readers speak of columns. */
  readonly sign: string;
  readonly isNumber: boolean;
  /** Millimetres. */
  readonly width: number;
}

export interface FormRow {
  readonly role: TableBlock["rows"][number]["role"];
  readonly cells: readonly string[];
  /** What stands over it across all columns: before the first part of a total; null: nothing. */
  readonly over: string | null;
}

/** A table of a briefing as a form; forms are counted through the whole report. */
export function formOf(table: TableBlock, number: number, locale: Locale): Form {
  const w = reportWords(locale);
  const signs = columnSigns(table);
  const widths = columnWidths(table);
  return {
    number: w.form(String(number).padStart(2, "0")),
    unit: table.unit === null || table.unit === "" ? null : w.unit(table.unit),
    title: table.title,
    columns: table.columns.map(({ label, holds }, i) => ({
      label,
      sign: signs[i] ?? "",
      isNumber: holds === "numbers",
      width: widths[i] ?? 0,
    })),
    rows: table.rows.map(({ role, cells }, at) => ({
      role,
      cells: cells.map(formText),
      over: role === "part" && table.rows[at - 1]?.role !== "part" ? w.ofWhich : null,
    })),
    notes: [...signNotes(table, locale), ...table.notes],
    isTogether: table.rows.length <= rowsTogether && !isOfTexts(table),
  };
}

/** `A`, `B` over words, `1`, `2`, `3` over numbers, by which readers speak of columns. */
export function columnSigns({ columns }: TableBlock): readonly string[] {
  let letters = 0;
  let numbers = 0;
  return columns.map(({ holds }) =>
    holds === "words" ? String.fromCharCode(65 + letters++) : String(++numbers),
  );
}

/** Whether its cells hold paragraphs, such as definitions: kept together they would leave the page before them empty. */
function isOfTexts({ rows }: TableBlock): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => text.length > 3 * longText));
}

/** A cell as a form has it. */
export function formText({ text, value, status }: TableCell): string {
  if (status !== null && value === null) return unknownSign;
  return text === "0" && value === 0 ? noneSign : text;
}

/** What the signs in a table mean, with the statuses that stand behind the dots. */
function signNotes({ rows }: TableBlock, locale: Locale): readonly string[] {
  const cells = rows.flatMap((row) => row.cells);
  const w = reportWords(locale);
  const unknown = cells.flatMap((cell) =>
    cell.status !== null && formText(cell) === unknownSign ? [words(locale).status[cell.status]] : [],
  );
  return [
    ...(cells.some((cell) => formText(cell) === noneSign) ? [w.none] : []),
    ...(unknown.length === 0 ? [] : [w.unknown([...new Set(unknown)].join("; "))]),
  ];
}

/** Room at both sides of what stands in a cell, in millimetres. */
const cellRoom = 4;
/** Letters past which a cell's text is written on several lines anyway. */
const longText = 60;

/** Every column holds the longest word of its heading; what is left of the text's width is shared by how long the texts are that stand in them. */
function columnWidths({ columns, rows }: TableBlock): readonly number[] {
  const least = columns.map(({ label }) =>
    Math.max(...label.split(/\s+/u).map((word) => boldWidth(word, size.table) + cellRoom), 12),
  );
  const wanted = columns.map((_, column) =>
    Math.min(Math.max(...rows.map(({ cells }) => cells[column]?.text.length ?? 0), 1), longText),
  );
  const left = Math.max(0, textWidth - sum(least));
  return least.map((width, column) => width + (left * (wanted[column] ?? 0)) / sum(wanted));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
