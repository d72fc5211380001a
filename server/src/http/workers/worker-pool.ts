import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { DatabaseAwayError, DatabaseBehindError } from "../../db/database-away.ts";
import { adoptSteps, isCollecting } from "../../telemetry/traces/steps.ts";
import type { Answer } from "../answers/answerer.ts";
import type { Question } from "../answers/question.ts";
import type { Away, WorkersAnswer } from "./answer-in-worker.ts";
import { asError, type PlainError } from "./plain-error.ts";
import type { Task, WorkerSettings } from "./task.ts";

export interface WorkerPoolOptions {
  /** Questions answered at a time, each in a thread of its own. */
  readonly size: number;
  /** Whether the threads start at once; else each at its first question. */
  readonly warm: boolean;
  readonly settings: WorkerSettings;
  /** MiB of objects a worker may hold; one that needs more ends, and its question with it. */
  readonly heap?: number;
  /** Milliseconds that a worker has to stop by itself before it is ended. */
  readonly grace?: number;
  /** What runs in the threads; another one only in tests. */
  readonly script?: string;
}

const SCRIPT = new URL("worker.ts", import.meta.url).href;
const HEAP = 192;
/** Young objects are what a question makes; more room for them means fewer, longer pauses and more memory kept. */
const YOUNG_HEAP = 16;
const GRACE = 1_000;

/** A worker ended before it had answered: it ran out of memory, or something of ours is broken. */
export class WorkerLost extends Error {
  constructor(cause: unknown) {
    super("A worker ended before it had answered.", { cause });
    this.name = "WorkerLost";
  }
}

/** What became of a question that was handed to a worker. */
export interface Handed {
  /** Rejects with the signal's reason as soon as that is aborted, with {@link WorkerLost} when its worker ended. */
  readonly answer: Promise<Answer>;
  /** When the worker is free again, which may be later; never rejects. */
  readonly free: Promise<void>;
}

/**
 * Threads that answer large questions, so that the main thread is free for small ones. Whoever uses it hands over no more
 * questions at a time than there are threads. One that ends is replaced.
 */
export class WorkerPool {
  readonly #pool: Piscina<Task, WorkersAnswer | Away>;
  readonly #grace: number;
  #started = 0;
  #lost = 0;

  constructor({ size, warm, settings, heap = HEAP, grace = GRACE, script = SCRIPT }: WorkerPoolOptions) {
    this.#grace = grace;
    this.#pool = new Piscina<Task, WorkersAnswer | Away>({
      filename: script,
      minThreads: warm ? size : 0,
      maxThreads: size,
      idleTimeout: Number.POSITIVE_INFINITY,
      // Connections to the database live on between questions: the thread must not stand still then.
      atomics: "disabled",
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
      recordTiming: false,
    });
    // A thread that ends while it has nothing to do is replaced like any other.
    this.#pool.on("error", () => undefined);
    this.#pool.on("workerCreate", () => (this.#started += 1));
  }

  /** Threads that were started so far. */
  get started(): number {
    return this.#started;
  }

  /** Of these, the ones that ended before they had answered. */
  get lost(): number {
    return this.#lost;
  }

  /** Threads that there are. */
  get threads(): Piscina["threads"] {
    return this.#pool.threads;
  }

  hand(question: Question, signal: AbortSignal): Handed {
    const { port1, port2 } = new MessageChannel();
    const kill = new AbortController();
    const work = this.#pool.run(
      { question, end: port2, isTraced: isCollecting() },
      { transferList: [port2], signal: kill.signal },
    );
    const { promise: givenUp, reject } = Promise.withResolvers<never>();
    let timer: NodeJS.Timeout | undefined;
    const giveUp = (): void => {
      port1.postMessage(String(signal.reason));
      timer = setTimeout(() => kill.abort(), this.#grace);
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
    const free = work.then(
      () => undefined,
      () => undefined,
    );
    void free.then(() => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      port1.close();
    });
    const answered = work.then(revive, (error: unknown) => {
      this.#lost += 1;
      throw new WorkerLost(error);
    });
    const answer = Promise.race([answered, givenUp]);
    // Whoever gave up may not be listening any more.
    for (const promise of [answered, givenUp, answer]) promise.catch(() => undefined);
    return { answer, free };
  }

  /** A thread that is only just starting may not hear of it for long: it is not waited for, and ends with the process. */
  async close(): Promise<void> {
    await Promise.race([this.#pool.destroy(), sleep(this.#grace, undefined, { ref: false })]);
  }
}

function revive(given: WorkersAnswer | Away): Answer {
  if ("away" in given)
    throw given.away === "DATABASE_BEHIND" ? new DatabaseBehindError() : new DatabaseAwayError();
  const { steps, ...answer } = given;
  adoptSteps(steps);
  return { ...answer, faults: answer.faults.map((fault) => asError(fault as PlainError)) };
}
