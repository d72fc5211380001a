import { columnName } from "../books/book.ts";
import type { CellStyles, Mark } from "./cell-styles.ts";
import {
  appended,
  type Edit,
  edited,
  type Element,
  elementsIn,
  rootOf,
  withAttribute,
} from "./xml-elements.ts";

/** A cell by its place, counted from 0. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly mark: Mark;
}

/** A sheet whose cells have their marked styles; cells and rows that it does not store yet are put where they belong. */
export function markCells(xml: string, cells: readonly MarkedCell[], styles: CellStyles): string {
  const data = rootOf(xml).children.find(({ name }) => name === "sheetData");
  if (data === undefined) return xml;
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const prefix = data.prefix === "" ? "" : `${data.prefix}:`;
  const edits: Edit[] = [];
  const stored = data.empty ? [] : rowsOf(xml, data);
  for (const { element, number } of stored) {
    const wanted = byRow.get(number);
    byRow.delete(number);
    if (wanted !== undefined) edits.push(...markRow(xml, element, wanted, styles, prefix));
  }
  const fresh = [...byRow].toSorted(([a], [b]) => a - b);
  const rowText = ([row, wanted]: (typeof fresh)[number]): string =>
    `<${prefix}row r="${row + 1}">${cellsText(wanted, styles, prefix)}</${prefix}row>`;
  if (stored.length === 0) {
    if (fresh.length > 0) edits.push(appended(xml, data, fresh.map(rowText).join("")));
  } else
    for (const row of fresh) {
      const after = stored.find(({ number }) => number > row[0]);
      const at = after?.element.start ?? stored.at(-1)?.element.end ?? data.opened;
      edits.push({ from: at, to: at, text: rowText(row) });
    }
  return edited(xml, edits);
}

interface Numbered {
  readonly element: Element;
  /** Counted from 0. */
  readonly number: number;
}

/** Rows and their numbers, which need not be said where one follows the other. */
function rowsOf(xml: string, data: Element): Numbered[] {
  let next = 0;
  return [...elementsIn(xml, data.opened, data.end)]
    .filter(({ name }) => name === "row")
    .map((element) => {
      const said = Number(element.attributes["r"] ?? "");
      const number = said > 0 ? said - 1 : next;
      next = number + 1;
      return { element, number };
    });
}

function markRow(
  xml: string,
  row: Element,
  wanted: readonly MarkedCell[],
  styles: CellStyles,
  prefix: string,
): Edit[] {
  if (row.empty) return [appended(xml, row, cellsText(wanted, styles, prefix))];
  const left = new Map(wanted.map((cell) => [cell.column, cell]));
  const edits: Edit[] = [];
  const stored: Numbered[] = [];
  let next = 0;
  for (const element of elementsIn(xml, row.opened, row.end)) {
    if (element.name !== "c") continue;
    const number = columnOf(element.attributes["r"]) ?? next;
    next = number + 1;
    stored.push({ element, number });
    const cell = left.get(number);
    if (cell === undefined) continue;
    left.delete(number);
    const style = styles.marked(Number(element.attributes["s"] ?? 0), cell.mark);
    edits.push(withAttribute(xml, element, "s", String(style)));
  }
  for (const cell of [...left.values()].toSorted((a, b) => a.column - b.column)) {
    const after = stored.find(({ number }) => number > cell.column);
    const at = after?.element.start ?? xml.lastIndexOf("</", row.end - 1);
    edits.push({ from: at, to: at, text: cellsText([cell], styles, prefix) });
  }
  return edits;
}

function cellsText(cells: readonly MarkedCell[], styles: CellStyles, prefix: string): string {
  return cells
    .toSorted((a, b) => a.column - b.column)
    .map(
      ({ row, column, mark }) =>
        `<${prefix}c r="${columnName(column)}${row + 1}" s="${styles.marked(0, mark)}"/>`,
    )
    .join("");
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  return letters === undefined ? null : placeOf(`${letters}1`).column;
}

/** Row and column of a cell by its name, counted from 0. */
export function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(cell) ?? [];
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + letters.charCodeAt(index) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
