import type { Place, RawRow } from "../rows/csv-rows.ts";
import type { Layout } from "./layout.ts";

/** A row of an import, with the cell that each of its columns was read from. */
export type PlacedRow = RawRow & { readonly place: Place };

/** The rows of a layout, as they go into an import. What waits for an answer is not among them. */
export function rowsOf({ figures }: Layout): readonly PlacedRow[] {
  return figures.map(({ sheet, line, cells, at }) => ({
    line,
    cells,
    place: { sheet: sheet === "" ? null : sheet, at },
  }));
}
