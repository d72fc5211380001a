import type { ReactNode } from "react";

/** What all rows of a grid have in common at a moment. */
export interface RowFrame {
  /** Begins the ids of the grid's cells. */
  readonly id: string;
  readonly widths: readonly number[];
  readonly frozen: number;
  /** The columns in sight behind the frozen ones. */
  readonly shown: readonly number[];
  /** CSS pixels between the frozen columns and the first in sight. */
  readonly gap: number;
  readonly width: number;
}

interface GridRowProps {
  readonly frame: RowFrame;
  /** −1: the headings. */
  readonly row: number;
  /** The column of the cell in use; null: it is in another row. */
  readonly active: number | null;
  /** The columns selected, from the first to the last; null: none. */
  readonly selected: readonly [from: number, to: number] | null;
  readonly cellProps: (column: number) => {
    readonly role: "gridcell" | "columnheader";
    readonly "aria-sort"?: "ascending" | "descending" | "none";
    readonly "data-type"?: string | undefined;
  };
  /** What a click on a cell does beside choosing it. */
  readonly onPress?: (column: number) => void;
  readonly text: (column: number) => string;
}

/** One row of a grid: the frozen cells, and those in sight. */
export function GridRow({ frame, row, active, selected, cellProps, onPress, text }: GridRowProps): ReactNode {
  const frozen = Array.from({ length: Math.min(frame.frozen, frame.widths.length) }, (_, at) => at);
  let left = 0;
  const cell = (column: number, sticky: number | null): ReactNode => (
    <div
      key={column}
      id={`${frame.id}-${row}-${column}`}
      {...cellProps(column)}
      aria-colindex={column + 1}
      {...(selected === null ? {} : { "aria-selected": column >= selected[0] && column <= selected[1] })}
      data-row={row}
      data-column={column}
      data-active={active === column || undefined}
      data-frozen={sticky === null ? undefined : column === frame.frozen - 1 ? "last" : "yes"}
      className="answer-cell"
      style={{ width: frame.widths[column], ...(sticky === null ? {} : { left: sticky }) }}
      {...(onPress === undefined ? {} : { onClick: () => onPress(column) })}
    >
      <span>{text(column)}</span>
    </div>
  );
  return (
    <div role="row" aria-rowindex={row + 2} className="answer-row">
      {frozen.map((column) => {
        const at = left;
        left += frame.widths[column] ?? 0;
        return cell(column, at);
      })}
      <div role="presentation" className="answer-gap" style={{ width: frame.gap }} />
      {frame.shown.map((column) => cell(column, null))}
    </div>
  );
}
