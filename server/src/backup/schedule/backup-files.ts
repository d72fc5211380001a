import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UNFINISHED } from "../new-file.ts";

/** A backup that was made by schedule. */
export interface BackupFile {
  readonly name: string;
  /** When it was begun. */
  readonly at: Date;
}

const NAME = /^movement-atlas-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;

/** The name of the backup of an instant; names are in the order of their instants. */
export function backupName(at: Date): string {
  return `movement-atlas-${at.toISOString().replaceAll(/[-:]|\.\d+/g, "")}.backup`;
}

/** The backups in a folder that were made by schedule, the newest first; all else that lies there is nobody's business here. */
export async function backupFiles(folder: string): Promise<BackupFile[]> {
  const files = (await readdir(folder)).flatMap((name) => {
    const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
    const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(at.getTime()) ? [] : [{ name, at }];
  });
  return files.toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** Milliseconds by which clocks of machines that share a folder may differ. */
const SKEW = 60_000;

/** Whether a backup bears an instant that is still to come: it was made while a clock was wrong, and nobody knows when. */
export function isOfTheFuture({ at }: BackupFile, now: Date): boolean {
  return at.getTime() > now.getTime() + SKEW;
}

/**
 * Takes away all but the newest, and names what was taken away. Never the last one, and nothing that was not made by schedule. Those of the future were made
 * before now all the same: they count as the oldest, or one day of a wrong clock would cost every backup made since.
 */
export async function keepNewest(folder: string, keep: number, now: Date): Promise<string[]> {
  const { future = [], past = [] } = Object.groupBy(await backupFiles(folder), (file) =>
    isOfTheFuture(file, now) ? "future" : "past",
  );
  const old = [...past, ...future].slice(Math.max(1, keep)).map(({ name }) => name);
  for (const name of old) await rm(join(folder, name), { force: true });
  return old;
}

/** Takes away what was begun and never finished, by whoever was killed over it. Only while no other backup is made. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const isOurs = (name: string): boolean => name.startsWith(".movement-atlas-") && name.endsWith(UNFINISHED);
  for (const name of (await readdir(folder)).filter(isOurs)) await rm(join(folder, name), { force: true });
}
