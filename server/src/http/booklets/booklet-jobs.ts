import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { RateLimitedError, TooBusyError } from "../../graphql/errors.ts";
import type { BookletJob } from "./booklet-job.ts";
import { type BookletNote, BookletNotes, hashOf } from "./booklet-notes.ts";
import type { BookletNews, BookletTask, BookletWish } from "./booklet-process.ts";

/** How much of the machine booklets may have; docs/operating.md tells it. */
export interface BookletLimits {
  /** Booklets that wait for their turn; one is worked on. */
  readonly waiting: number;
  /** Milliseconds one may take. */
  readonly longest: number;
  /** Bytes of all its files. */
  readonly bytes: number;
  /** Milliseconds its files are kept after it was last asked for. */
  readonly kept: number;
  /** Booklets whose files are kept; those that ended first go first. */
  readonly most: number;
}

export const bookletLimits: BookletLimits = {
  waiting: 4,
  longest: 20 * 60_000,
  bytes: 128 * 1024 * 1024,
  kept: 15 * 60_000,
  most: 6,
};

/** Milliseconds between looks whether another process is done with its booklet. */
const LOOK = 1_000;

export interface BookletJobsOptions {
  /** Emptied at the start: what lies there is of a server that is gone. */
  readonly folder: string;
  /** Whether folders beside it are those of other processes of this atlas, with which the limits are shared. */
  readonly hasOthers?: boolean;
  readonly limits: BookletLimits;
  /** What a task needs besides the wish. */
  readonly about: () => Omit<BookletTask, keyof BookletWish | "folder">;
  /** Writes one; returns what ends it before. */
  readonly write: (task: BookletTask, tell: (news: BookletNews) => void) => () => void;
  readonly log: (cause: string) => void;
}

/** The booklets there are: who waits, which is worked on, whose files can be fetched. All of it is bounded, and none is known but by its id, which cannot be guessed. */
export class BookletJobs {
  readonly #options: BookletJobsOptions;
  readonly #jobs = new Map<string, BookletJob>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #notes: BookletNotes;
  #waiting: NodeJS.Timeout | null = null;
  #working: { readonly job: BookletJob; readonly end: () => void; readonly late: NodeJS.Timeout } | null =
    null;

  constructor(options: BookletJobsOptions) {
    this.#options = options;
    this.#notes = new BookletNotes(options.folder, options.hasOthers ?? false);
    rmSync(options.folder, { recursive: true, force: true });
    this.#notes.clearAway();
  }

  /** Takes a wish. Throws TOO_BUSY where too many wait, and RATE_LIMITED where the caller has one already. */
  start(caller: string, wish: BookletWish, reason: string | null): BookletJob {
    const { limits, folder } = this.#options;
    const unfinished = [
      ...Array.from(this.#jobs.values(), (job) => ({ state: job.state, caller: hashOf(job.caller) })),
      ...this.#notes.others(),
    ].filter(({ state }) => state === "waiting" || state === "working");
    if (unfinished.some((one) => one.caller === hashOf(caller)))
      throw new RateLimitedError((seconds) => ({ code: "BOOKLET_UNDER_WAY", args: { seconds } }), 60);
    if (unfinished.length > limits.waiting) throw new TooBusyError(60);
    const id = randomBytes(18).toString("base64url");
    const job: BookletJob = {
      id,
      caller,
      wish,
      reason,
      folder: join(folder, id),
      state: "waiting",
      done: 0,
      all: 0,
      area: null,
      why: null,
      files: [],
    };
    mkdirSync(job.folder, { recursive: true, mode: 0o700 });
    this.#jobs.set(id, job);
    this.#notes.write(job);
    this.#next();
    return job;
  }

  /** A booklet of another process of this atlas, as far as it is; undefined: there is none. */
  findElsewhere(id: string): BookletNote | undefined {
    return this.#notes.find(id);
  }

  /** A booklet by its id, which is kept for a while longer; undefined: there is none, or no longer. */
  find(id: string): BookletJob | undefined {
    const job = this.#jobs.get(id);
    if (job !== undefined && this.#timers.has(id)) this.#keep(job);
    return job;
  }

  /** How many there are in each state. */
  get now(): Readonly<Record<BookletJob["state"], number>> {
    const counts = { waiting: 0, working: 0, done: 0, failed: 0, cancelled: 0 };
    for (const { state } of this.#jobs.values()) counts[state] += 1;
    return counts;
  }

  /** Ends one that waits or is worked on, and gives its files up. */
  cancel(job: BookletJob): void {
    if (job.state === "waiting" || job.state === "working") this.#over(job, "cancelled", null);
  }

  /** Ends all. */
  close(): void {
    for (const job of this.#jobs.values()) this.cancel(job);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    rmSync(this.#options.folder, { recursive: true, force: true });
  }

  #next(): void {
    if (this.#working !== null) return;
    const job = [...this.#jobs.values()].find(({ state }) => state === "waiting");
    if (job === undefined) return;
    // One at a time of all processes: each takes as much memory as a server does.
    if (this.#notes.others().some(({ state }) => state === "working")) return this.#lookAgain();
    const { limits, about, write } = this.#options;
    job.state = "working";
    this.#notes.write(job);
    const late = setTimeout(() => this.#fail(job, "it took too long"), limits.longest);
    late.unref();
    // What cannot even begin is told before `write` returns.
    let end = (): void => undefined;
    this.#working = { job, late, end: () => end() };
    end = write({ ...job.wish, ...about(), folder: job.folder }, (news) => this.#heard(job, news));
  }

  #heard(job: BookletJob, news: BookletNews): void {
    if (job.state !== "working") return;
    switch (news.is) {
      case "progress":
        job.done = news.done;
        job.all = news.all;
        job.area = news.area;
        this.#notes.write(job);
        return;
      case "file": {
        job.files.push({ name: news.name, bytes: news.bytes });
        const bytes = job.files.reduce((sum, one) => sum + one.bytes, 0);
        if (bytes > this.#options.limits.bytes) this.#fail(job, "its files are too large");
        return;
      }
      case "done":
        this.#over(job, "done", null);
        return;
      case "failed":
        job.why = news.why;
        if (news.why === null) this.#options.log(news.cause);
        this.#over(job, "failed", news.why);
    }
  }

  #fail(job: BookletJob, cause: string): void {
    this.#options.log(cause);
    this.#over(job, "failed", null);
  }

  #over(job: BookletJob, state: "done" | "failed" | "cancelled", why: string | null): void {
    job.state = state;
    job.why = why;
    if (this.#working?.job === job) {
      clearTimeout(this.#working.late);
      this.#working.end();
      this.#working = null;
    }
    if (state === "done") job.done = job.all;
    else {
      job.files.length = 0;
      this.#empty(job);
    }
    this.#notes.write(job);
    this.#keep(job);
    const ended = [...this.#timers.keys()];
    for (const id of ended.slice(0, Math.max(0, ended.length - this.#options.limits.most))) this.#forget(id);
    // Not at once: whoever cancelled all of them wants none to begin.
    setImmediate(() => this.#next());
  }

  #keep({ id }: BookletJob): void {
    clearTimeout(this.#timers.get(id));
    // Whoever was asked for last stands last.
    this.#timers.delete(id);
    const timer = setTimeout(() => this.#forget(id), this.#options.limits.kept);
    timer.unref();
    this.#timers.set(id, timer);
  }

  #forget(id: string): void {
    const job = this.#jobs.get(id);
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#jobs.delete(id);
    this.#notes.remove(id);
    if (job !== undefined) this.#empty(job);
  }

  #lookAgain(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = null;
      this.#next();
    }, LOOK).unref();
  }

  #empty({ folder }: BookletJob): void {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      this.#options.log(String(error));
    }
  }
}
