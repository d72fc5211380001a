import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type { CheckProgress } from "../../import/hand-ins/check-import.ts";
import { doneOf, type Outcome } from "./outcome.ts";
import type { Task, TaskName, Tasks, ThreadSettings, Told } from "./task.ts";

export interface ImportThreadsOptions {
  readonly settings: ThreadSettings;
  /** MiB of objects a thread may hold; one that needs more ends, and its task with it. */
  readonly heap?: number;
  /** Milliseconds that a thread has to stop by itself before it is ended. */
  readonly grace?: number;
  /** What runs in the threads; another one only in tests. */
  readonly script?: string;
}

const SCRIPT = new URL("thread.ts", import.meta.url).href;
const HEAP = 768;
const GRACE = 1_000;
/** One that reads files, one that writes figures, one for all else: whoever asks sees to it that there are no more. */
const THREADS = 3;
/** Milliseconds a thread is kept that nobody needs. */
const IDLE = 120_000;

/** A thread ended before its task was done: it ran out of memory, or something of ours is broken. What it had begun to write is undone. */
export class ThreadLost extends Error {
  override readonly name = "ThreadLost";
  constructor(cause: unknown) {
    super("A thread ended before what it was doing for an import was done.", { cause });
  }

  /** Whether what it was given filled its memory. */
  get isOutOfMemory(): boolean {
    const { cause } = this;
    return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  }
}

export interface Watched {
  /** Aborted when it is no longer wanted: then it is ended, in the database too. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: CheckProgress) => void;
}

/**
 * Threads that read, check, publish and take back what is handed in, so that whoever asks for a map need not wait for it. They start when there is something to do,
 * and end when there was nothing for a while.
 */
export class ImportThreads {
  readonly #pool: Piscina<Task, Outcome<unknown>>;
  readonly #grace: number;
  #started = 0;
  #lost = 0;
  #busy = 0;

  constructor({ settings, heap = HEAP, grace = GRACE, script = SCRIPT }: ImportThreadsOptions) {
    this.#grace = grace;
    this.#pool = new Piscina<Task, Outcome<unknown>>({
      filename: script,
      minThreads: 0,
      maxThreads: THREADS,
      idleTimeout: IDLE,
      // Connections to the database live on between tasks: the thread must not stand still then.
      atomics: "disabled",
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: heap },
      recordTiming: false,
    });
    // A thread that ends is replaced when there is something to do.
    this.#pool.on("error", () => undefined);
    this.#pool.on("workerCreate", () => (this.#started += 1));
  }

  /** Threads that there are. */
  get threads(): Piscina["threads"] {
    return this.#pool.threads;
  }

  /** Threads that were started so far. */
  get started(): number {
    return this.#started;
  }

  /** Tasks that their thread did not live to do. */
  get lost(): number {
    return this.#lost;
  }

  /** Tasks that are being done. */
  get busy(): number {
    return this.#busy;
  }

  /**
   * Does something in a thread. A thread that does not stop when it is told to is ended in the middle of its work.
   *
   * @throws what it throws there; the signal's reason; {@link ThreadLost}
   */
  async run<Name extends TaskName>(
    name: Name,
    given: Tasks[Name]["given"],
    { signal, progress }: Watched = {},
  ): Promise<Tasks[Name]["done"]> {
    signal?.throwIfAborted();
    const { port1, port2 } = new MessageChannel();
    const kill = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const giveUp = (): void => {
      port1.postMessage(String(signal?.reason));
      timer = setTimeout(() => kill.abort(), this.#grace);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    port1.on("message", (told: Told) => progress?.(told.progress));
    this.#busy += 1;
    try {
      const task: Task = { name, given, port: port2 };
      const outcome = await this.#pool
        .run(task, { transferList: [port2], signal: kill.signal })
        .catch((error: unknown) => {
          signal?.throwIfAborted();
          this.#lost += 1;
          throw new ThreadLost(error);
        });
      signal?.throwIfAborted();
      return doneOf(outcome as Outcome<Tasks[Name]["done"]>);
    } finally {
      this.#busy -= 1;
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      port1.close();
    }
  }

  /** What is only just starting may not hear of it for long: it is not waited for, and ends with the process. */
  async close(): Promise<void> {
    await Promise.race([this.#pool.destroy(), sleep(this.#grace, undefined, { ref: false })]);
  }
}
