import { statfsSync } from "node:fs";
import pg from "pg";
import type { Config } from "./config.ts";
import { asAway, DatabaseAwayError, isDatabaseLoss } from "./db/database-away.ts";
import { UnsuitableDatabase } from "./db/check-server.ts";
import { NewerSchema } from "./db/migrate.ts";
import { EmbeddedError } from "./embedded/embedded-error.ts";
import { BadSeed } from "./import/seed.ts";

/** When it happened: a database that was never there is another matter than one that went away. */
export type Stage = "database" | "filling" | "admin" | "listening";

/** An error of a start, with the stage it happened in. */
class StartError extends Error {
  override readonly name = "StartError";
  readonly stage: Stage;
  constructor(stage: Stage, cause: unknown) {
    super(`while starting (${stage})`, { cause });
    this.stage = stage;
  }
}

/** What work comes to; what it throws, says in which stage it was thrown. */
export async function during<T>(stage: Stage, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StartError(stage, error);
  }
}

interface Circumstances {
  readonly error: Error;
  /** The system's or PostgreSQL's code. */
  readonly code: string;
  readonly stage: Stage | null;
  readonly config: Config;
}

interface Failure {
  readonly is: (what: Circumstances) => boolean;
  /** What is the matter, and what to do. */
  readonly says: (what: Circumstances) => string;
}

const hasCode =
  (...codes: readonly string[]) =>
  ({ code }: Circumstances): boolean =>
    codes.includes(code);
/** Why an address is not listened on. */
const LISTENING: ReadonlySet<string> = new Set([
  "EADDRINUSE",
  "EACCES",
  "EPERM",
  "EADDRNOTAVAIL",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** Less than this is a full disk to a database that is being filled. */
const FULL = 16 * 1024 * 1024;

/** Everything that can be foreseen, the first that fits; what does not fit is a fault of ours. */
const FAILURES: readonly Failure[] = [
  {
    is: ({ code, error, config }) =>
      code === "ENOSPC" ||
      code === "53100" ||
      /No space left on device/.test(error.message) ||
      (config.databaseUrl === null && isDatabaseLoss(error) && isFull(config.dataDir.path)),
    says: ({ config }) =>
      config.databaseUrl === null
        ? `The disk that holds ${config.dataDir.path} is full. Make room on it (the figures that come along need about 1 GB), or set DATA_DIR to a directory elsewhere. What was being brought in left nothing behind.`
        : "The disk of the database that DATABASE_URL names is full. Make room there. What was being brought in left nothing behind.",
  },
  {
    is: ({ error }) => error instanceof EmbeddedError || error instanceof BadSeed,
    says: ({ error }) => error.message,
  },
  {
    is: ({ code, stage }) => stage === "admin" && LISTENING.has(code),
    says: ({ error, config: { admin } }) =>
      `The port for those who look after the atlas cannot be opened (${error.message}). Set ADMIN_PORT to one that is free and above 1023, not ${admin?.port}, and ADMIN_HOST to an address of this machine, or leave ADMIN_PORT out.`,
  },
  {
    is: hasCode("EADDRINUSE"),
    says: ({ config: { host, port } }) =>
      `Port ${port} of ${host} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
  },
  {
    is: ({ code, stage }) => stage === "listening" && (code === "EACCES" || code === "EPERM"),
    says: ({ config: { port } }) =>
      `This user may not listen on port ${port}. Choose one above 1023: PORT=4000 npm start`,
  },
  {
    is: ({ code, stage }) =>
      stage === "listening" && ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(code),
    says: ({ config: { host } }) =>
      `HOST ${host} is no address of this machine. Leave it out for this machine alone, or set it to 0.0.0.0 for all its addresses.`,
  },
  {
    is: ({ error }) => error instanceof UnsuitableDatabase,
    says: ({ error, config }) => `${theDatabase(config)} cannot be used. ${error.message}`,
  },
  {
    is: ({ error }) => error instanceof NewerSchema,
    says: ({ error, config }) =>
      `${theDatabase(config)} cannot be used. ${error.message} Start that version or a newer one; to go back, restore the backup made before it: npm run atlas -- restore FILE`,
  },
  {
    is: hasCode("28P01", "28000"),
    says: ({ error, config }) =>
      `${theDatabase(config)} does not let us in: ${error.message}. Is the user in DATABASE_URL right, and its password?`,
  },
  {
    is: hasCode("3D000"),
    says: ({ error, config }) =>
      `${theDatabase(config)} is not there: ${error.message}. Make it first, as its owner: createdb NAME`,
  },
  {
    is: hasCode("42501"),
    says: ({ error, config }) =>
      `${theDatabase(config)} does not permit what is needed: ${error.message}. The user in DATABASE_URL must be able to make tables; give it a database of its own: createdb --owner=USER NAME`,
  },
  {
    is: hasCode("53300"),
    says: ({ config }) =>
      `${theDatabase(config)} has no connection left for us. Raise its max_connections, or close others.`,
  },
  {
    is: ({ code, stage }) => stage === "database" && (code === "ENOTFOUND" || code === "EAI_AGAIN"),
    says: ({ config }) =>
      `There is no machine of the name in DATABASE_URL (${addressOf(config)}). Is it written right?`,
  },
  {
    is: ({ code, stage }) => stage === "database" && code === "ECONNREFUSED",
    says: ({ config }) =>
      `Nothing answers at ${addressOf(config)}, where DATABASE_URL leads: the connection was refused. Is PostgreSQL running there, and is the port right?`,
  },
  {
    is: ({ error, stage }) => stage === "database" && asAway(error) instanceof DatabaseAwayError,
    says: ({ error, config }) =>
      `The database at ${addressOf(config)}, where DATABASE_URL leads, does not answer (${error.message}). Is it PostgreSQL, does a firewall stand between, does it want TLS (?sslmode=require)?`,
  },
  {
    is: ({ error, stage }) => stage !== "listening" && !("path" in error) && isDatabaseLoss(error),
    says: ({ error, config }) =>
      `The database was lost while figures came in (${error.message}). Nothing half came in. ` +
      (config.databaseUrl === null
        ? `Why stands at the end of ${config.dataDir.path}/postgres.log; then: npm start`
        : "When it answers again: npm start"),
  },
  {
    is: ({ code, error }) => code === "ENOENT" && /seeds/.test(pathOf(error)),
    says: ({ error }) =>
      `${pathOf(error)} is missing, so this copy of the project is not whole. Get it again (git checkout -- seeds), then: npm start`,
  },
  {
    is: ({ code, error }) => ["EACCES", "EPERM", "EROFS"].includes(code) && pathOf(error) !== "",
    says: ({ error }) =>
      `${pathOf(error)} cannot be read or written by this user (${error.message}). Start as its owner, or change its permissions.`,
  },
];

/** A sentence for whoever typed the command: what is the matter, and what to do. Null when nobody foresaw it. */
export function describeStartFailure(thrown: unknown, config: Config): string | null {
  const stage = thrown instanceof StartError ? thrown.stage : null;
  const error = thrown instanceof StartError ? thrown.cause : thrown;
  if (!(error instanceof Error)) return null;
  // Of several addresses tried, each has an error of its own.
  const [first] = error instanceof AggregateError ? error.errors : [];
  const code = [error, first]
    .map((each) => Reflect.get(Object(each), "code"))
    .find((each) => typeof each === "string");
  const what = { error, code: typeof code === "string" ? code : "", stage, config };
  return FAILURES.find(({ is }) => is(what))?.says(what) ?? null;
}

function theDatabase(config: Config): string {
  return config.databaseUrl === null ? "The embedded database" : `The database at ${addressOf(config)}`;
}

/** Machine, port and name of the database, without user and password. */
function addressOf({ databaseUrl }: Config): string {
  const url = databaseUrl === null ? null : URL.parse(databaseUrl);
  if (url === null) return "the address given";
  const { host, port, database } = new pg.Client({ connectionString: url.href });
  return `${host}:${port}/${database ?? ""}`;
}

function pathOf(error: Error): string {
  const path: unknown = Reflect.get(error, "path");
  return typeof path === "string" ? path : "";
}

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize < FULL;
  } catch {
    return false;
  }
}
