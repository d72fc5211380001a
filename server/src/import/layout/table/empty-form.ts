import type { Grid } from "./grid.ts";
import { nameAt } from "./grid.ts";
import { findIndexRow } from "./index-row.ts";

/** Where figures are to be written: under the numbers of a row `A B 1 2`, beside lines that have names; null: there is no such row, or there are no lines. */
export function emptyForm(grid: Grid): string | null {
  const index = findIndexRow(grid);
  if (index === null || index.stubs.size === 0) return null;
  const below = grid.rows.filter((row) => row > index.row);
  // The signatures stand below an empty row.
  const end = below.findIndex((row, at) => row !== index.row + 1 + at);
  const lines = below.slice(0, end < 0 ? undefined : end);
  const isEmpty = lines.every((row) =>
    [...index.figures].every((column) => grid.at(row, column) === undefined),
  );
  const named = lines.filter((row) => [...index.stubs].some((column) => grid.at(row, column) !== undefined));
  const last = named.at(-1);
  const columns = [...index.figures];
  return !isEmpty || last === undefined
    ? null
    : `${nameAt(index.row + 1, Math.min(...columns))}:${nameAt(last, Math.max(...columns))}`;
}
