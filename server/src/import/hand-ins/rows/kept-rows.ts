import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { type ColumnName, columnNames } from "../../rows/columns.ts";
import { cellOf } from "../../rows/csv-rows.ts";
import type { RawRow } from "../../rows/csv-rows.ts";
import type { RowFigures } from "../../report.ts";
import { keptJson } from "../kept-json.ts";

/** Rows that one statement writes. */
const AT_ONCE = 2_000;

/** Keeps the rows of an import as they were read, in place of those before, and of which areas they are: of districts and communes their provinces. */
export async function keepRows(
  tx: Transaction<Database>,
  id: string,
  rows: readonly RawRow[],
  { same, changed, refused }: RowFigures,
): Promise<void> {
  await tx.deleteFrom("import_row").where("import_id", "=", id).execute();
  await tx.deleteFrom("import_area").where("import_id", "=", id).execute();
  const [isSame, isRefused] = [new Set(same), new Set(refused)];
  const was = new Map(changed.map(({ nth, before }) => [nth, before]));
  const outcomeOf = (number: number): string => {
    if (isRefused.has(number)) return "REFUSED";
    if (isSame.has(number)) return "SAME";
    return was.has(number) ? "CHANGED" : "NEW";
  };
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE).map((row, index) => {
      const number = at + index + 1;
      const cells = columnNames.filter((name) => (row.cells[name] ?? "") !== "");
      return {
        number,
        line: row.line,
        sheet: row.place?.sheet ?? null,
        // Where the value is missing, as of a figure that is withdrawn, is a place too: what is said of the row stands there.
        places: Object.fromEntries(
          [...new Set<ColumnName>([...cells, "value"])].flatMap((name) => entryOf(name, cellOf(row, name))),
        ),
        cells: Object.fromEntries(cells.map((name) => [name, row.cells[name]])),
        outcome: outcomeOf(number),
        before: was.get(number) ?? null,
      };
    });
    await sql`
      insert into import_row (import_id, number, line, sheet, places, cells, outcome, before)
      select ${id}, r.* from jsonb_to_recordset(${keptJson(part)}::jsonb)
        as r (number int, line int, sheet text, places jsonb, cells jsonb, outcome text, before numeric)
    `.execute(tx);
  }
  await sql`
    insert into import_area (import_id, area_id)
    select distinct ${id}, coalesce(a.province_id, a.id) from import_row r join any_area a on a.code = r.cells->>'area' where r.import_id = ${id}
  `.execute(tx);
}

const entryOf = (name: ColumnName, cell: string | null): [string, string][] =>
  cell === null ? [] : [[name, cell]];

/** The rows of an import as they were kept, in order. */
export async function keptRows(db: Kysely<Database>, id: string): Promise<RawRow[]> {
  const rows = await db
    .selectFrom("import_row")
    .select(["line", "sheet", "places", "cells"])
    .where("import_id", "=", id)
    .orderBy("number")
    .execute();
  return rows.map(({ line, sheet, places, cells }) => ({ line, cells, place: { sheet, at: places } }));
}
