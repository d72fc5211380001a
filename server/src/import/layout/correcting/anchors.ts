import { sheetKey } from "../asking/questions.ts";
import { columnWords, lastingWords } from "../figures/column-headings.ts";
import type { Anchor, AnchoredSheet, Edge, SheetCorrection } from "../layout.ts";
import { isFigure, isText, textOf } from "../table/cell-kinds.ts";
import { findTables } from "../table/find-tables.ts";
import { boxOf, columnAt, columnName, nameAt } from "../table/grid.ts";
import type { Grid } from "../table/grid.ts";
import { ASKED, PLAIN } from "../asking/candidates.ts";

/**
 * What is to be remembered of what a person says of a sheet: by words, for in the next month the same lines stand elsewhere. Null where
 * something of it would not be found again; half of it would read the next book otherwise than anybody said.
 */
export function anchorSheet(grid: Grid, correction: SheetCorrection, alike: number): AnchoredSheet | null {
  const { read, headings, data, columns = {}, rows = {}, cells = {}, of } = correction;
  const places = new Places(grid, correction);
  const anchored = {
    headings: headings === undefined ? undefined : both(headings.map((row) => places.row(row - 1))),
    data: data === undefined ? undefined : both([places.edge(data[0] - 1, -1), places.edge(data[1] - 1, 1)]),
    columns: Object.entries(columns).map(([letters, is]) => withRole(places.column(columnAt(letters)), is)),
    rows: Object.entries(rows).map(([row, is]) => withRole(places.row(Number(row) - 1), is)),
    cells: lastingCells(grid, cells).map(([cell, is]) => withRole(places.cell(cell), lastingCell(is))),
  };
  if (anchored.headings === null || anchored.data === null) return null;
  const [saidColumns, saidRows, saidCells] = [all(anchored.columns), all(anchored.rows), all(anchored.cells)];
  if (saidColumns === null || saidRows === null || saidCells === null) return null;
  return {
    sheet: sheetKey(grid.sheet),
    alike,
    ...(read === undefined ? {} : { read }),
    ...(anchored.headings === undefined ? {} : { headings: anchored.headings }),
    ...(anchored.data === undefined ? {} : { data: anchored.data }),
    ...(saidColumns.length === 0 ? {} : { columns: saidColumns }),
    ...(saidRows.length === 0 ? {} : { rows: saidRows }),
    ...(saidCells.length === 0 ? {} : { cells: saidCells }),
    ...(of === undefined ? {} : { of: lastingSheet(of) }),
  };
}

/** What was remembered, in the rows and columns of another book; null where something of it is not found again. */
export function placeSheet(grid: Grid, anchored: AnchoredSheet): SheetCorrection | null {
  const { read, headings, data, of } = anchored;
  const bare = new Places(grid, {});
  const ends = {
    headings: headings === undefined ? undefined : both(headings.map((each) => bare.rowOf(each))),
    data: data === undefined ? undefined : both([bare.edgeOf(data[0], -1), bare.edgeOf(data[1], 1)]),
  };
  if (ends.headings === null || ends.data === null) return null;
  const where: SheetCorrection = {
    ...(ends.headings === undefined ? {} : { headings: ends.headings }),
    ...(ends.data === undefined ? {} : { data: ends.data }),
  };
  const places = new Places(grid, where);
  const columns = all((anchored.columns ?? []).map((each) => named(places.columnOf(each), each.is)));
  const rows = all((anchored.rows ?? []).map((each) => named(places.rowOf(each), each.is)));
  const cells = all((anchored.cells ?? []).map((each) => named(places.cellOf(each), each.is)));
  if (columns === null || rows === null || cells === null) return null;
  return {
    ...(read === undefined ? {} : { read }),
    ...where,
    ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }),
    ...(rows.length === 0 ? {} : { rows: Object.fromEntries(rows) }),
    ...(cells.length === 0 ? {} : { cells: Object.fromEntries(cells) }),
    ...(of === undefined ? {} : { of }),
  };
}

/** The words by which rows, columns and cells of a sheet are known. Rows are counted from 0 when they are looked for, from 1 when found. */
class Places {
  readonly #grid: Grid;
  readonly #rows: readonly string[];
  readonly #columns: ReadonlyMap<number, string>;

  constructor(grid: Grid, { headings, data }: SheetCorrection) {
    this.#grid = grid;
    this.#rows = grid.rows.map((row) =>
      grid
        .row(row)
        .filter(isText)
        .map((cell) => lastingWords(textOf(cell)))
        .join(" | "),
    );
    const tables = findTables(grid, {
      ...(headings === undefined ? {} : { headings }),
      ...(data === undefined ? {} : { data }),
    });
    const columns = [...new Set(tables.flatMap((table) => [...table.columns.keys()]))];
    this.#columns = new Map(
      columns
        .toSorted((a, b) => a - b)
        .map((column) => [
          column,
          tables.map((table) => columnWords(grid, table, column).join(" | ")).join(" || "),
        ]),
    );
  }

  row(row: number): Anchor | null {
    const at = this.#grid.rows.indexOf(row);
    const words = this.#rows[at];
    return words === undefined || words === "" ? null : anchorIn(this.#rows, at);
  }

  rowOf({ words, nth, of }: Anchor): number | null {
    const at = placeIn(this.#rows, { words, nth, of });
    return at === null ? null : (this.#grid.rows[at] ?? 0) + 1;
  }

  edge(row: number, beyond: -1 | 1): Edge | null {
    const anchor = this.row(row);
    return anchor === null
      ? null
      : { ...anchor, beyond: this.#rows[this.#grid.rows.indexOf(row) + beyond] ?? null };
  }

  edgeOf(edge: Edge, beyond: -1 | 1): number | null {
    const row = this.rowOf(edge);
    if (row === null) return null;
    const next = this.#rows[this.#grid.rows.indexOf(row - 1) + beyond] ?? null;
    return next === edge.beyond ? row : null;
  }

  column(column: number): Anchor | null {
    const at = [...this.#columns.keys()].indexOf(column);
    return at < 0 ? null : anchorIn([...this.#columns.values()], at);
  }

  columnOf(anchor: Anchor): string | null {
    const at = placeIn([...this.#columns.values()], anchor);
    const column = at === null ? undefined : [...this.#columns.keys()][at];
    return column === undefined ? null : columnName(column);
  }

  cell(name: string): Anchor | null {
    const cells = this.#texts();
    const at = cells.findIndex((cell) => cell.name === name);
    return at < 0
      ? null
      : anchorIn(
          cells.map(({ words }) => words),
          at,
        );
  }

  cellOf(anchor: Anchor): string | null {
    const cells = this.#texts();
    const at = placeIn(
      cells.map(({ words }) => words),
      anchor,
    );
    return at === null ? null : (cells[at]?.name ?? null);
  }

  #texts(): readonly { readonly name: string; readonly words: string }[] {
    return this.#grid.rows.flatMap((row) =>
      this.#grid
        .row(row)
        .filter((cell) => isText(cell) && !isFigure(cell))
        .map((cell) => ({ name: nameAt(cell.row, cell.column), words: lastingWords(textOf(cell)) })),
    );
  }
}

function anchorIn(words: readonly string[], at: number): Anchor {
  const own = words[at] ?? "";
  const nth = words.slice(0, at).filter((each) => each === own).length;
  return { words: own, nth, of: words.filter((each) => each === own).length };
}

function placeIn(words: readonly string[], { words: own, nth, of }: Anchor): number | null {
  const found = words.flatMap((each, at) => (each === own ? [at] : []));
  return found.length === of ? (found[nth] ?? null) : null;
}

/** What was said of figures one by one is of one book; what was said of headings and names lasts. */
function lastingCells(
  grid: Grid,
  cells: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(cells).filter(([range, said]) => {
    const box = boxOf(range);
    const isOne = box !== null && box.top === box.bottom && box.left === box.right;
    return said !== PLAIN.leaveOut.answer || (isOne && !isFigure(grid.at(box.top, box.left)));
  });
}

/** The period that was said of a heading is that of one book. */
const lastingCell = (said: string): string => said.replaceAll(/(?<=^| )period:\S+/g, `period:${ASKED}`);
const lastingSheet = (of: string): string => lastingCell(of).replaceAll(/(?<=^| )area:\S+/g, `area:${ASKED}`);

function withRole<T extends string>(anchor: Anchor | null, is: T): (Anchor & { readonly is: T }) | null {
  return anchor === null ? null : { ...anchor, is };
}

function named<T extends string>(place: number | string | null, is: T): readonly [string, T] | null {
  return place === null ? null : [String(place), is];
}

function all<T>(parts: readonly (T | null)[]): readonly T[] | null {
  const found = parts.filter((part) => part !== null);
  return found.length === parts.length ? found : null;
}

function both<T>([first = null, last = null]: readonly (T | null)[]): readonly [T, T] | null {
  return first === null || last === null ? null : [first, last];
}
