import { cellContent, columnLetters } from "./cells.ts";
import type { Cell } from "../../columns/column.ts";
import { STYLE } from "./styles.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** A small table for people: headings, then rows. */
export interface Table {
  readonly headings: readonly string[];
  /** Letters that fit in each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a sheet begins with; its headings stay in sight. */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join("")}</cols><sheetData>`
  );
}

/** What it ends with; `filtered`: the cells that can be filtered. */
export function sheetEnd(filtered: string | null): string {
  return `</sheetData>${filtered === null ? "" : `<autoFilter ref="${filtered}"/>`}</worksheet>`;
}

/** The sheet of a table. */
export function* tableSheet({ headings, widths, rows }: Table, strings: SharedStrings): Generator<string> {
  yield sheetStart(widths);
  const told = headings.map(
    (heading, index) => `<c r="${columnLetters(index)}1" s="${STYLE.heading}"${strings.cell(heading)}</c>`,
  );
  yield `<row r="1">${told.join("")}</row>`;
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    const cells = row.map((cell, column) => {
      const at = `<c r="${columnLetters(column)}${number}"`;
      if (typeof cell === "string" && cell !== "")
        return `${at} s="${STYLE.wrapped}"${strings.cell(cell)}</c>`;
      const content = cellContent(cell, "text", strings);
      return content === "" ? "" : `${at}${content}`;
    });
    yield `<row r="${number}">${cells.join("")}</row>`;
  }
  yield sheetEnd(null);
}
