import type { CompiledQuery } from "kysely";
import pg from "pg";

/** The database holds other data than it was to be asked for: nothing was read. */
export class OtherVersionError extends Error {
  override readonly name = "OtherVersionError";
  /** The newest commit that the statement would have read. */
  readonly seen: number;
  /** The one that it was to read. */
  readonly wanted: number;
  constructor(seen: number, wanted: number) {
    super(`The database holds data version ${seen}, not ${wanted}.`);
    this.seen = seen;
    this.wanted = wanted;
  }
}

/** What a statement fails with: the number it saw stands where none can be read. */
const SAID = /"data version (\d+)"/;
const NOT_A_NUMBER = "22P02";

/** Texts that are remembered with their condition: most come again and again. */
const MOST = 500;
const remembered = new Map<string, string>();

/**
 * The same statement, which reads nothing but the data of one version: version and rows come out of one snapshot, so that no other round trip is
 * needed, and where the newest commit is another one it fails before it reads anything. The condition depends on no row: it is looked at once, at the
 * beginning, and costs what the last entry of an index costs.
 *
 * @param version the newest commit of data; 0 before the first
 */
export function atVersion<R>(query: CompiledQuery<R>, version: number): CompiledQuery<R> {
  const parameters = [...query.parameters, version];
  let sql = remembered.get(query.sql);
  if (sql === undefined) {
    sql = conditional(query.sql, parameters.length);
    if (remembered.size < MOST) remembered.set(query.sql, sql);
  }
  return { ...query, sql, parameters };
}

function conditional(sql: string, parameter: number): string {
  return `select * from (
${sql}
) as read
where (
  select case coalesce(max(id), 0) when $${parameter}::int then 1 else ('data version ' || coalesce(max(id), 0))::int end
  from data_commit) = 1`;
}

/** What a failed statement means: {@link OtherVersionError} when that was it, else the error itself. */
export function asOtherVersion(error: unknown, wanted: number): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== NOT_A_NUMBER) return error;
  const seen = SAID.exec(error.message)?.[1];
  return seen === undefined ? error : new OtherVersionError(Number(seen), wanted);
}
