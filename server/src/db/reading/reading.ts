import type { CompiledQuery, Kysely, QueryExecutor, QueryResult } from "kysely";
import { DatabaseAwayError } from "../database-away.ts";
import { ALWAYS_THERE, type DatabaseWatch, whileThere } from "../database-watch.ts";
import type { Database } from "../tables.ts";
import { asOtherVersion, atVersion, OtherVersionError } from "./at-version.ts";
import { executing } from "./executing.ts";
import type { Missed, Replica } from "./replica.ts";
import type { Replicas } from "./replicas.ts";
import { runUntilAborted } from "./until-aborted.ts";

/** Where figures are read. */
export interface ReadFrom {
  /** The database that takes changes, too. */
  readonly db: Kysely<Database>;
  /** Whether that one answers; it always does when not given. */
  readonly watch?: DatabaseWatch | undefined;
  /** Asked first where they have what is wanted; none when not given. */
  readonly replicas?: Replicas | null | undefined;
}

/** How the database that takes changes is called where replicas have their names. */
export const PRIMARY = "primary";

/**
 * All that one answer reads: the data of one version and no other, however many statements it takes and whichever database or connection each of them gets:
 * a replica where one has that version, else the primary. What is committed meanwhile, and a database that is behind, is not read but told, and then nothing
 * more is.
 */
export class Reading {
  readonly version: number;
  /** For statements that begin with `select` or `with`. They fail with an OtherVersionError. */
  readonly db: Kysely<Database>;
  /** The databases that answered. */
  readonly answeredBy = new Set<string>();
  /** Why replicas did not answer statements, one entry each. */
  readonly missed: Missed[] = [];
  readonly #from: ReadFrom;
  readonly #signal: AbortSignal | null;
  #other: OtherVersionError | null = null;

  /** @param signal ends it, see untilAborted; null: nothing does */
  constructor(from: ReadFrom, version: number, signal: AbortSignal | null) {
    this.version = version;
    this.#from = from;
    this.#signal = signal;
    this.db = executing(from.db, (primary, query) => this.#run(primary, query));
  }

  /** Set when a statement would have read another version: what was made of the others is no answer. */
  get other(): OtherVersionError | null {
    return this.#other;
  }

  async #run<R>(primary: QueryExecutor, query: CompiledQuery<R>): Promise<QueryResult<R>> {
    if (this.#other !== null) throw this.#other;
    const asked = atVersion(query, this.version);
    try {
      const replica = this.#from.replicas?.having(this.version) ?? null;
      return (await this.#askReplica(replica, asked)) ?? (await this.#askPrimary(primary, asked));
    } catch (error) {
      const late = error instanceof DatabaseAwayError ? await this.#askWhoeverIsThere(asked) : null;
      if (late !== null) return late;
      if (error instanceof OtherVersionError) this.#other ??= error;
      throw error;
    }
  }

  /** Without the primary: a replica that was behind a moment ago may have come to have it. Null where none has. */
  async #askWhoeverIsThere<R>(query: CompiledQuery<R>): Promise<QueryResult<R> | null> {
    const replica = this.#from.replicas?.list.find(({ isThere }) => isThere) ?? null;
    return this.#askReplica(replica, query);
  }

  /** Null where the primary is to be asked. */
  async #askReplica<R>(replica: Replica | null, query: CompiledQuery<R>): Promise<QueryResult<R> | null> {
    if (replica === null) return null;
    try {
      const result = await this.#ask(replica.connection.db.getExecutor(), query, replica.watch);
      this.answeredBy.add(replica.name);
      return result;
    } catch (error) {
      if (this.#signal?.aborted === true) throw error;
      const missed = replica.missed(error);
      if (missed === null) throw error;
      this.missed.push(missed);
      return null;
    }
  }

  async #askPrimary<R>(executor: QueryExecutor, query: CompiledQuery<R>): Promise<QueryResult<R>> {
    const result = await this.#ask(executor, query, this.#from.watch ?? ALWAYS_THERE);
    this.answeredBy.add(PRIMARY);
    return result;
  }

  async #ask<R>(
    executor: QueryExecutor,
    query: CompiledQuery<R>,
    watch: DatabaseWatch,
  ): Promise<QueryResult<R>> {
    const signal = this.#signal;
    const asking = signal === null ? executor.executeQuery(query) : runUntilAborted(executor, query, signal);
    try {
      // One that is hung says nothing; where nobody watches, nothing is waited for beside.
      return await (watch === ALWAYS_THERE ? asking : whileThere(watch, asking));
    } catch (error) {
      throw asOtherVersion(error, this.version);
    }
  }
}
