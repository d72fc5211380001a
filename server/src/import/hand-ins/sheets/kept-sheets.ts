import { sql } from "kysely";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { ImportSheetTable, KeptCell } from "../../../db/tables/import-tables.ts";
import type { Database } from "../../../db/tables.ts";
import type { SeenSheet } from "./seen-sheets.ts";
import { keptJson, keptText } from "../kept-json.ts";

/** Rows that are kept, and read, together. */
const BAND = 100;
/** Most rows and columns of one look. */
export const MOST_ROWS = 200;
export const MOST_COLUMNS = 100;

/** Keeps the sheets of a file on its way in place of those that were. */
export async function keepSheets(
  tx: Transaction<Database>,
  id: string,
  sheets: readonly SeenSheet[],
): Promise<void> {
  await dropSheets(tx, id);
  for (const [number, { name, cells, ...sheet }] of sheets.entries()) {
    await tx
      .insertInto("import_sheet")
      .values({
        import_id: id,
        number,
        name: keptText(name),
        row_count: sheet.rowCount,
        column_count: sheet.columnCount,
        is_hidden: sheet.isHidden,
        is_whole: sheet.isWhole,
        merges: JSON.stringify(sheet.merges),
        hidden_rows: JSON.stringify(sheet.hiddenRows),
        hidden_columns: JSON.stringify(sheet.hiddenColumns),
      })
      .execute();
    for (const [band, part] of Map.groupBy(cells, ({ row }) => Math.floor(row / BAND)))
      await tx
        .insertInto("import_sheet_band")
        .values({ import_id: id, number, band, cells: keptJson(part) })
        .execute();
  }
}

/** Gives up the sheets of a file: nobody looks at them once it has ended. */
export async function dropSheets(tx: Transaction<Database>, id: string): Promise<void> {
  await tx.deleteFrom("import_sheet").where("import_id", "=", id).execute();
}

export type KeptSheet = Omit<Selectable<ImportSheetTable>, "import_id">;

/** The sheets of a file that are kept, without their cells; none once it has ended. */
export function keptSheets(db: Kysely<Database>, id: string): Promise<KeptSheet[]> {
  return db
    .selectFrom("import_sheet")
    .select([
      "number",
      "name",
      "row_count",
      "column_count",
      "is_hidden",
      "is_whole",
      "merges",
      "hidden_rows",
      "hidden_columns",
    ])
    .where("import_id", "=", id)
    .orderBy("number")
    .execute();
}

/** A rectangle of a sheet; rows and columns are counted from 1. */
export interface Window {
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: number;
}

/** The cells that stand in a rectangle of a kept sheet, row by row. */
export async function cellsWithin(
  db: Kysely<Database>,
  id: string,
  number: number,
  asked: Window,
): Promise<readonly KeptCell[]> {
  const top = Math.max(1, asked.firstRow) - 1;
  const left = Math.max(1, asked.firstColumn) - 1;
  const bottom = top + Math.min(MOST_ROWS, Math.max(0, asked.rows));
  const right = left + Math.min(MOST_COLUMNS, Math.max(0, asked.columns));
  const { rows } = await sql<KeptCell>`
    select c.* from import_sheet_band b, jsonb_to_recordset(b.cells)
      as c (row int, "column" int, text text, kind text, value text, note jsonb)
    where b.import_id = ${id} and b.number = ${number}::int
      and b.band between ${Math.floor(top / BAND)}::int and ${Math.floor(Math.max(top, bottom - 1) / BAND)}::int
      and c.row >= ${top}::int and c.row < ${bottom}::int and c.column >= ${left}::int and c.column < ${right}::int
    order by c.row, c.column
  `.execute(db);
  return rows;
}
