import { stat } from "node:fs/promises";
import { join } from "node:path";
import { BackupFault } from "../../backup/backup-fault.ts";
import { checkBackup, readHeader } from "../../backup/read-backup.ts";
import { backupFiles } from "../../backup/schedule/backup-files.ts";
import { type BackupLanguage, faultInWords } from "../../backup/words/backup-words.ts";
import type { BackupSettings } from "../../config.ts";
import { type Finding, found } from "../finding.ts";

const HOUR = 3_600_000;
/** Bytes of a backup that is read whole; of a larger one the beginning has to do. */
const READ_WHOLE = 256 * 1024 * 1024;

/** Whether there is a backup, how old it is, and whether it could be restored. */
export async function lookAtBackups(
  settings: BackupSettings | null,
  now: Date,
  lang: BackupLanguage,
): Promise<Finding[]> {
  if (settings === null) return [found("note", "NO_BACKUPS", {})];
  const { folder, hours: every } = settings;
  const [newest] = await backupFiles(folder).catch(() => []);
  if (newest === undefined) return [found("ill", "NO_BACKUP_YET", { folder })];
  const file = join(folder, newest.name);
  const hours = Math.max(0, Math.round((now.getTime() - newest.at.getTime()) / HOUR));
  const age =
    hours > every * 2
      ? found("ill", "BACKUP_OLD", { file, hours, every })
      : found("well", "BACKUP_RECENT", { file, hours });
  try {
    const { size } = await stat(file);
    await (size > READ_WHOLE ? readHeader(file) : checkBackup(file));
    return [age];
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    return [age, found("ill", "BACKUP_DAMAGED", { file, fault: faultInWords(error, lang) })];
  }
}
