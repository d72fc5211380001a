import { parentPort, workerData } from "node:worker_threads";
import { BackupFault } from "../backup-fault.ts";
import { faultInWords } from "../words/backup-words.ts";
import { makeDueBackup, type Look, type Schedule } from "./make-due-backup.ts";

/** What a thread is asked for. */
export interface Task {
  readonly connectionString: string;
  readonly schedule: Schedule;
  readonly now: Date;
}

export type Told =
  | { readonly look: Look }
  /** Somebody else is at it. */
  | { readonly busy: true }
  | { readonly failed: string };

const { connectionString, schedule, now }: Task = workerData;

const told = await makeDueBackup(connectionString, schedule, now).then(
  (look): Told => ({ look }),
  (error: unknown): Told => {
    if (!(error instanceof BackupFault))
      return { failed: error instanceof Error ? error.message : String(error) };
    return error.fault.code === "UNDER_WAY" ? { busy: true } : { failed: faultInWords(error, "en") };
  },
);
parentPort?.postMessage(told);
