import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { languageOf } from "../../../i18n/locale.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { ImportSheetCellsDocument, type ImportSheetCellsQuery } from "./generated/sheet.ts";

export type SheetCell = NonNullable<NonNullable<ImportSheetCellsQuery["import"]>["sheet"]>["cells"][number];

/** Rows and columns that are fetched together. */
const TILE = { rows: 100, columns: 50 } as const;
/** Tiles that are kept; more of a large sheet is fetched again when somebody comes back to it. */
const MOST_TILES = 80;

type Tile = ReadonlyMap<string, SheetCell>;

/** Which rows and columns are in sight, counted from 0. */
export interface InSight {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** The cells of a sheet that are in sight, as they come. */
export function useCells(id: string, name: string, { rows, columns }: InSight) {
  const client = useClient();
  const { locale } = useAtlas();
  const tiles = useRef(new Map<string, Tile | null>());
  const [, setCount] = useState(0);
  const [[top, bottom], [left, right]] = [rows, columns];
  const lang = languageOf(locale);
  useEffect(() => {
    const kept = tiles.current;
    for (let row = tileOf(top, TILE.rows); row <= bottom; row += TILE.rows)
      for (let column = tileOf(left, TILE.columns); column <= right; column += TILE.columns) {
        const key = `${row}/${column}`;
        if (kept.has(key)) continue;
        kept.set(key, null);
        const [oldest] = kept.keys();
        if (kept.size > MOST_TILES && oldest !== undefined) kept.delete(oldest);
        const asked = { id, name, row: row + 1, column: column + 1, lang };
        void client
          .query(ImportSheetCellsDocument, asked, { requestPolicy: "network-only" })
          .toPromise()
          .then(({ data }) => {
            // What did not come is asked again when it is next in sight.
            if (data === undefined) kept.delete(key);
            else kept.set(key, byPlace(data.import?.sheet?.cells ?? []));
            setCount((count) => count + 1);
          });
      }
  }, [client, id, name, lang, top, bottom, left, right]);
  return (row: number, column: number): SheetCell | undefined =>
    tiles.current.get(`${tileOf(row, TILE.rows)}/${tileOf(column, TILE.columns)}`)?.get(`${row}/${column}`);
}

const tileOf = (at: number, size: number): number => Math.floor(at / size) * size;

function byPlace(cells: readonly SheetCell[]): Tile {
  return new Map(cells.map((cell) => [`${cell.row - 1}/${cell.column - 1}`, cell]));
}
