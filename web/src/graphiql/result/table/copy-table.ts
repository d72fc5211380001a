import type { Locale } from "../../../i18n/locale.ts";
import type { AnswerTable, Cell } from "./answer-table.ts";
import { asHtml, asText, type Copied } from "./clipboard.ts";
import type { CellWriter } from "./headings.ts";
import { type Selection, spanOf } from "../../../ui/grid/selection.ts";

/** A table as it is shown. */
export interface ShownTable {
  readonly table: AnswerTable;
  readonly rows: readonly (readonly Cell[])[];
  readonly headings: readonly string[];
  readonly writers: readonly CellWriter[];
}

/** What is copied of a table: the cells selected with their headings, or with null all of it. */
export function copied(
  { table, rows, headings, writers }: ShownTable,
  selection: Selection | null,
  { remark, locale }: { readonly remark: string | null; readonly locale: Locale },
): Copied {
  const { rows: down, columns: across } =
    selection === null
      ? { rows: [0, rows.length - 1] as const, columns: [0, headings.length - 1] as const }
      : spanOf(selection);
  const cut = <T>(all: readonly T[]): readonly T[] => all.slice(across[0], across[1] + 1);
  // A single cell goes into another cell.
  const isSingle = down[0] === down[1] && across[0] === across[1];
  return {
    headings: isSingle ? null : cut(headings),
    types: cut(table.columns).map(({ type }) => type),
    rows: rows.slice(down[0], down[1] + 1).map(cut),
    written: (cell, column) => writers[across[0] + column]?.written(cell, []) ?? "",
    remark: isSingle ? null : remark,
    locale,
  };
}

/** Puts a table on the clipboard, as text and as HTML. */
export function putOn(clipboard: DataTransfer, part: Copied): void {
  clipboard.setData("text/plain", asText(part));
  clipboard.setData("text/html", asHtml(part));
}
