import type pg from "pg";
import { tablesLying } from "../db/spreading/layout.ts";
import { type LyingNow } from "../db/spreading/lying.ts";
import type { FamilySize } from "./parts.ts";

/** A table as it lies on disks, with its indexes. */
export interface TableSize {
  readonly table: string;
  readonly bytes: number;
}

/** A family of indicators: how much there is of it. */
export interface FamilyOfIndicators extends FamilySize {
  /** Its indicators. */
  readonly codes: readonly string[];
  readonly figures: number;
  readonly answers: number;
}

/** What each table takes of disks, of all machines together. */
export async function readSizes(
  client: pg.ClientBase,
  now: LyingNow,
  tables: readonly string[],
): Promise<readonly TableSize[]> {
  const sizes: TableSize[] = [];
  for (const table of tables) {
    const of = now.get(table) === "coordinator" ? "pg_total_relation_size" : "citus_total_relation_size";
    const { rows } = await client.query<{ bytes: number }>(`select ${of}($1::regclass)::float8 as bytes`, [
      table,
    ]);
    sizes.push({ table, bytes: rows[0]?.bytes ?? 0 });
  }
  return sizes;
}

/** The families there are and what each takes, by its share of the rows of the big tables. */
export async function readFamilies(
  client: pg.ClientBase,
  sizes: readonly TableSize[],
): Promise<readonly FamilyOfIndicators[]> {
  const { rows: known } = await client.query<{ id: number; hash: number; codes: string[] }>(
    `select family_id as id, worker_hash(family_id) as hash, array_agg(code order by id) as codes
     from indicator group by family_id order by family_id`,
  );
  const counts = new Map<string, ReadonlyMap<number, number>>();
  for (const table of tablesLying("spread")) {
    const { rows } = await client.query<{ id: number; rows: number }>(
      `select family_id as id, count(*)::float8 as rows from ${table} group by family_id`,
    );
    counts.set(table, new Map(rows.map((row) => [row.id, row.rows])));
  }
  const rowsOf = (table: string, id: number): number => counts.get(table)?.get(id) ?? 0;
  const perRow = new Map(
    sizes.map(({ table, bytes }) => {
      const rows = [...(counts.get(table)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
      return [table, rows === 0 ? 0 : bytes / rows];
    }),
  );
  return known.map(({ id, hash, codes }) => ({
    id,
    hash,
    codes,
    figures: rowsOf("observation", id),
    answers: rowsOf("cube", id),
    bytes: [...counts.keys()].reduce((sum, table) => sum + rowsOf(table, id) * (perRow.get(table) ?? 0), 0),
  }));
}
