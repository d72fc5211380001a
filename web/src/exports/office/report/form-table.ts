import type { TableBlock, TableCell, TableRow } from "../../../briefing/page.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { reportWords } from "../../../i18n/report-words.ts";
import { words } from "../../../i18n/words.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { boldWidth } from "./bold-width.ts";
import { size, textWidth } from "./layout.ts";
import { paragraph, run, tab, table, tableCell } from "./word-elements.ts";

/** What stands for a count of none, and for a figure that is not known: never one for the other. */
export const noneSign = "-";
export const unknownSign = "…";

/** A table of no more rows is never parted. */
export const rowsTogether = 12;
/** How many rows of a longer one stand with what explains its signs. */
const lastRows = 3;

/**
 * A table as statistical forms have it: its number and unit in the corners, its title, the headings, the row A · B · 1 · 2 · 3 under them, which
 * stand again on every page; "Trong đó" before the parts of a total; signs explained below.
 */
export function formTable(block: TableBlock, number: number, locale: Locale): readonly XmlElement[] {
  const w = reportWords(locale);
  const widths = columnWidths(block);
  const small = { size: size.table };
  const notes = [...signNotes(block, locale), ...block.notes];
  return [
    paragraph(
      { align: "left", before: 6, keepNext: true, tabTo: textWidth },
      run(w.form(String(number).padStart(2, "0")), small),
      ...(block.unit === null || block.unit === ""
        ? []
        : [tab(), run(w.unit(block.unit), { ...small, italic: true })]),
    ),
    paragraph(
      { align: "center", after: 4, keepNext: true },
      run(block.title, { size: size.table + 1, bold: true }),
    ),
    table(widths, edges(), [
      headRow(
        block.columns.map(({ label }) => label),
        widths,
        true,
      ),
      headRow(columnSigns(block), widths, false),
      ...block.rows.flatMap((row, at) => bodyRows(block, row, at, widths, w.ofWhich)),
    ]),
    ...notes.map((note, at) =>
      paragraph(
        { align: "left", before: at === 0 ? 3 : 0, after: at === notes.length - 1 ? 8 : 0 },
        run(note, { size: size.table, italic: true }),
      ),
    ),
    ...(notes.length === 0 ? [paragraph({ align: "left", after: 2 })] : []),
  ];
}

/** `A`, `B` over words, `1`, `2`, `3` over numbers, by which readers speak of columns. */
export function columnSigns({ columns }: TableBlock): readonly string[] {
  let letters = 0;
  let numbers = 0;
  return columns.map(({ holds }) =>
    holds === "words" ? String.fromCharCode(65 + letters++) : String(++numbers),
  );
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

function headRow(texts: readonly string[], widths: readonly number[], bold: boolean): XmlElement {
  return xml(
    "w:tr",
    {},
    xml("w:trPr", {}, xml("w:cantSplit"), xml("w:tblHeader")),
    texts.map((text, column) =>
      tableCell(
        widths[column] ?? 0,
        [
          paragraph(
            { align: "center", keepNext: true },
            run(text, { size: size.table, bold, italic: !bold }),
          ),
        ],
        { centred: true },
      ),
    ),
  );
}

function bodyRows(
  { columns, rows }: TableBlock,
  row: TableRow,
  at: number,
  widths: readonly number[],
  ofWhich: string,
): readonly XmlElement[] {
  const letters = { size: size.table, bold: row.role === "total" };
  const keepNext = rows.length <= rowsTogether || at >= rows.length - lastRows;
  const own = xml(
    "w:tr",
    {},
    xml("w:trPr", {}, xml("w:cantSplit")),
    row.cells.map((cell, column) => {
      const isNumber = columns[column]?.holds === "numbers";
      const left = column === 0 && row.role === "part" ? 4 : 0;
      return tableCell(widths[column] ?? 0, [
        paragraph({ align: isNumber ? "right" : "left", left, keepNext }, run(formText(cell), letters)),
      ]);
    }),
  );
  const isFirstPart = row.role === "part" && rows[at - 1]?.role !== "part";
  return isFirstPart ? [wholeRow(ofWhich, widths), own] : [own];
}

function wholeRow(text: string, widths: readonly number[]): XmlElement {
  const whole = sum(widths);
  return xml(
    "w:tr",
    {},
    xml("w:trPr", {}, xml("w:cantSplit")),
    tableCell(
      whole,
      [paragraph({ align: "left", keepNext: true }, run(text, { size: size.table, italic: true }))],
      { span: widths.length },
    ),
  );
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

function edges(): XmlElement {
  return xml(
    "w:tblBorders",
    {},
    ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) =>
      xml(`w:${edge}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "000000" }),
    ),
  );
}
