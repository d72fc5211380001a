import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Work } from "../../db/transaction.ts";
import type { Instant } from "../model/types.ts";
import { copyLines, endAnswers } from "./rows/copy-rows.ts";
import { type Block, evaluateFamily, type FamilyTask, type Told } from "./evaluate-family.ts";
import { FamilyThread } from "./family-threads.ts";
import type { AnswerKeeper } from "./rows/kept-answers.ts";
import { countFigures, readFigures, type Slice } from "./read-figures.ts";
import type { Reference } from "./read-reference.ts";
import { identify } from "./row-keys.ts";
import { prepareStored, readAnswers } from "./stored/prepare-stored.ts";

/** A slice to work out, and where its answers go. */
export interface Job {
  readonly slice: Slice;
  readonly table: "cube" | "cube_fresh";
  /** Where it is one of several of its family: about how many figures, and which share of that family's work. */
  readonly part?: { readonly figures: number; readonly ofFamily: number };
}

/** Figures from which on threads are worth starting. */
const MANY = 20_000;
/** Figures that may be worked on at the same time in threads: about ten kilobytes of memory each. */
const AT_A_TIME = 80_000;

/**
 * Works out the answers of families of indicators and copies them into tables; gives how many, and how many of before end. Of those begun in the middle
 * (`since`) the answers of before that no longer hold are ended first. Many figures are worked on in threads, the largest families
 * first, while PostgreSQL takes in what is done.
 */
export async function workOut(
  work: Work,
  reference: Reference,
  jobs: readonly Job[],
  since: Instant | null,
  progress: (done: number) => void,
  keeper: AnswerKeeper | null = null,
): Promise<{ readonly rows: number; readonly ended: number }> {
  const counts = await countFigures(
    work.tx,
    reference.datasetId,
    jobs.map(({ slice }) => slice),
  );
  const weight = ({ slice, part }: Job): number => part?.figures ?? counts.get(slice.family.id) ?? 0;
  const waiting = jobs.toSorted((a, b) => weight(b) - weight(a));
  const threads = Array.from({ length: threadsFor(waiting.map(weight)) }, () => new FamilyThread(reference));
  const writing = new Writing(work, reference, since, progress, keeper);
  const lane = async (thread: FamilyThread | null): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
      await writing.write(job, thread);
  };
  // Without threads, what the next family is made from is read while one is worked out.
  const lanes = (threads.length > 0 ? threads : [null, null]).map(lane);
  try {
    await Promise.all(lanes);
  } finally {
    writing.stop();
    await Promise.all(threads.map((thread) => thread.end()));
    await Promise.allSettled(lanes);
  }
  return { rows: writing.rows, ended: writing.ended };
}

/** How many threads are worth it, and may be at work at a time, for families with so many figures, largest first. */
export function threadsFor(figures: readonly number[], processors: number = availableParallelism()): number {
  let [all, together, threads] = [0, 0, 0];
  for (const count of figures) {
    all += count;
    if (threads < processors && (together += count) <= AT_A_TIME) threads += 1;
  }
  return all < MANY ? 0 : Math.max(threads, 1);
}

/** Families on their way through the one connection of the transaction. */
class Writing {
  readonly #work: Work;
  readonly #reference: Reference;
  readonly #since: Instant | null;
  readonly #progress: (done: number) => void;
  readonly #keeper: AnswerKeeper | null;
  /** What the connection is doing; the next waits for it. */
  #busy: Promise<unknown> = Promise.resolve();
  /** Families are identified in the order they were begun in, whichever is ready first: so ids are the same each time. */
  #identified: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #done = 0;
  rows = 0;
  ended = 0;

  constructor(
    work: Work,
    reference: Reference,
    since: Instant | null,
    progress: (done: number) => void,
    keeper: AnswerKeeper | null,
  ) {
    this.#work = work;
    this.#reference = reference;
    this.#since = since;
    this.#progress = progress;
    this.#keeper = keeper;
  }

  async write(job: Job, thread: FamilyThread | null): Promise<void> {
    const before = this.#identified;
    const identified = Promise.withResolvers<void>();
    this.#identified = identified.promise;
    const { tx } = this.#work;
    try {
      const prepared = await this.#inTurn(() => prepareStored(tx, this.#reference, job.slice, this.#since));
      const { slice, stored } = prepared;
      const figures = await this.#inTurn(() => readFigures(tx, this.#reference.datasetId, slice));
      const task = { slice, since: this.#since, figures, stored };
      // So that what waits for the connection is under way before this thread is busy for long.
      await setImmediate();
      await this.#evaluate(job, task, thread, async (unidentified) => {
        await before;
        // What it adds is undone with a dry run, and has another key the next time.
        if (unidentified.breakdowns.length + unidentified.periods.length > 0) this.#keeper?.giveUp();
        const found = await this.#inTurn(() => identify(tx, this.#reference, unidentified));
        identified.resolve();
        return found;
      });
    } finally {
      identified.resolve();
    }
  }

  async #evaluate(
    { table, part }: Job,
    task: FamilyTask,
    thread: FamilyThread | null,
    identified: Told["identify"],
  ): Promise<void> {
    let share = 0;
    const progress: Told["progress"] = (done, total) => {
      this.#done += (done / total - share) * (part?.ofFamily ?? 1);
      share = done / total;
      this.#progress(this.#done);
    };
    const { tx } = this.#work;
    const { slice, stored } = task;
    const told: Told = {
      identify: identified,
      progress,
      readStored: (wanted) => this.#inTurn(() => readAnswers(tx, this.#reference, slice, stored, wanted)),
      readAll: () =>
        this.#inTurn(() => readFigures(tx, this.#reference.datasetId, { ...slice, answering: null })),
    };
    const blocks: AsyncIterable<Block> =
      thread === null ? evaluateFamily(this.#reference, task, told) : thread.evaluate(task, told);
    for await (const block of blocks) {
      const { into, rows, text } = block;
      if (into === "answers") this.rows += rows;
      else this.ended += rows;
      await this.#inTurn(() => {
        this.#keeper?.add(block);
        return into === "answers"
          ? copyLines(this.#work.client, table, text)
          : endAnswers(this.#work, block.family, text);
      });
    }
  }

  /** Nothing more is asked of the connection: the transaction is about to end. */
  stop(): void {
    this.#stopped = true;
  }

  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const turn = this.#busy.then(() => {
      if (this.#stopped) throw new Error("Another family could not be worked out");
      return ask();
    });
    this.#busy = turn.catch(() => undefined);
    return turn;
  }
}
