import { isAbsolute, resolve } from "node:path";

/** Everything that can be set from outside. This file alone reads the environment. */
export interface Config {
  /** Where the atlas is served. 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: {
    readonly path: string;
    /** Whether the user named it; only the default may be replaced, see embedded/places.ts. */
    readonly explicit: boolean;
  };
  /** A PostgreSQL of the user's own; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly logLevel: LogLevel;
  /** Whether errors may tell a developer more. */
  readonly development: boolean;
  readonly limits: Limits;
}

/** What one request may ask for. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Levels of nested fields. */
  readonly depth: number;
  /** Words and signs in a document. */
  readonly tokens: number;
  readonly aliases: number;
  /** Rows of one page of statistics. */
  readonly rows: number;
  /** Rows of large questions, over all requests, that are worked on at a time; the others wait their turn. */
  readonly rowsAtOnce: number;
  /** Milliseconds until a request is given up and its SQL cancelled. */
  readonly timeout: number;
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;
/** Either a whole configuration, or everything that is wrong with it, one sentence each. */
export type ConfigResult = { readonly config: Config } | { readonly problems: readonly string[] };

const PROJECT = resolve(import.meta.dirname, "../..");

/** Reads the settings of this process. */
export function readConfig(): ConfigResult {
  return loadConfig(process.env);
}

/**
 * Turns an environment into a configuration. An empty variable counts as not set. Relative directories are taken from
 * the project's folder, so that it does not matter where the program was called.
 */
export function loadConfig(environment: Environment): ConfigResult {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  };
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const value = text(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    problems.push(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
    return fallback;
  };

  const logLevel = text("LOG_LEVEL") ?? "info";
  if (!isLogLevel(logLevel))
    problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, not "${logLevel}".`);
  const databaseUrl = text("DATABASE_URL");
  // The address itself may hold a password, so it is not repeated.
  if (databaseUrl !== null && !/^postgres(ql)?:\/\/./.test(databaseUrl)) {
    problems.push("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  const directory = text("DATA_DIR");
  const config: Config = {
    port: whole("PORT", 4000, 0, 65_535),
    host: text("HOST") ?? "127.0.0.1",
    dataDir: {
      path: directory !== null && isAbsolute(directory) ? directory : resolve(PROJECT, directory ?? ".data"),
      explicit: directory !== null,
    },
    databaseUrl,
    logLevel: isLogLevel(logLevel) ? logLevel : "info",
    development: text("NODE_ENV") === "development",
    limits: {
      bodyBytes: whole("MAX_BODY_BYTES", 262_144, 1_024, 104_857_600),
      depth: whole("MAX_DEPTH", 10, 1, 100),
      tokens: whole("MAX_TOKENS", 2_000, 10, 1_000_000),
      aliases: whole("MAX_ALIASES", 30, 1, 10_000),
      rows: whole("MAX_ROWS", 20_000, 1, 1_000_000),
      rowsAtOnce: whole("MAX_ROWS_AT_ONCE", 40_000, 1, 10_000_000),
      timeout: whole("REQUEST_TIMEOUT_MS", 10_000, 100, 600_000),
    },
  };
  return problems.length > 0 ? { problems } : { config };
}

function isLogLevel(value: string): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}
