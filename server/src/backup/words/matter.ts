import type { WordsOf } from "../../messages/words-of.ts";
import type { FaultMatter } from "../backup-fault.ts";
import type { Header } from "../format/manifest.ts";

/** What is told of a backup that went well, and how far one is. */
interface ToldMatter {
  made: { file: string; bytes: number; rows: number; tables: number };
  leftOut: { table: string; why: string };
  restored: { rows: number; tables: number };
  checked: { bytes: number };
  table: { table: string; rows: number };
  migration: { name: string };
  answers: Record<string, never>;
  progress: { table: string; percent: number };
}

/** All that is said of backups, in one language. */
export interface BackupWords extends WordsOf<FaultMatter>, WordsOf<ToldMatter> {
  readonly whole: (of: {
    readonly file: string;
    readonly header: Header;
    readonly rows: number;
    readonly bytes: number;
  }) => readonly string[];
}
