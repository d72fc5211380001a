import { memo, type ReactNode } from "react";
import type { Cell, TableColumn } from "./answer-table.ts";
import type { CellWriter } from "./headings.ts";
import type { Sorting } from "./sort-rows.ts";

/** What all rows of a grid have in common; the same value as long as nothing of it changed, so that rows need not be made anew. */
export interface GridFrame {
  /** Begins the ids of the grid's cells. */
  readonly id: string;
  readonly columns: readonly TableColumn[];
  readonly writers: readonly CellWriter[];
  readonly widths: readonly number[];
  readonly frozen: number;
  /** The columns in sight behind the frozen ones. */
  readonly shown: readonly number[];
  /** CSS pixels between the frozen columns and the first in sight. */
  readonly gap: number;
  readonly width: number;
}

interface CellsProps {
  readonly frame: GridFrame;
  /** −1: the headings. */
  readonly row: number;
  /** The column of the cell in use; −1: it is in another row. */
  readonly active: number;
  /** The columns selected, first and last; −1: none. */
  readonly from: number;
  readonly to: number;
  readonly sorting?: Sorting | null;
  readonly text: (column: number) => string;
}

/** The cells of a row: the frozen ones, and those in sight. */
function cellsOf({ frame, row, active, from, to, sorting, text }: CellsProps): ReactNode {
  const { id, columns, widths, frozen, shown, gap } = frame;
  const isHead = row < 0;
  let left = 0;
  const cell = (column: number, sticky: number | null): ReactNode => (
    <div
      key={column}
      id={`${id}-${row}-${column}`}
      role={isHead ? "columnheader" : "gridcell"}
      aria-colindex={column + 1}
      {...(isHead ? { "aria-sort": sorting?.column === column ? sorting.direction : "none" } : {})}
      {...(from < 0 ? {} : { "aria-selected": column >= from && column <= to })}
      data-row={row}
      data-column={column}
      data-type={columns[column]?.type}
      data-active={active === column || undefined}
      data-frozen={sticky === null ? undefined : column === frozen - 1 ? "last" : "yes"}
      className="answer-cell"
      style={{ width: widths[column], ...(sticky === null ? {} : { left: sticky }) }}
    >
      <span>{text(column)}</span>
    </div>
  );
  return (
    <>
      {widths.slice(0, frozen).map((width, column) => {
        const at = left;
        left += width;
        return cell(column, at);
      })}
      <div role="presentation" className="answer-gap" style={{ width: gap }} />
      {shown.map((column) => cell(column, null))}
    </>
  );
}

/** The row of headings, which a click on one of them orders by. */
export function HeadRow(props: {
  readonly frame: GridFrame;
  readonly headings: readonly string[];
  readonly active: number;
  readonly sorting: Sorting | null;
}): ReactNode {
  const { frame, headings, active, sorting } = props;
  return (
    <div role="row" aria-rowindex={1} className="answer-row">
      {cellsOf({ frame, row: -1, active, from: -1, to: -1, sorting, text: (at) => headings[at] ?? "" })}
    </div>
  );
}

/** A row of the body, at its place in the whole of the table. */
export const BodyRow = memo(function BodyRow(props: {
  readonly frame: GridFrame;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly active: number;
  readonly from: number;
  readonly to: number;
  /** CSS pixels from the top of the table. */
  readonly start: number;
  readonly height: number;
}): ReactNode {
  const { frame, row, cells, active, from, to, start, height } = props;
  const text = (at: number): string => frame.writers[at]?.written(cells[at] ?? null, cells) ?? "";
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="answer-row answer-body-row"
      style={{ transform: `translateY(${start}px)`, width: frame.width, height }}
    >
      {cellsOf({ frame, row, active, from, to, text })}
    </div>
  );
});
