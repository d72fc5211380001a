import { xml, type XmlElement } from "../package/xml.ts";

/** How a cell looks, by its place among the styles of the workbook (`styles.ts`). */
export const cellStyle = {
  plain: 0,
  heading: 1,
  whole: 2,
  tenth: 3,
  wrapped: 4,
  notice: 5,
  title: 6,
  exact: 7,
  day: 8,
} as const;
export type CellStyle = keyof typeof cellStyle;

/** What a cell holds; null: it is empty. A text is never a formula. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export interface Sheet {
  /** At most 31 letters, none of `[]:*?/\`. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the first columns, in letters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight at the top. */
  readonly frozen: number;
}

export const sheetNs = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Widths of columns by what stands in them from a row on, none too narrow to read nor too wide to look over. */
export function widthsBy(rows: readonly (readonly SheetCell[])[], from: number): readonly number[] {
  const shown = rows.slice(from);
  const columns = shown.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: columns }, (_, i) => {
    const letters = shown.map((cells) => String(cells[i]?.value ?? "").length);
    return Math.min(48, Math.max(9, Math.max(...letters) * 1.05 + 2));
  });
}

/** A sheet; `drawing` is the relation to what is drawn on it. */
export function sheetXml({ rows, widths, frozen }: Sheet, drawing: string | null): XmlElement {
  return xml(
    "worksheet",
    { xmlns: sheetNs, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
    xml(
      "sheetViews",
      {},
      xml(
        "sheetView",
        { workbookViewId: 0 },
        frozen === 0
          ? null
          : xml("pane", {
              ySplit: frozen,
              topLeftCell: `A${frozen + 1}`,
              activePane: "bottomLeft",
              state: "frozen",
            }),
      ),
    ),
    xml("sheetFormatPr", { defaultRowHeight: 15 }),
    widths.length === 0
      ? null
      : xml(
          "cols",
          {},
          widths.map((width, i) => xml("col", { min: i + 1, max: i + 1, width, customWidth: 1 })),
        ),
    xml(
      "sheetData",
      {},
      rows.map((cells, i) =>
        xml(
          "row",
          { r: i + 1 },
          cells.flatMap((cell, column) => cellXml(cell, `${columnLetters(column)}${i + 1}`)),
        ),
      ),
    ),
    drawing === null ? null : xml("drawing", { "r:id": drawing }),
  );
}

function cellXml({ value, style }: SheetCell, at: string): readonly XmlElement[] {
  const place = { r: at, s: cellStyle[style] };
  if (value === null) return style === "plain" ? [] : [xml("c", place)];
  if (typeof value === "number") return [xml("c", place, xml("v", {}, numberText(value)))];
  const isEdged = value !== value.trim();
  return [
    xml(
      "c",
      { ...place, t: "inlineStr" },
      xml("is", {}, xml("t", { "xml:space": isEdged ? "preserve" : undefined }, sheetText(value))),
    ),
  ];
}

/** What a workbook would read as the number of a letter (`_x0041_`) has its first sign written so. */
function sheetText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}

/** A number with the 15 digits that a binary fraction is sure of: the same in a cell and in a chart's cache. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A … Z, AA …: the letters of a column counted from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A sheet's name as formulas say it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
