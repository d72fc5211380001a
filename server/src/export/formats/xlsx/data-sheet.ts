import type { CellType } from "../../columns/column.ts";
import { readOnce } from "../../columns/read-once.ts";
import type { RowRange } from "../../rows/row-source.ts";
import type { ExportFile } from "../format.ts";
import { cellContent, columnLetters } from "./cells.ts";
import { STYLE } from "./styles.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { sheetEnd, sheetStart } from "./table-sheet.ts";

/** Letters that fit in a column, by what it holds. */
const WIDTHS: Readonly<Record<CellType, number>> = {
  code: 16,
  list: 20,
  text: 28,
  number: 12,
  integer: 10,
  boolean: 10,
  date: 12,
  instant: 26,
};

/**
 * A sheet of rows, as it is read.
 *
 * @param used gets the sources that its rows rest on
 */
export async function* dataSheet(
  { setting, columns, rows }: ExportFile,
  strings: SharedStrings,
  used: Set<number>,
  range: RowRange,
): AsyncGenerator<string> {
  yield sheetStart(columns.map(({ type }) => WIDTHS[type]));
  const headings = columns.map(
    ({ name }, index) => `<c r="${columnLetters(index)}1" s="${STYLE.heading}"${strings.cell(name)}</c>`,
  );
  yield `<row r="1">${headings.join("")}</row>`;
  const readers = columns.map((column) =>
    readOnce(column, setting, (cell) => cellContent(cell, column.type, strings)),
  );
  const letters = columns.map((_, index) => `<c r="${columnLetters(index)}`);
  let number = 1;
  for await (const batch of rows.read(range.count > 0 ? range : null)) {
    let text = "";
    for (const row of batch) {
      number += 1;
      text += `<row r="${number}">`;
      for (let index = 0; index < readers.length; index++) {
        const content = readers[index]?.(row) ?? "";
        if (content !== "") text += `${letters[index]}${number}"${content}`;
      }
      text += "</row>";
      for (const source of row.answer.sources) used.add(source);
    }
    yield text;
  }
  yield sheetEnd(`A1:${columnLetters(columns.length - 1)}${number}`);
}
