import type { CompiledQuery, Kysely, QueryExecutor, QueryResult } from "kysely";
import type { Database } from "../tables.ts";
import { asOtherVersion, atVersion, OtherVersionError } from "./at-version.ts";
import { executing } from "./executing.ts";
import { runUntilAborted } from "./until-aborted.ts";

/**
 * All that one answer reads: the data of one version and no other, however many statements it takes and whichever connection each of them gets.
 * What is committed meanwhile, and a database that is behind, is not read but told, and then nothing more is.
 */
export class Reading {
  readonly version: number;
  /** For statements that begin with `select` or `with`. They fail with an OtherVersionError. */
  readonly db: Kysely<Database>;
  #other: OtherVersionError | null = null;

  /** @param signal ends it, see untilAborted; null: nothing does */
  constructor(db: Kysely<Database>, version: number, signal: AbortSignal | null) {
    this.version = version;
    this.db = executing(db, (inner, query) => this.#run(inner, query, signal));
  }

  /** Set when a statement would have read another version: what was made of the others is no answer. */
  get other(): OtherVersionError | null {
    return this.#other;
  }

  async #run<R>(
    inner: QueryExecutor,
    query: CompiledQuery<R>,
    signal: AbortSignal | null,
  ): Promise<QueryResult<R>> {
    if (this.#other !== null) throw this.#other;
    const asked = atVersion(query, this.version);
    try {
      return await (signal === null ? inner.executeQuery(asked) : runUntilAborted(inner, asked, signal));
    } catch (error) {
      const told = asOtherVersion(error, this.version);
      if (told instanceof OtherVersionError) this.#other ??= told;
      throw told;
    }
  }
}
