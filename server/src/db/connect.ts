import { Kysely, type LogEvent, PostgresDialect } from "kysely";
import pg from "pg";
import { typeParsers } from "./parse-types.ts";
import { preparingStatements } from "./prepared-statements.ts";
import type { Database } from "./tables.ts";
import { ALWAYS_THERE, type DatabaseWatch } from "./database-watch.ts";

export interface ConnectOptions {
  readonly connectionString: string;
  /** Most connections held at once. */
  readonly max?: number;
  /** Milliseconds after which the server ends a statement; 0 = never. Imports and migrations lift it for themselves. */
  readonly statementTimeout?: number;
  readonly applicationName?: string;
  /** Whether each statement is planned for what it is given: for writing, and where tables are spread over machines. */
  readonly plansEach?: boolean;
}

/** Told of a statement: its text, milliseconds, whether it failed. */
export type NoteStatement = (sql: string, milliseconds: number, failed: boolean) => void;

export interface Connection {
  /** How it was made, so that another thread can make its own. */
  readonly options: ConnectOptions;
  readonly db: Kysely<Database>;
  /** For what kysely has no words for: COPY, cancelling, a client of one's own. */
  readonly pool: pg.Pool;
  /** Ends the pool; safe to call twice. */
  close(): Promise<void>;
}

/** Milliseconds for opening a connection. Without a limit, an address that does not answer would hold a place for minutes. */
const OPENING = 5_000;

/** Milliseconds of silence after which a connection asks whether the other side is still there. */
const SILENCE = 15_000;

const SETTINGS = [
  // Text of dates and instants must not depend on how the server or the user happens to be set up.
  "timezone=UTC",
  "datestyle=ISO,YMD",
  "intervalstyle=iso_8601",
  // Where the network was cut, PostgreSQL would keep what a connection holds (the turn to write, of which there is one) for the two hours that Linux waits:
  // here it is given up after half a minute.
  "tcp_keepalives_idle=15",
  "tcp_keepalives_interval=5",
  "tcp_keepalives_count=3",
  "tcp_user_timeout=30000",
];

// What is asked again and again is prepared, and its way is the same whatever the parameters: along a key. PostgreSQL would plan it anew
// each time, because a plan for few cells looks cheaper, and planning takes longer than running it. Writing is planned as it comes
// (transaction.ts), and so is all where tables are spread over machines: which of them is asked is told by what is given.
const ONE_PLAN = "plan_cache_mode=force_generic_plan";

class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    // Of this one connection; the pool's own option of that name would also limit how long one waits for its turn.
    super({ ...config, connectionTimeoutMillis: OPENING });
  }
}

/**
 * A pool of connections to PostgreSQL, and kysely on it. Nothing is opened before the first query. What kysely asks fails with
 * a DatabaseAwayError when there is no database to ask.
 *
 * @param watch while it says that the database is away, nothing is asked
 * @param note told of each statement of kysely's when it is over
 */
export function connect(
  options: ConnectOptions,
  watch: DatabaseWatch = ALWAYS_THERE,
  note: NoteStatement | null = null,
): Connection {
  const pool = new pg.Pool({
    Client,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE,
    connectionString: options.connectionString,
    max: options.max ?? 10,
    application_name: options.applicationName ?? "movement-atlas",
    statement_timeout: options.statementTimeout ?? 0,
    options: [...SETTINGS, ...(options.plansEach === true ? [] : [ONE_PLAN])]
      .map((setting) => `-c ${setting}`)
      .join(" "),
    types: typeParsers,
  });
  // An idle connection that the server ends (restart) is replaced at the next query; without a listener Node would exit.
  pool.on("error", () => undefined);
  // One that is lent out has no listener of the pool's: its loss is told by the statement that fails, and must not end us.
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: preparingStatements(pool, watch, options.statementTimeout ?? 0) }),
    ...(note !== null && {
      log: ({ level, query, queryDurationMillis }: LogEvent) =>
        note(query.sql, queryDurationMillis, level === "error"),
    }),
  });
  let closed: Promise<void> | null = null;
  return { options, db, pool, close: () => (closed ??= pool.end()) };
}
