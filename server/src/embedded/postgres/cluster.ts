import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { OsAccount } from "./os-account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedError } from "../embedded-error.ts";

const run = promisify(execFile);

/** The major version whose files the programs read. */
const MAJOR = "18";
/** The database's own superuser; only we know its password. */
export const DATABASE_USER = "atlas";

/** PostgreSQL's programs see nothing of our environment: a PGPORT or LC_ALL of the user's must not change them. */
export const CLEAN_ENVIRONMENT = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Where PostgreSQL's own files lie in a data directory. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, "postgres");
}

/** The user an existing cluster belongs to; null when there is none. */
export function clusterOwner(dataDir: string): number | null {
  return statSync(clusterFolder(dataDir), { throwIfNoEntry: false })?.uid ?? null;
}

/**
 * Makes a cluster and its password where there is none, and leaves an existing one as it is. It is made aside and
 * renamed, so that an interrupted start leaves nothing half made.
 *
 * @param account who will own it; null for ourselves
 * @param durable false only for tests: no waiting for the disk
 * @returns the password of {@link DATABASE_USER}
 * @throws EmbeddedError when the directory holds something else, or cannot be read
 */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  account: OsAccount | null,
  durable: boolean,
): Promise<string> {
  const cluster = clusterFolder(dataDir);
  if (existsSync(join(cluster, "PG_VERSION"))) {
    checkVersion(cluster);
    return readPassword(dataDir);
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new EmbeddedError(
      `${cluster} is not empty, and no PostgreSQL data is in it. Choose another DATA_DIR, or move it away.`,
    );
  }
  const password = randomBytes(24).toString("hex");
  writeFileSync(join(dataDir, "password"), password, { mode: 0o600 });
  const fresh = join(dataDir, "postgres.new");
  const passwordFile = join(fresh, "..", ".initdb-password");
  rmSync(fresh, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== null) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  const options = [
    `--pgdata=${fresh}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ];
  try {
    const as = account === null ? {} : { uid: account.uid, gid: account.gid };
    await run(binaries.initdb, options, { cwd: "/", env: CLEAN_ENVIRONMENT, ...as });
    rmSync(cluster, { recursive: true, force: true });
    renameSync(fresh, cluster);
  } catch (error) {
    throw new EmbeddedError(`PostgreSQL could not make its data directory in ${dataDir}: ${reasonOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
  return password;
}

/** The password an earlier start made. */
export function readPassword(dataDir: string): string {
  const path = join(dataDir, "password");
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new EmbeddedError(
      `The database's password cannot be read from ${path}: ${reasonOf(error)}. ` +
        "The data directory probably belongs to another user; start as that user, or choose another DATA_DIR.",
    );
  }
}

/** Refuses, in words, a cluster that belongs to somebody else. Root may read every one. */
export function checkReadable(dataDir: string): void {
  const cluster = clusterFolder(dataDir);
  if (!existsSync(cluster)) return;
  try {
    accessSync(cluster, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new EmbeddedError(
      `The data directory ${dataDir} cannot be read and written by this user: ${cluster} belongs to user ${clusterOwner(dataDir)}. ` +
        "Start as that user, or set DATA_DIR to a directory of your own.",
    );
  }
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return;
  throw new EmbeddedError(
    `${cluster} was made by PostgreSQL ${version}; this program brings PostgreSQL ${MAJOR}. ` +
      "Start the program that made it and take a backup, or set DATA_DIR to a new directory.",
  );
}

function reasonOf(error: unknown): string {
  if (
    error instanceof Error &&
    "stderr" in error &&
    typeof error.stderr === "string" &&
    error.stderr !== ""
  ) {
    return error.stderr.trim();
  }
  return error instanceof Error ? error.message : String(error);
}
