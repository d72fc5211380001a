import type { CellAt, GridSize } from "../../../ui/grid/selection.ts";
import type { Boxes } from "./places.ts";
import type { SheetCell } from "./use-cells.ts";

/** What of a sheet the page shows, in CSS pixels from its first cell on. */
export interface Sight {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface Sizes {
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly offsets: readonly number[];
  readonly merges: Boxes<null>;
}

/** Rows above and below what is in sight. */
const BEYOND = 6;

/** Where each column begins, and where the last ends. */
export function columnOffsets(widths: readonly number[]): readonly number[] {
  const offsets = [0];
  for (const width of widths) offsets.push((offsets.at(-1) ?? 0) + width);
  return offsets;
}

/** Which rows and columns are in sight, and the cells that stand there by row: of what is merged the first cell, wherever it stands. */
export function placesInSight(
  { top, left, width, height }: Sight,
  { rowCount, rowHeight, offsets, merges }: Sizes,
) {
  const last = offsets.length - 2;
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const rows = [first, Math.min(rowCount - 1, Math.ceil((top + height) / rowHeight) + BEYOND)] as const;
  const begins = offsets.findLastIndex((offset) => offset <= left);
  const ends = offsets.findIndex((offset) => offset >= left + width);
  const columns = [Math.max(0, Math.min(last, begins) - 1), ends < 0 ? last : Math.min(last, ends)] as const;
  // A row of which all is merged with one above has its number all the same.
  const cells = new Map<number, Set<number>>(
    Array.from({ length: Math.max(0, rows[1] - rows[0] + 1) }, (_, at) => [rows[0] + at, new Set<number>()]),
  );
  for (let row = rows[0]; row <= rows[1]; row++)
    for (let column = columns[0]; column <= columns[1]; column++) {
      const at = anchorOf({ row, column }, merges);
      const there = cells.get(at.row);
      if (there === undefined) cells.set(at.row, new Set([at.column]));
      else there.add(at.column);
    }
  return { rows, columns, cells: new Map([...cells].toSorted(([a], [b]) => a - b)) };
}

/** The cell that stands for a place: of what is merged the first. */
export function anchorOf({ row, column }: CellAt, merges: Boxes<null>): CellAt {
  const [merge] = merges.at(row, column) ?? [];
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

/** Where a step leads that would end in what is merged and was left: beyond it. */
export function steppedOut(
  from: CellAt,
  to: CellAt,
  merges: Boxes<null>,
  { rows, columns }: Pick<GridSize, "rows" | "columns">,
): CellAt {
  const [merge] = merges.at(from.row, from.column) ?? [];
  if (merge === undefined || merges.at(to.row, to.column)?.[0] !== merge) return to;
  const beyond = {
    row: to.row > from.row ? merge.bottom + 1 : to.row < from.row ? merge.top - 1 : to.row,
    column: to.column > from.column ? merge.right + 1 : to.column < from.column ? merge.left - 1 : to.column,
  };
  const isThere = beyond.row >= 0 && beyond.row < rows && beyond.column >= 0 && beyond.column < columns;
  return isThere ? beyond : from;
}

/** Columns as wide as what stands in their first rows, within reason. */
export function widthsOf(
  columnCount: number,
  cellAt: (row: number, column: number) => SheetCell | undefined,
  merges: Boxes<null>,
): readonly number[] {
  return Array.from({ length: columnCount }, (_, column) => {
    let letters = 0;
    for (let row = 0; row < 40; row++)
      if (merges.at(row, column) === undefined)
        letters = Math.max(letters, Math.min(30, cellAt(row, column)?.text.length ?? 0));
    return Math.max(72, Math.min(240, 26 + letters * 7));
  });
}
