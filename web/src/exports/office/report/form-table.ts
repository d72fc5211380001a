import type { Form, FormRow } from "../../report/form.ts";
import { size, textWidth } from "../../report/layout.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { paragraph, run, tab, table, tableCell } from "./word-elements.ts";

/** How many rows of a long form stand with what explains its signs. */
const lastRows = 3;

/** A form as Word has it: corners, title, table, notes. */
export function formTable(form: Form): readonly XmlElement[] {
  const { number, unit, title, columns, rows, notes } = form;
  const widths = columns.map(({ width }) => width);
  const small = { size: size.table };
  return [
    paragraph(
      { align: "left", before: 6, keepNext: true, tabTo: textWidth },
      run(number, small),
      ...(unit === null ? [] : [tab(), run(unit, { ...small, italic: true })]),
    ),
    paragraph(
      { align: "center", after: 4, keepNext: true },
      run(title, { size: size.table + 1, bold: true }),
    ),
    table(widths, edges(), [
      headRow(
        columns.map(({ label }) => label),
        widths,
        true,
      ),
      headRow(
        columns.map(({ sign }) => sign),
        widths,
        false,
      ),
      ...rows.flatMap((row, at) => bodyRows(form, row, at, widths)),
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
  { columns, rows, isTogether }: Form,
  row: FormRow,
  at: number,
  widths: readonly number[],
): readonly XmlElement[] {
  const letters = { size: size.table, bold: row.role === "total" };
  const keepNext = isTogether || at >= rows.length - lastRows;
  const own = xml(
    "w:tr",
    {},
    xml("w:trPr", {}, xml("w:cantSplit")),
    row.cells.map((text, column) => {
      const left = column === 0 && row.role === "part" ? 4 : 0;
      return tableCell(widths[column] ?? 0, [
        paragraph(
          { align: columns[column]?.isNumber === true ? "right" : "left", left, keepNext },
          run(text, letters),
        ),
      ]);
    }),
  );
  return row.over === null ? [own] : [wholeRow(row.over, widths), own];
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
