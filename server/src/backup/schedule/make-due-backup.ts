import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { BackupFault } from "../backup-fault.ts";
import { programVersion } from "../../telemetry/program-version.ts";
import { checkBackup } from "../read-backup.ts";
import { asOnlyBackup, writeBackupOn } from "../write-backup.ts";
import { backupFiles, backupName, isOfTheFuture, keepNewest, sweepUnfinished } from "./backup-files.ts";

export interface Schedule {
  readonly folder: string;
  /** Milliseconds from one backup to the next. */
  readonly every: number;
  /** How many are kept. */
  readonly keep: number;
}

/** What a look came to. */
export type Look =
  | { readonly did: "nothing" }
  | {
      readonly did: "backup";
      readonly file: string;
      readonly bytes: number;
      readonly rows: number;
      readonly removed: readonly string[];
    };

/**
 * Makes a backup if the newest is old enough, reads it once from beginning to end, and only then takes old ones away. Of several servers
 * on one database one makes it; the others find that nothing is due any more.
 *
 * @throws BackupFault when it cannot be made, or is not what was written
 */
export async function makeDueBackup(
  connectionString: string,
  { folder, every, keep }: Schedule,
  now: Date,
): Promise<Look> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupFault({ code: "FILE_UNWRITABLE", args: { file: folder, why } }, error);
  });
  if (!(await isDue(folder, every, now))) return { did: "nothing" };
  return asOnlyBackup(connectionString, async (client) => {
    if (!(await isDue(folder, every, now))) return { did: "nothing" };
    await sweepUnfinished(folder);
    const name = backupName(now);
    const file = join(folder, name);
    const { trailer, bytes } = await writeBackupOn(client, { file, now, program: programVersion() });
    await checkBackup(file);
    const removed = await keepNewest(folder, keep, now);
    const rows = trailer.tables.reduce((sum, table) => sum + table.rows, 0);
    return { did: "backup", file, bytes, rows, removed };
  });
}

async function isDue(folder: string, every: number, now: Date): Promise<boolean> {
  // One of the future was made while a clock was wrong; it says nothing of when the last one was made.
  const newest = (await backupFiles(folder)).find((file) => !isOfTheFuture(file, now));
  return newest === undefined || now.getTime() - newest.at.getTime() >= every;
}
