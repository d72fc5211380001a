import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { backupFiles } from "./backup-files.ts";
import type { Task, Told } from "./backup-worker.ts";
import type { Schedule } from "./make-due-backup.ts";

/** How it stands with the backups of a schedule, for who looks after the atlas. */
export interface BackupState {
  readonly isRunning: boolean;
  /** When the newest one that is there was begun, whoever made it; null: there is none. */
  readonly newest: Date | null;
  /** Of the last one this process made: seconds it took, and bytes. */
  readonly last: { readonly seconds: number; readonly bytes: number } | null;
  /** Why the last attempt failed; null when it did not. */
  readonly failure: { readonly at: Date; readonly why: string } | null;
  /** Attempts that failed since this process began. */
  readonly failures: number;
}

export interface BackupLog {
  info(what: object, words: string): void;
  error(what: object, words: string): void;
}

export interface KeepBackupsOptions {
  readonly connectionString: string;
  readonly schedule: Schedule;
  readonly log: BackupLog;
  /** Told when one was made, in milliseconds since 1970. */
  readonly made?: (began: number, ended: number) => void;
  /** Milliseconds between two looks. */
  readonly look?: number;
  /** Milliseconds until it is tried again after it failed. */
  readonly again?: number;
  readonly now?: () => Date;
}

export interface BackupKeeper {
  readonly state: BackupState;
  /** Ends it, and a backup that is being made, of which nothing is left then. */
  close(): Promise<void>;
}

const [LOOK, AGAIN] = [60_000, 600_000];
/** MiB of objects the thread may hold. */
const HEAP = 96;

/**
 * Makes backups by schedule, in a thread of its own: whoever reads meanwhile is answered by another one. A backup that fails is told in
 * the log, and tried again.
 */
export function keepBackups({
  connectionString,
  schedule,
  log,
  look = LOOK,
  again = AGAIN,
  now = () => new Date(),
  made,
}: KeepBackupsOptions): BackupKeeper {
  const ending = new AbortController();
  let state: BackupState = { isRunning: false, newest: null, last: null, failure: null, failures: 0 };
  const set = (change: Partial<BackupState>): void => void (state = { ...state, ...change });

  const lookOnce = async (): Promise<void> => {
    const began = performance.now();
    const at = now();
    set({ isRunning: true });
    const told = await inThread({ connectionString, schedule, now: at }, ending.signal);
    const files = await backupFiles(schedule.folder).catch(() => []);
    set({ isRunning: false, newest: files[0]?.at ?? null });
    if (ending.signal.aborted || "busy" in told) return;
    if ("failed" in told) {
      set({ failure: { at, why: told.failed }, failures: state.failures + 1 });
      log.error({ folder: schedule.folder, newest: state.newest }, `the backup failed: ${told.failed}`);
      return;
    }
    set({ failure: null });
    if (told.look.did === "nothing") return;
    const { file, bytes, rows, removed } = told.look;
    const seconds = (performance.now() - began) / 1_000;
    made?.(performance.timeOrigin + began, performance.timeOrigin + performance.now());
    set({ last: { seconds, bytes } });
    log.info({ file: join(file), bytes, rows, seconds, removed }, "a backup was made and read once");
  };
  const keeping = (async () => {
    while (!ending.signal.aborted) {
      await lookOnce();
      const pause = state.failure === null ? look : again;
      await sleep(pause, null, { ref: false, signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    get state() {
      return state;
    },
    async close() {
      ending.abort();
      await keeping;
    },
  };
}

async function inThread(workerData: Task, signal: AbortSignal): Promise<Told> {
  const worker = new Worker(new URL("backup-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  const end = (): void => void worker.terminate();
  signal.addEventListener("abort", end, { once: true });
  try {
    const exited = once(worker, "exit").then((): Told => ({
      failed: "its thread ended before it had made one",
    }));
    const told = once(worker, "message").then(([message]) => message as Told);
    return await Promise.race([told, exited]);
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    signal.removeEventListener("abort", end);
    // Its connection ends with it, and the lock with that.
    await worker.terminate();
  }
}
