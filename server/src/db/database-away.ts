import pg from "pg";

/** The database does not answer: it is down, hung, out of reach, or does not let us in. Told to whoever asks, with when to ask again. */
export class DatabaseAwayError extends Error {
  override readonly name = "DatabaseAwayError";
  /** What whoever asks is told. */
  readonly said: "DATABASE_AWAY" | "DATABASE_BEHIND" = "DATABASE_AWAY";
  /** Seconds after which asking again makes sense. */
  readonly retryAfter = 2;
  constructor(cause?: unknown, message = "The database does not answer right now.") {
    super(`${message} Please ask again in 2 seconds.`, { cause });
  }
}

/** The database that answers is behind what has been published: an older answer is not given for a newer one. */
export class DatabaseBehindError extends DatabaseAwayError {
  override readonly said = "DATABASE_BEHIND";
  constructor(cause?: unknown) {
    super(cause, "The database is behind what has been published.");
  }
}

/** The database has no room to write: nothing of what was to be kept is. */
export class DatabaseFullError extends Error {
  override readonly name = "DatabaseFullError";
  /** Seconds: somebody has to make room first. */
  readonly retryAfter = 60;
  constructor(cause?: unknown) {
    super("The disk of the database is full.", { cause });
  }
}

/** Whether something was not kept because the disk of the database is full. */
export function isFull(error: unknown): boolean {
  return error instanceof DatabaseFullError || (error instanceof pg.DatabaseError && error.code === "53100");
}

/** Ended by an administrator, after a crash of another process, still starting, no place for another connection. */
const SERVER_GONE = new Set(["57P01", "57P02", "57P03", "53300"]);
/** Class 08: connection exception. */
const CONNECTION = /^08/;

/**
 * What a failed statement or attempt to connect means: {@link DatabaseAwayError} when there is no database to talk to, and the
 * error itself when the database answered with it. Everything that is neither PostgreSQL's answer nor a fault in our own
 * values comes from the connection.
 */
export function asAway(error: unknown): unknown {
  if (error instanceof DatabaseAwayError || error instanceof TypeError || error instanceof RangeError)
    return error;
  if (!(error instanceof pg.DatabaseError)) return new DatabaseAwayError(error);
  const code = error.code ?? "";
  return SERVER_GONE.has(code) || CONNECTION.test(code) ? new DatabaseAwayError(error) : error;
}

/** What the system was asked for when a connection failed; whatever else it refuses has nothing to do with the database. */
const OF_CONNECTIONS = new Set(["connect", "read", "write", "getaddrinfo", "shutdown"]);

/** Where the driver's own errors are made. */
const DRIVER = /[\\/]pg(?:-pool|-protocol)?[\\/]/;

/** The same of an error that may come from anywhere: whether it says that there is no database to talk to. */
export function isDatabaseLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isOfDriver =
    error instanceof pg.DatabaseError ||
    error instanceof DatabaseAwayError ||
    ("syscall" in error && OF_CONNECTIONS.has(String(error.syscall))) ||
    // The driver's errors have neither class nor code: they are known by where they were made.
    (error.constructor === Error && DRIVER.test(error.stack ?? ""));
  return isOfDriver && asAway(error) instanceof DatabaseAwayError;
}

/** Letters that no text of PostgreSQL holds (NUL), and half letters in JSON. */
const LETTERS = new Set(["22021", "22P05"]);

/** Whether PostgreSQL did not take a value for its letters: that is a mistake of whoever sent it, wherever it was to go. */
export function isUnkeepable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && LETTERS.has(error.code ?? "");
}
