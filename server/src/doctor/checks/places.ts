import { access, constants, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Config } from "../../config.ts";
import { type Finding, found, type Place } from "../finding.ts";

const MEBIBYTE = 1024 * 1024;
/** What has to be free: figures that come along need about a gigabyte; a backup and what is received for a while less. */
const LEAST: Readonly<Record<Place, number>> = { data: 2_048, backups: 1_024, temporary: 512 };

/** The folders that are written to: how much room there is, whether we may write, who else may read. */
export async function lookAtPlaces({ dataDir, databaseUrl, backup }: Config): Promise<Finding[]> {
  const places: readonly (readonly [Place, string])[] = [
    ["data", dataDir.path],
    ...(backup === null ? [] : [["backups", backup.folder] as const]),
    ["temporary", tmpdir()],
  ];
  const findings = await Promise.all(places.map(([what, path]) => lookAtPlace(what, path)));
  return [
    ...findings.flat(),
    ...(databaseUrl === null ? await whoElseReads(join(dataDir.path, "password")) : []),
    ...(backup === null ? [] : await whoElseReads(backup.folder)),
    ...(backup === null || databaseUrl !== null ? [] : await onOneDisk(dataDir.path, backup.folder)),
  ];
}

async function lookAtPlace(what: Place, path: string): Promise<Finding[]> {
  // What is not there yet is made in the nearest folder that is.
  const there = await nearest(path);
  const { bavail, bsize } = await statfs(there);
  const freeMebibytes = Math.floor((bavail * bsize) / MEBIBYTE);
  const leastMebibytes = LEAST[what];
  const disk = found(freeMebibytes < leastMebibytes ? "ill" : "well", "DISK", {
    what,
    path,
    freeMebibytes,
    leastMebibytes,
  });
  const why = await access(there, constants.W_OK | constants.X_OK).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return why === null ? [disk] : [disk, found("ill", "NOT_WRITABLE", { what, path, why })];
}

async function nearest(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    const isThere = await stat(at).then(
      () => true,
      () => false,
    );
    if (isThere || dirname(at) === at) return at;
  }
}

/** What holds secrets, or their hashes, is its owner's alone. */
async function whoElseReads(path: string): Promise<Finding[]> {
  const mode = await stat(path).then(
    (of) => of.mode & 0o777,
    () => 0,
  );
  return (mode & 0o077) === 0
    ? []
    : [found("note", "OPEN_TO_OTHERS", { path, mode: mode.toString(8).padStart(3, "0") })];
}

/** A disk that is lost takes the backups on it along. */
async function onOneDisk(data: string, backups: string): Promise<Finding[]> {
  const [one, other] = await Promise.all(
    [data, backups].map(async (path) => (await stat(await nearest(path))).dev),
  );
  return one === other ? [found("note", "BACKUPS_BESIDE_DATA", { folder: backups })] : [];
}
