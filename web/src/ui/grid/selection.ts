/** A cell of a grid: row −1 is the row of headings. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: where it was begun, and where it is being drawn to, which is the cell in use. */
export interface Selection {
  readonly anchor: CellAt;
  readonly focus: CellAt;
}

/** Rows and columns of a selection, each from the first to the last, in order. */
export interface Span {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** The body cells of a selection. */
export function spanOf({ anchor, focus }: Selection): Span {
  const rows = [anchor.row, focus.row].map((row) => Math.max(0, row));
  return {
    rows: [Math.min(...rows), Math.max(...rows)],
    columns: [Math.min(anchor.column, focus.column), Math.max(anchor.column, focus.column)],
  };
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight, by which the page keys go. */
  readonly page: number;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Control, or the command key of a Mac. */
  readonly isCommand: boolean;
}

/**
 * The selection after a key of the grid pattern (arrows, Home, End, page keys, with Control to the end of the table, with Shift drawing the
 * rectangle, Control and A for all of it); null: the key is none of these.
 */
export function movedSelection(
  selection: Selection,
  { key, shiftKey, isCommand }: Pressed,
  size: GridSize,
): Selection | null {
  if (isCommand && key.toLowerCase() === "a")
    return { anchor: { row: 0, column: 0 }, focus: { row: size.rows - 1, column: size.columns - 1 } };
  const to = target(selection.focus, key, isCommand, size);
  if (to === null) return null;
  const focus = {
    row: Math.min(size.rows - 1, Math.max(-1, to.row)),
    column: Math.min(size.columns - 1, Math.max(0, to.column)),
  };
  return { anchor: shiftKey ? selection.anchor : focus, focus };
}

function target({ row, column }: CellAt, key: string, far: boolean, size: GridSize): CellAt | null {
  switch (key) {
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: far ? size.rows - 1 : row + 1, column };
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: far ? size.columns - 1 : column + 1 };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 };
    case "PageUp":
      return { row: row < 0 ? row : Math.max(0, row - size.page), column };
    case "PageDown":
      return { row: row + size.page, column };
    default:
      return null;
  }
}
