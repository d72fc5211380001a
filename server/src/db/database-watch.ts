import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DatabaseAwayError } from "./database-away.ts";

export interface WatchOptions {
  readonly connectionString: string;
  /** Milliseconds between two looks. */
  readonly every?: number;
  /** Milliseconds in which an answer has to come. With `every`, within two seconds it is known. */
  readonly deadline?: number;
  /** Told in one line each that it went away and that it is back. */
  readonly say?: (line: string) => void;
  /** Told with why it is away, and with null when it is back. */
  readonly changed?: (away: DatabaseAwayError | null) => void;
  /** What it is called in these lines. */
  readonly name?: string;
  /** What it is asked; what it rejects with is why it is of no use. */
  readonly ask?: (client: pg.Client) => Promise<unknown>;
}

/** Whether the database answers, asked several times a second on a connection of its own. */
export interface DatabaseWatch {
  /** Null while it answers. */
  readonly away: DatabaseAwayError | null;
  /** Aborted, with a {@link DatabaseAwayError}, the moment it no longer answers; another one once it does again. */
  readonly signal: AbortSignal;
  /** Ends the watch. */
  close(): void;
}

/** Milliseconds after which an attempt to connect that nobody waits for any more ends. */
const ABANDONED = 10_000;

/** A database that always answers, where nobody watches one. */
export const ALWAYS_THERE: DatabaseWatch = {
  away: null,
  signal: new AbortController().signal,
  close: () => undefined,
};

/**
 * Begins to watch a database. A server that is halted or out of reach says nothing at all: only asking with a deadline tells
 * it from a busy one.
 */
export function watchDatabase(options: WatchOptions): DatabaseWatch {
  const { connectionString, every = 250, deadline = 1_400, say = () => undefined } = options;
  const {
    name = "the database",
    ask = (asked) => asked.query("select 1"),
    changed = () => undefined,
  } = options;
  let client: pg.Client | null = null;
  let controller = new AbortController();
  let away: DatabaseAwayError | null = null;
  let isClosed = false;

  const look = async (): Promise<void> => {
    if (client === null) {
      const fresh = new pg.Client({
        connectionString,
        application_name: "movement-atlas-watch",
        // An attempt is not waited for so long (see within); it only must not stay open for minutes.
        connectionTimeoutMillis: ABANDONED,
      });
      fresh.on("error", () => undefined);
      client = fresh;
      await fresh.connect();
    }
    await ask(client);
  };
  const forget = (): void => {
    // With a question open it does not wait for the server to say good-bye.
    client?.end().catch(() => undefined);
    client = null;
  };
  const watch = async (): Promise<void> => {
    let hadConnection = false;
    while (!isClosed) {
      hadConnection = client !== null;
      const trouble = await within(look(), deadline);
      if (isClosed) break;
      if (trouble === null) {
        if (away !== null) say(`${name} answers again`);
        if (away !== null) {
          controller = new AbortController();
          away = null;
          changed(null);
        }
        await sleep(every, null, { ref: false });
        continue;
      }
      forget();
      // A connection that was ended says only that it was: a new one tells more.
      if (hadConnection && trouble !== LATE) continue;
      if (away === null) {
        away = new DatabaseAwayError(trouble);
        say(`${name} does not answer: ${trouble.message}`);
        controller.abort(away);
        changed(away);
      }
      await sleep(every, null, { ref: false });
    }
    forget();
  };
  void watch();
  return {
    get away() {
      return away;
    },
    get signal() {
      return controller.signal;
    },
    close: () => void (isClosed = true),
  };
}

/** What work comes to; rejects with the DatabaseAwayError as soon as the database is found away, whatever becomes of the work. */
export async function whileThere<T>({ signal }: DatabaseWatch, work: Promise<T>): Promise<T> {
  let leave = (): void => undefined;
  const away = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave, { once: true });
  });
  try {
    return await Promise.race([work, away]);
  } finally {
    signal.removeEventListener("abort", leave);
    // It may fail later, when nobody listens any more.
    work.catch(() => undefined);
  }
}

const LATE = new Error("no answer in time");

/** Null when it went well in time, else why not. While we ourselves had no time to listen, the answer is not late. */
async function within(work: Promise<void>, milliseconds: number): Promise<Error | null> {
  const ended = work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  for (let left = milliseconds; left > 0;) {
    const step = Math.min(left, 50);
    const result = await Promise.race([ended, sleep(step, LATE, { ref: false })]);
    if (result !== LATE) return result;
    // However long this step really took, it counts as one.
    left -= step;
  }
  return LATE;
}
