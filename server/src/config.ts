import { availableParallelism } from "node:os";
import { isAbsolute, resolve } from "node:path";
import { readTraces, type TraceSettings } from "./config-traces.ts";
import { faultsOfProvider, type IdentityProvider } from "./config-oidc.ts";
import { readServing, type Serving } from "./config-processes.ts";
export { connectionsOf } from "./config-processes.ts";
import { isAddressOrRange, isLoopback, originOf, readDatabases } from "./config-addresses.ts";

export type { IdentityProvider } from "./config-oidc.ts";
export type { TraceSettings } from "./config-traces.ts";

/** Everything that can be set from outside. This file alone reads the environment. */
export interface Config {
  /** Where the atlas is served. 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: {
    readonly path: string;
    /** Whether the user named it; only the default may be replaced, see embedded/data-folders.ts. */
    readonly explicit: boolean;
  };
  /** A PostgreSQL of the user's own; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Its replicas, from which answers are read; the first that is well is asked. */
  readonly readDatabaseUrls: readonly string[];
  /** The address readers use, without a path, when it is not the one listened on: `https://atlas.example.vn`. */
  readonly publicUrl: string | null;
  /** Addresses and ranges (10.0.0.0/8) of proxies whose X-Forwarded-For counts; none: nobody's. */
  readonly trustProxy: readonly string[];
  /** The datasets that come along and are brought in at the start. Areas, indicators and words always are. */
  readonly seeds: readonly SeedName[];
  /** How people sign in; `off`: nobody does, there is one person, at the machine of the atlas. */
  readonly auth: Auth;
  /** Whether published figures are for everybody or for those who have signed in. */
  readonly readers: Readers;
  /** Where people sign in with `AUTH=oidc`; null otherwise. */
  readonly oidc: IdentityProvider | null;
  /** Days that a key of a program lives at most. */
  readonly keyDays: number;
  /** Where those who run it look after it (`/metrics`); null: nowhere. */
  readonly admin: AdminAddress | null;
  /** Backups by schedule; null: none are made. */
  readonly backup: BackupSettings | null;
  /** Where traces go; null: nowhere. */
  readonly traces: TraceSettings | null;
  readonly logLevel: LogLevel;
  /** How lines of the log are written: for programs, or for a person at a terminal. */
  readonly logFormat: LogFormat;
  /** Whether errors may tell a developer more. */
  readonly development: boolean;
  readonly limits: Limits;
  /** Milliseconds between being asked to stop and stopping, in which a proxy finds out that it is to ask another server. */
  readonly drain: number;
  /** Threads for large questions, beside the one that answers small ones, of this process. */
  readonly workers: number;
  readonly serving: Serving;
}

export interface AdminAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether only this machine reaches it. */
  readonly isLocal: boolean;
}

export interface BackupSettings {
  /** Where they are written. */
  readonly folder: string;
  /** Hours from one to the next. */
  readonly hours: number;
  /** How many are kept. */
  readonly keep: number;
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
  /** Fields of Query in one document. */
  readonly rootFields: number;
  /** Points that one question may cost; see graphql/limits/static-cost.ts. */
  readonly cost: number;
  /** List items of one answer, those within lists too. */
  readonly rows: number;
  /** Bytes of one answer. */
  readonly answerBytes: number;
  /** Milliseconds until a request is given up and its SQL cancelled. */
  readonly timeout: number;
  /** Points that one caller may spend a minute; 0: as many as it likes. */
  readonly pointsAMinute: number;
  /** Questions of one caller that are checked without being answered a minute; 0: as many as it likes. */
  readonly checksAMinute: number;
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_FORMATS = ["json", "pretty"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

const AUTHS = ["local", "oidc", "off"] as const;
export type Auth = (typeof AUTHS)[number];
const READERS = ["all", "signed-in"] as const;
export type Readers = (typeof READERS)[number];

const SEEDS = ["published", "demo"] as const;
export type SeedName = (typeof SEEDS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;
/** Either a whole configuration, or everything that is wrong with it, one sentence each. */
export type ConfigResult = { readonly config: Config } | { readonly problems: readonly string[] };

const PROJECT = resolve(import.meta.dirname, "../..");

/** Reads the settings of this process. */
export function readConfig(): ConfigResult {
  return loadConfig(process.env, process.stderr.isTTY);
}

/**
 * Turns an environment into a configuration. An empty variable counts as not set. Relative directories are taken from
 * the project's folder, so that it does not matter where the program was called.
 *
 * @param isAtTerminal whether a person reads the log as it is written
 */
export function loadConfig(environment: Environment, isAtTerminal = false): ConfigResult {
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

  const formatName = text("LOG_FORMAT") ?? (isAtTerminal ? "pretty" : "json");
  const logFormat = LOG_FORMATS.find((format) => format === formatName);
  if (logFormat === undefined)
    problems.push(`LOG_FORMAT must be one of ${LOG_FORMATS.join(", ")}, not "${formatName}".`);
  // A person at a terminal is told what is the matter, not that each request was answered.
  const logLevel = text("LOG_LEVEL") ?? (logFormat === "pretty" ? "warn" : "info");
  if (!isLogLevel(logLevel))
    problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, not "${logLevel}".`);
  const publicUrl = text("PUBLIC_URL");
  if (publicUrl !== null && originOf(publicUrl) === null) {
    problems.push(
      `PUBLIC_URL must be the address readers use, without a path, such as https://atlas.example.vn, not "${publicUrl}".`,
    );
  }
  const trustProxy = list(text("TRUST_PROXY"));
  for (const address of trustProxy.filter((each) => !isAddressOrRange(each))) {
    problems.push(
      `TRUST_PROXY must be addresses or ranges with commas between, such as 127.0.0.1,10.0.0.0/8; "${address}" is none.`,
    );
  }
  const seeds = list(text("SEED") ?? SEEDS.join(","));
  const isNone = seeds.length === 1 && seeds[0] === "none";
  if (!isNone && (seeds.length === 0 || !seeds.every(isSeedName))) {
    problems.push(`SEED must be published,demo or one of them, or none, not "${seeds.join(",")}".`);
  }
  const directory = text("DATA_DIR");
  const host = text("HOST") ?? "127.0.0.1";
  const oneOf = <T extends string>(name: string, accepted: readonly T[], fallback: T): T => {
    const value = text(name) ?? fallback;
    const found = accepted.find((each) => each === value);
    if (found === undefined) problems.push(`${name} must be one of ${accepted.join(", ")}, not "${value}".`);
    return found ?? fallback;
  };
  // Without sign-in whoever reaches the atlas may everything: nobody but this machine must reach it.
  const isAlone = isLoopback(host) && publicUrl === null && trustProxy.length === 0;
  const auth = oneOf("AUTH", AUTHS, isAlone ? "off" : "local");
  if (auth === "off" && !isAlone) {
    problems.push(
      "AUTH=off is for one person on their own machine: HOST must be a loopback address (127.0.0.1), and PUBLIC_URL and TRUST_PROXY must not be set. Otherwise AUTH must be local or oidc.",
    );
  }
  const readers = oneOf("READERS", READERS, "all");
  if (readers === "signed-in" && auth === "off") {
    problems.push("READERS=signed-in needs people who can sign in: AUTH must be local or oidc.");
  }
  const oidc = {
    issuer: text("OIDC_ISSUER"),
    clientId: text("OIDC_CLIENT_ID"),
    clientSecret: text("OIDC_CLIENT_SECRET"),
  };
  if (auth === "oidc") problems.push(...faultsOfProvider(oidc, publicUrl));
  const port = whole("PORT", 4000, 0, 65_535);
  const serving = readServing(text, whole);
  const adminHost = text("ADMIN_HOST") ?? "127.0.0.1";
  const adminPort = text("ADMIN_PORT") === null ? null : whole("ADMIN_PORT", 0, 0, 65_535);
  // Each process has one of its own: this one, or one of the next.
  if (adminPort !== null && port !== 0 && port >= adminPort && port < adminPort + serving.processes)
    problems.push("ADMIN_PORT must be another port than PORT: readers must not reach it.");
  const backupFolder = text("BACKUP_DIR");
  const backup = { hours: whole("BACKUP_EVERY", 24, 1, 8_760), keep: whole("BACKUP_KEEP", 14, 1, 10_000) };
  const config: Config = {
    port,
    host,
    dataDir: {
      path: directory !== null && isAbsolute(directory) ? directory : resolve(PROJECT, directory ?? ".data"),
      explicit: directory !== null,
    },
    ...readDatabases(text("DATABASE_URL"), list(text("READ_DATABASE_URL")), problems),
    publicUrl: publicUrl === null ? null : originOf(publicUrl),
    trustProxy,
    seeds: SEEDS.filter((name) => seeds.includes(name)),
    auth,
    readers,
    oidc:
      auth === "oidc"
        ? {
            issuer: oidc.issuer ?? "",
            clientId: oidc.clientId ?? "",
            clientSecret: oidc.clientSecret ?? "",
          }
        : null,
    admin: adminPort === null ? null : { host: adminHost, port: adminPort, isLocal: isLoopback(adminHost) },
    backup: backupFolder === null ? null : { folder: resolve(PROJECT, backupFolder), ...backup },
    traces: readTraces(text, problems),
    logLevel: isLogLevel(logLevel) ? logLevel : "info",
    keyDays: whole("KEY_DAYS", 365, 1, 3_650),
    logFormat: logFormat ?? "json",
    development: text("NODE_ENV") === "development",
    limits: {
      bodyBytes: whole("MAX_BODY_BYTES", 262_144, 1_024, 104_857_600),
      depth: whole("MAX_DEPTH", 10, 1, 100),
      tokens: whole("MAX_TOKENS", 2_000, 10, 1_000_000),
      aliases: whole("MAX_ALIASES", 30, 1, 10_000),
      rootFields: whole("MAX_ROOT_FIELDS", 20, 1, 1_000),
      cost: whole("MAX_COST", 500_000, 100, 10_000_000),
      rows: whole("MAX_ROWS", 200_000, 100, 10_000_000),
      answerBytes: whole("MAX_ANSWER_BYTES", 16_777_216, 10_000, 268_435_456),
      timeout: whole("REQUEST_TIMEOUT_MS", 10_000, 100, 600_000),
      pointsAMinute: whole("POINTS_A_MINUTE", 20_000_000, 0, 2_000_000_000),
      checksAMinute: whole("CHECKS_A_MINUTE", 3_000, 0, 2_000_000_000),
    },
    drain: whole("DRAIN_MS", 0, 0, 60_000),
    // Two at least in all, so that one caller's question never stands in the way of another's.
    workers: whole("WORKERS", Math.ceil(Math.max(2, availableParallelism() - 1) / serving.processes), 1, 64),
    serving,
  };
  return problems.length > 0 ? { problems } : { config };
}

/** The limits where nothing is set. */
export function usualLimits(): Limits {
  const usual = loadConfig({});
  if ("problems" in usual) throw new Error(usual.problems.join("\n"));
  return usual.config.limits;
}

function isLogLevel(value: string): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}

function isSeedName(value: string): value is SeedName {
  return SEEDS.some((name) => name === value);
}

function list(value: string | null): string[] {
  return (value ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
