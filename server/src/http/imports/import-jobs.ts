import { DatabaseAwayError, DatabaseFullError } from "../../db/database-away.ts";
import type { Connection } from "../../db/connect.ts";
import { NO_WIRE, type Wire } from "../../db/wire/wire.ts";
import {
  type CheckProgress,
  failReading,
  leftUnread,
  type ReadyCheck,
} from "../../import/hand-ins/check-import.ts";
import { readNamesAgain } from "../../import/hand-ins/read-again.ts";
import type { ImportLimits } from "../../import/hand-ins/limits.ts";
import { type ImportThreads, ThreadLost, type Watched } from "../import-threads/import-threads.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { traced, type Tracing } from "../../telemetry/traces/tracing.ts";
import { JobsElsewhere, type Listener } from "./progress/jobs-elsewhere.ts";
import { ReadyChecks } from "./ready-checks.ts";
import { type TimedStep, timedStep } from "./timed-step.ts";

export interface ImportJobsOptions {
  readonly connection: () => Connection;
  /** To other servers of the database, which read files as well. */
  readonly wire: Wire;
  /** Does some work when no other server of the database reads or checks a file: processors and memory are others' as well. */
  readonly inTurn: (signal: AbortSignal, work: () => Promise<unknown>) => Promise<unknown>;
  readonly threads: ImportThreads;
  readonly limits: ImportLimits;
  readonly now: () => string;
  readonly log: (cause: unknown) => void;
  readonly metrics: Metrics;
  readonly tracing: Tracing | null;
}

interface Job {
  readonly id: string;
  /** Whoever handed it in or has it read again; null: the product goes on with it. */
  readonly owner: string | null;
  readonly step: TimedStep;
  readonly end: AbortController;
  readonly work: (job: Job) => Promise<unknown>;
  readonly listeners: Set<Listener>;
  progress: CheckProgress | null;
}

/** Milliseconds after which reading that somebody began and nobody goes on with is begun anew: whoever did it is gone. */
const ABANDONED = 120_000;
const LOOK = 60_000;
/** Milliseconds until other servers have told what they read. */
const TOLD = 1_000;
/** Milliseconds until reading that failed for want of a database, or of room in it, is tried again. */
const AGAIN = 10_000;

/**
 * Files being read and checked, one at a time, so that whoever reads the atlas meanwhile notices little of it. What is to be read is known to the database: what a
 * server that ended left is gone on with by another.
 */
export class ImportJobs {
  readonly #options: ImportJobsOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #ready = new ReadyChecks();
  readonly #elsewhere: JobsElsewhere;
  #working: Promise<void> | null = null;
  /** Whose was read last. */
  #served: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #later = new Map<string, NodeJS.Timeout>();
  #isClosed = false;

  constructor(options: ImportJobsOptions) {
    this.#options = options;
    this.#elsewhere = new JobsElsewhere({
      wire: options.wire,
      end: (id) => this.#cancelHere(id),
      here: () => Array.from(this.#jobs.values(), ({ id, progress }) => [id, progress] as const),
    });
    options.metrics.read("atlas_import_jobs", () => {
      const working = this.#working === null ? 0 : 1;
      return [
        [{ state: "working" }, working],
        [{ state: "waiting" }, Math.max(0, this.#jobs.size - working)],
      ];
    });
  }

  /** Goes on with what was left, now and whenever something is. */
  resume(): void {
    const look = (atLeast: number): void =>
      void this.#resume(atLeast).catch((error: unknown) => this.#options.log(error));
    if (this.#options.wire === NO_WIRE) look(0);
    else setTimeout(look, TOLD, 0).unref();
    this.#timer = setInterval(look, LOOK, ABANDONED);
    this.#timer.unref();
  }

  /** Reads and checks an import that was handed in, each caller's in turn. The password is forgotten when that is done. */
  read(id: string, password: string | null, owner: string | null = null): void {
    this.#forgetLater(id);
    const { threads, limits, now } = this.#options;
    this.#add({ id, owner, step: "read" }, (job) => {
      const late = AbortSignal.timeout(limits.readFor);
      return threads
        .run("read", { id, password, limits, now: now() }, this.#watched(job, late))
        .then((ready) => this.#ready.keep(id, ready))
        .catch(async (error: unknown) => {
          // What was ended was ended by whoever withdraws it, or by us, who go on with it another time.
          if (job.end.signal.aborted) return;
          if (error instanceof DatabaseAwayError || error instanceof DatabaseFullError) {
            this.#later.set(id, setTimeout(() => this.read(id, password, owner), AGAIN).unref());
            throw error;
          }
          const isTooMuch = error instanceof ThreadLost && error.isOutOfMemory;
          const minutes = Math.ceil(limits.readFor / 60_000);
          const why = late.aborted
            ? ({ code: "READING_TOO_LONG", args: { minutes } } as const)
            : ({ code: isTooMuch ? "READING_TOO_MUCH" : "READING_FAILED", args: {} } as const);
          await failReading(this.#options.connection(), id, why);
          if (why.code === "READING_FAILED") throw error;
        });
    });
  }

  /** Checks one again against what is known now. */
  check(id: string): void {
    const { threads, limits, now } = this.#options;
    this.#add({ id, owner: null, step: "check" }, (job) =>
      threads
        .run("check", { id, limits, now: now() }, this.#watched(job, AbortSignal.timeout(limits.readFor)))
        .then((ready) => this.#ready.keep(id, ready)),
    );
  }

  /** What the last check of one worked out; null: it is not kept. */
  readyOf(id: string): ReadyCheck | null {
    return this.#ready.of(id);
  }

  /** Gives up what was kept of one that is over. */
  forget(id: string): void {
    this.#ready.forget(id);
  }

  /** Reads drafts anew whose names were not known, after the catalogue has changed. */
  readNamesAgain(): void {
    readNamesAgain(this.#options.connection().db)
      .then((ids) => {
        for (const id of ids) this.read(id, null);
      })
      .catch((error: unknown) => this.#options.log(error));
  }

  /** Ends the work on one, in the database too, on whichever server it is done. */
  cancel(id: string): void {
    this.#elsewhere.end(id);
    this.#cancelHere(id);
  }

  #cancelHere(id: string): void {
    this.forget(id);
    this.#forgetLater(id);
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    this.#jobs.delete(id);
    job.end.abort(new Error("the import was withdrawn"));
    this.#elsewhere.over(id);
    for (const listener of job.listeners) listener(null);
  }

  /** Whether one is worked on by this server. */
  isHere(id: string): boolean {
    return this.#jobs.has(id);
  }

  /**
   * Tells how far the work on one is, until it is over (null), or it is not listened to any more. Null: nothing is being done.
   *
   * @param isToBeRead whether some server reads it, or will, also when it has not told yet
   */
  listen(id: string, isToBeRead: boolean, listener: Listener): (() => void) | null {
    const job = this.#jobs.get(id);
    if (job === undefined)
      return isToBeRead || this.#elsewhere.has(id) ? this.#elsewhere.listen(id, listener) : null;
    job.listeners.add(listener);
    if (job.progress !== null) listener(job.progress);
    return () => void job.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    for (const id of [...this.#jobs.keys(), ...this.#later.keys()]) this.#cancelHere(id);
    this.#elsewhere.close();
    await this.#working;
  }

  #forgetLater(id: string): void {
    clearTimeout(this.#later.get(id));
    this.#later.delete(id);
  }

  #add(about: Pick<Job, "id" | "owner" | "step">, work: Job["work"]): void {
    const { id } = about;
    if (this.#isClosed || this.#jobs.has(id)) return;
    this.#jobs.set(id, { ...about, work, end: new AbortController(), listeners: new Set(), progress: null });
    this.#elsewhere.tell(id, null);
    this.#next();
  }

  #next(): void {
    const job = nextInTurn([...this.#jobs.values()], this.#served);
    if (this.#working !== null || job === undefined || this.#isClosed) return;
    this.#served = job.owner;
    this.#working = this.#timed(job)
      .catch((error: unknown) => {
        if (!job.end.signal.aborted) this.#options.log(error);
      })
      .then(() => {
        this.#working = null;
        if (this.#jobs.get(job.id) === job) {
          this.#jobs.delete(job.id);
          this.#elsewhere.over(job.id);
        }
        for (const listener of job.listeners) listener(null);
        this.#next();
      });
  }

  #timed(job: Job): Promise<unknown> {
    const { metrics, tracing, inTurn } = this.#options;
    const work = (): Promise<unknown> =>
      inTurn(job.end.signal, () => timedStep(metrics, job.step, () => job.work(job)));
    return traced(tracing, "file handed in", work);
  }

  /** How far a job is, told to whoever listens; and what ends it. */
  #watched(job: Job, late: AbortSignal): Watched {
    return {
      signal: AbortSignal.any([job.end.signal, late]),
      progress: (progress) => {
        job.progress = progress;
        this.#elsewhere.tell(job.id, progress);
        for (const listener of job.listeners) listener(progress);
      },
    };
  }

  async #resume(atLeast: number): Promise<void> {
    for (const id of await leftUnread(this.#options.connection().db, atLeast / 1000))
      if (!this.#elsewhere.has(id)) this.read(id, null);
  }
}

/** The first that is somebody else's than the one before, so that who hands much in waits for themselves; else the first. */
export function nextInTurn<T extends { readonly owner: string | null }>(
  waiting: readonly T[],
  served: string | null,
): T | undefined {
  return waiting.find(({ owner }) => owner !== served) ?? waiting[0];
}
