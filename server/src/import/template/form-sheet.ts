import { day } from "../../graphql/sentences/formats.ts";
import { periodName } from "../../graphql/sentences/names.ts";
import { firstDay, lastDay } from "../../statistics/model/periods.ts";
import { columnName } from "../books/book.ts";
import type { ColumnName } from "../rows/columns.ts";
import { explained, FILLED, HIDDEN, offered, wordsOf } from "./form-columns.ts";
import type { Block, Part, Template, Text } from "./template.ts";
import type { Accepted, CellNote, FormCell, FormSheet, StyleName } from "./xlsx/sheet.ts";

/** Columns of the form: what a line is, what is filled in, and hidden, which figure it is. */
const STUB = { ordinal: 0, name: 1, code: 2, unit: 3 } as const;
const FIRST_FILLED = 4;
const FIRST_HIDDEN = FIRST_FILLED + FILLED.length;
/** Rows, counted from 0. */
const ROW = {
  symbol: 0,
  units: 1,
  title: 3,
  period: 4,
  due: 5,
  upper: 7,
  lower: 8,
  index: 9,
  machine: 10,
} as const;
const FIRST_LINE = 11;

const WIDTHS = [6, 52, 8, 14, 14, 20, 22, 34];

/** The form as offices know it: symbol and units on top, two rows of headings, letters and numbers, "Chia ra" and "Trong đó". */
export function formSheet(template: Template): FormSheet {
  const lines = template.blocks.flatMap((block, index) => linesOf(block, index + 1));
  const last = FIRST_LINE + lines.length - 1;
  return {
    name: "Biểu số liệu",
    cells: [
      ...head(template),
      ...headings(),
      ...lines.flatMap((line, index) => lineCells(line, FIRST_LINE + index, template)),
      ...foot(last + 2),
    ],
    merges: [
      "A1:C1", "A2:C2", "E1:H1", "E2:H2", "A4:H4", "A5:H5", "A6:H6", "A8:A9", "B8:B9", "C8:C9", "D8:D9", "E8:G8", "H8:H9",
      `A${last + 3}:B${last + 3}`, `E${last + 3}:H${last + 3}`, `A${last + 4}:B${last + 4}`, `E${last + 4}:H${last + 4}`,
    ], // prettier-ignore
    widths: [...WIDTHS, ...HIDDEN.map(() => 14)],
    heights: new Map([
      [ROW.symbol, 34],
      [ROW.units, 34],
      [ROW.title, 40],
      [ROW.period, 34],
      [ROW.due, 34],
      [last + 2, 34],
      [last + 3, 80],
      [ROW.upper, 34],
      [ROW.lower, 34],
      ...lines.map((line, index): [number, number] => [FIRST_LINE + index, heightOf(line)]),
    ]),
    hiddenRows: new Set([ROW.machine]),
    hiddenColumns: new Set(HIDDEN.map((_, index) => FIRST_HIDDEN + index)),
    accepted: acceptedIn(lines),
    notes: notes(),
    frozenRows: FIRST_LINE,
    repeatedRows: [ROW.upper, ROW.index],
  };
}

interface FormLine {
  readonly ordinal: string;
  readonly style: "name" | "inner" | "part";
  readonly name: Text;
  readonly unit: Text | null;
  readonly isPercent: boolean;
  readonly coordinates: Part["line"] | null;
  readonly exhaustiveOver: Block["completeOver"];
}

function linesOf(block: Block, number: number): readonly FormLine[] {
  const { name, unit, isPercent, whole, parts, completeOver } = block;
  const common = { isPercent, exhaustiveOver: null };
  const head: FormLine = {
    ...common,
    ordinal: String(number),
    style: "name",
    name,
    unit: whole === null ? null : unit,
    coordinates: whole,
  };
  if (parts.length === 0) return [head];
  const marker: FormLine = {
    ...common,
    ordinal: "",
    style: "part",
    name:
      completeOver === null ? { vi: "Trong đó:", en: "Of which:" } : { vi: "Chia ra:", en: "Made up of:" },
    unit: null,
    coordinates: null,
  };
  return [
    head,
    marker,
    ...parts.map(({ line, name: part }): FormLine => ({
      ...common,
      ordinal: "",
      style: "inner",
      name: { vi: `- ${part.vi}`, en: part.en },
      unit,
      coordinates: line,
      exhaustiveOver: completeOver,
    })),
  ];
}

const LETTERS_A_LINE = 50;

function heightOf({ name, style }: FormLine): number {
  const rows = (text: string): number => Math.max(1, Math.ceil(text.length / LETTERS_A_LINE));
  return style === "part" ? 30 : 4 + 16 * rows(name.vi) + 13 * rows(name.en);
}

function head({ symbol, dataset, area, period, dueOn }: Template): readonly FormCell[] {
  const span = { kind: period.kind, firstDay: firstDay(period), lastDay: lastDay(period) };
  const cell = (row: number, column: number, style: StyleName, vi: string, en: string): FormCell => ({
    row,
    column,
    style,
    text: vi,
    second: en,
  });
  return [
    cell(ROW.symbol, 0, "symbol", `Biểu số: ${symbol}`, "Form"),
    cell(
      ROW.units,
      0,
      "plain",
      `Kỳ hạn: gửi chậm nhất ngày ${day(dueOn, "VI")}`,
      `Due by ${day(dueOn, "EN")}`,
    ),
    cell(ROW.symbol, 4, "right", `Đơn vị báo cáo: ${area.name.vi}`, `Reporting unit: ${area.name.en}`),
    cell(ROW.units, 4, "right", "Đơn vị nhận báo cáo: ……………………", "Receiving unit"),
    cell(ROW.title, 0, "title", dataset.name.vi.toLocaleUpperCase("vi"), dataset.name.en),
    cell(
      ROW.period,
      0,
      "subtitle",
      `Kỳ báo cáo: ${periodName(span, "VI")}`,
      `Reporting period: ${periodName(span, "EN")} (${period.code})`,
    ),
    cell(
      ROW.due,
      0,
      "subtitle",
      "Chỉ ghi vào ô nền vàng. Không có thì ghi 0; chưa thu thập được thì để trống.",
      "Write only into yellow cells: 0 if there were none, nothing if it was not collected.",
    ),
  ];
}

function headings(): readonly FormCell[] {
  const cells: FormCell[] = [];
  const heading = (row: number, column: number, vi?: string, en?: string): void => {
    cells.push({
      row,
      column,
      style: "heading",
      ...(vi !== undefined && { text: vi }),
      ...(en !== undefined && { second: en }),
    });
  };
  heading(ROW.upper, STUB.ordinal, "STT", "No");
  heading(ROW.upper, STUB.name, wordsOf("indicator").vi, wordsOf("indicator").en);
  heading(ROW.upper, STUB.code, "Mã số", "Code");
  heading(ROW.upper, STUB.unit, "Đơn vị tính", "Unit");
  heading(ROW.upper, FIRST_FILLED, "Thực hiện trong kỳ", "In the period");
  for (const column of [1, 2]) heading(ROW.upper, FIRST_FILLED + column);
  for (const column of [0, 1, 2, 3]) heading(ROW.lower, column);
  FILLED.forEach((name, index) => {
    const isNote = name === "note";
    const { vi, en } = wordsOf(name);
    heading(isNote ? ROW.upper : ROW.lower, FIRST_FILLED + index, vi, en);
    if (isNote) heading(ROW.lower, FIRST_FILLED + index);
  });
  const index = ["A", "B", "C", "D", ...FILLED.map((_, at) => String(at + 1))];
  index.forEach((text, column) => cells.push({ row: ROW.index, column, style: "index", text }));
  const machine = (column: number, text: string): void => {
    cells.push({ row: ROW.machine, column, style: "machine", text });
  };
  FILLED.forEach((name, at) => machine(FIRST_FILLED + at, name));
  HIDDEN.forEach((name, at) => machine(FIRST_HIDDEN + at, name));
  return cells;
}

function lineCells(line: FormLine, row: number, { area, period }: Template): readonly FormCell[] {
  const { ordinal, style, name, unit, isPercent, coordinates, exhaustiveOver } = line;
  const cells: FormCell[] = [
    { row, column: STUB.ordinal, style: "ordinal", text: ordinal },
    { row, column: STUB.name, style, text: name.vi, second: name.en },
    { row, column: STUB.code, style: "code", text: coordinates?.code ?? "" },
    {
      row,
      column: STUB.unit,
      style: "ordinal",
      text: unit?.vi ?? "",
      ...(unit !== null && { second: unit.en }),
    },
  ];
  if (coordinates === null)
    return [
      ...cells,
      ...FILLED.map((_, at): FormCell => ({ row, column: FIRST_FILLED + at, style: "ordinal" })),
    ];
  const filled: Readonly<Record<(typeof FILLED)[number], StyleName>> = {
    value: isPercent ? "percent" : "count",
    qualifier: "choice",
    status: "choice",
    note: "text",
  };
  const known: Partial<Record<ColumnName, string | null>> = {
    ...coordinates,
    area: area.id,
    period: period.code,
    exhaustive_over: exhaustiveOver,
  };
  return [
    ...cells,
    ...FILLED.map((column, at): FormCell => ({ row, column: FIRST_FILLED + at, style: filled[column] })),
    ...HIDDEN.flatMap((column, at): FormCell[] => {
      const text = known[column];
      return text === null || text === undefined
        ? []
        : [{ row, column: FIRST_HIDDEN + at, style: "machine", text }];
    }),
  ];
}

function foot(row: number): readonly FormCell[] {
  const cell = (at: number, column: number, text: string, second: string): FormCell => ({
    row: at,
    column,
    style: "signature",
    text,
    second,
  });
  return [
    cell(row, 0, "Người lập biểu", "Prepared by"),
    cell(row, 4, "Thủ trưởng đơn vị", "Head of the unit"),
    { row: row + 1, column: 0, style: "signature", text: "(Ký)" },
    { row: row + 1, column: 4, style: "signature", text: "(Ký, đóng dấu)" },
  ];
}

function acceptedIn(lines: readonly FormLine[]): readonly Accepted[] {
  const rows = lines.flatMap((line, index) =>
    line.coordinates === null ? [] : [{ line, row: FIRST_LINE + index + 1 }],
  );
  const range = (name: (typeof FILLED)[number], of: typeof rows): string => {
    const letters = columnName(FIRST_FILLED + FILLED.indexOf(name));
    return of.map(({ row }) => `${letters}${row}`).join(" ");
  };
  const percents = rows.filter(({ line }) => line.isPercent);
  const counts = rows.filter(({ line }) => !line.isPercent);
  const wrong = (name: (typeof FILLED)[number]): string => explained(name);
  const accept = (name: (typeof FILLED)[number], of: typeof rows, rule: Accepted["rule"]): Accepted[] => {
    if (of.length === 0) return [];
    const { vi, en } = wordsOf(name);
    return [
      {
        range: range(name, of),
        rule,
        promptTitle: `${vi} – ${en}`,
        prompt: explained(name),
        error: wrong(name),
      },
    ];
  };
  return [
    ...accept("value", counts, { is: "whole" }),
    ...accept("value", percents, { is: "decimal", most: 100 }),
    ...accept("qualifier", rows, { is: "list", words: offered("qualifier") }),
    ...accept("status", rows, { is: "list", words: offered("status") }),
    ...accept("note", rows, { is: "any" }),
  ];
}

function notes(): readonly CellNote[] {
  return [
    { row: ROW.upper, column: STUB.name, text: explained("indicator") },
    ...FILLED.map((name, at): CellNote => ({
      row: name === "note" ? ROW.upper : ROW.lower,
      column: FIRST_FILLED + at,
      text: explained(name),
    })),
  ];
}
