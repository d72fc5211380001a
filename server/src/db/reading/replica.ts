import pg from "pg";
import { connect, type Connection } from "../connect.ts";
import { DatabaseAwayError, DatabaseBehindError } from "../database-away.ts";
import { type DatabaseWatch, watchDatabase } from "../database-watch.ts";
import { OtherVersionError } from "./at-version.ts";

/** How replicas are reached; a thread makes its own connections of it. */
export interface ReplicaSettings {
  /** In the order in which they are asked: the first that is well. */
  readonly addresses: readonly string[];
  /** What the primary calls its cluster, which a replica has to call its own; null: any database will do, and it need not stand by. */
  readonly cluster: string | null;
  /** Of each: connections at once, and milliseconds that a statement may take. */
  readonly max: number;
  readonly statementTimeout: number;
}

/**
 * Why a replica did not answer a statement that the primary was asked then: it lacks the data version, is not there, ended the statement because what it read
 * was cleared away at the primary, or failed otherwise.
 */
export type Missed = "BEHIND" | "AWAY" | "CONFLICT" | "FAILED";

/** Ended because of what is replayed: serialization failure, deadlock. */
const CONFLICTS = new Set(["40001", "40P01"]);
/** Took too long, or was ended from outside: it would take as long elsewhere. */
const CANCELED = "57014";

interface Look {
  readonly version: number;
  readonly stands_by: boolean;
  readonly cluster: string;
}

/** A database that follows the primary: whether it is there and how far it has come is looked at several times a second. */
export class Replica {
  /** Host, port and database. */
  readonly name: string;
  readonly connection: Connection;
  readonly watch: DatabaseWatch;
  /** Null until it has been found to be a replica. */
  #version: number | null = null;
  /** The least data version that it was asked for and did not have; null: none, as far as is known. */
  #lacking: number | null = null;
  /** Since when it could not answer with the newest data version that it was asked for. */
  #uselessSince: number | null = performance.now();

  constructor(
    address: string,
    { cluster, max, statementTimeout }: ReplicaSettings,
    say: (line: string) => void = () => undefined,
  ) {
    this.name = nameOf(address);
    this.watch = watchDatabase({
      connectionString: address,
      name: `the replica ${this.name}`,
      say,
      changed: (away) => {
        if (away !== null) this.#uselessSince ??= performance.now();
      },
      ask: async (client) => this.#saw(await lookAt(client), cluster),
    });
    this.connection = connect({ connectionString: address, max, statementTimeout }, this.watch);
  }

  /** The newest data version that it was seen to have; null until it has been found to be a replica. */
  get version(): number | null {
    return this.#version;
  }

  /** Seconds for which it has not been able to answer with the newest data version: behind, away, or no replica; 0 when it is. */
  get behind(): number {
    return this.#uselessSince === null ? 0 : (performance.now() - this.#uselessSince) / 1_000;
  }

  /** Whether it is a replica and answers. */
  get isThere(): boolean {
    return this.#version !== null && this.watch.away === null;
  }

  /** Whether it is there and may have a data version: it has, or has not been asked for it yet. */
  mayHave(version: number): boolean {
    return this.isThere && (this.#lacking === null || version < this.#lacking);
  }

  /** What a statement that failed here means; null: it would have failed at the primary as well. */
  missed(error: unknown): Missed | null {
    if (error instanceof OtherVersionError) {
      // It may be ahead of whoever asks: then the primary is as well.
      if (error.seen > error.wanted) return null;
      this.#lacking = Math.min(this.#lacking ?? error.wanted, error.wanted);
      this.#uselessSince ??= performance.now();
      return "BEHIND";
    }
    if (error instanceof DatabaseBehindError && error.cause instanceof OtherVersionError)
      return this.missed(error.cause);
    if (error instanceof DatabaseAwayError) return "AWAY";
    const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
    if (code === CANCELED) return null;
    return CONFLICTS.has(code) ? "CONFLICT" : "FAILED";
  }

  async close(): Promise<void> {
    this.watch.close();
    await this.connection.close();
  }

  #saw({ version, stands_by, cluster }: Look, wanted: string | null): void {
    if (wanted !== null && cluster !== wanted)
      throw new Error("it is a database of its own, not a replica of the primary");
    if (wanted !== null && !stands_by)
      throw new Error("it is not a replica: it does not follow another database");
    this.#version = version;
    if (this.#lacking !== null && version < this.#lacking) return;
    this.#lacking = null;
    this.#uselessSince = null;
  }
}

async function lookAt(client: pg.Client): Promise<Look> {
  const { rows } = await client.query<Look>(`
    select coalesce(max(id), 0) as version, pg_is_in_recovery() as stands_by,
      (select system_identifier::text from pg_control_system()) as cluster
    from data_commit`);
  const [row] = rows;
  if (row === undefined) throw new Error("it says nothing");
  return row;
}

/** An address without who signs in there. */
function nameOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? "at an address that cannot be read" : `${url.host}${url.pathname}`;
}
