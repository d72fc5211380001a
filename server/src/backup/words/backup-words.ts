import type { BackupFault, Fault } from "../backup-fault.ts";
import { backupEn } from "./en.ts";
import type { BackupWords } from "./matter.ts";
import { backupVi } from "./vi.ts";

export type BackupLanguage = "vi" | "en";

/** All that is said of backups, in each language. */
export const backupWords: Readonly<Record<BackupLanguage, BackupWords>> = { vi: backupVi, en: backupEn };

/** Why a backup was not made or not restored, in words. */
export function faultInWords({ fault: { code, args } }: BackupFault, lang: BackupLanguage): string {
  // Code and arguments belong together, which the union says and a lookup by its discriminant does not.
  const words = backupWords[lang][code] as (given: Fault["args"]) => string;
  return words(args);
}
