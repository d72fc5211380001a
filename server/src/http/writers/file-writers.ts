import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { GivenUpError } from "../../graphql/errors.ts";
import { FILE_LIMITS } from "../../graphql/file-limits.ts";
import type { FileHead, FileTask, Wanted, WriterSettings } from "./file-task.ts";
import { Inbox } from "./inbox.ts";
import { thrownInThread } from "./thread-error.ts";

export interface FileWritersOptions {
  /** Whether the thread starts at once; else with the first file. */
  readonly warm: boolean;
  readonly settings: WriterSettings;
  /** MiB of objects the thread may hold; one that needs more ends, and its files with it. */
  readonly heap?: number;
  /** What runs in the thread; another one only in tests. */
  readonly script?: string;
}

const SCRIPT = new URL("writer.ts", import.meta.url).href;
const HEAP = 256;
/** Rows live as long as it takes to write them. */
const YOUNG_HEAP = 16;
/** Milliseconds that the thread has to end when the server does. */
const GRACE = 1_000;

/** The thread ended before the file had been written: it ran out of memory, or something of ours is broken. */
export class WriterLost extends Error {
  override readonly name = "WriterLost";
  constructor(cause: unknown) {
    super("The thread that writes files ended before this one was written.", { cause });
  }
}

/** A file that has begun. */
export interface BegunFile {
  readonly head: FileHead;
  /** Comes as it is written, and is written as it is taken. Left early, it is given up. */
  readonly parts: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** What becomes of a file that is wanted. */
export interface Promised {
  /** Rejects with what is wrong with it, with {@link WriterLost}, or with the signal's reason. */
  readonly file: Promise<BegunFile>;
  /** When nothing of it is at work any more; never rejects. */
  readonly free: Promise<void>;
}

/** A thread that writes files, a part of each in turn, so that whoever asks for a map need not wait for it. One that ends is replaced. */
export class FileWriters {
  readonly #pool: Piscina<FileTask, void>;
  #started = 0;
  #lost = 0;

  constructor({ warm, settings, heap = HEAP, script = SCRIPT }: FileWritersOptions) {
    this.#pool = new Piscina<FileTask, void>({
      filename: script,
      minThreads: warm ? 1 : 0,
      maxThreads: 1,
      concurrentTasksPerWorker: FILE_LIMITS.atOnce,
      idleTimeout: Number.POSITIVE_INFINITY,
      // Files are read and written between two tasks: the thread must not stand still then.
      atomics: "disabled",
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
      recordTiming: false,
    });
    // A thread that ends while it has nothing to do is replaced like any other.
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

  /** Files that their thread did not live to write. */
  get lost(): number {
    return this.#lost;
  }

  /**
   * Asks for a file.
   *
   * @param signal aborted when nobody wants it any more
   * @param charge told what reading it costs, as it is read
   */
  promise(wanted: Wanted, signal: AbortSignal, charge: (points: number) => void): Promised {
    const { port1, port2 } = new MessageChannel();
    const inbox = new Inbox(port1, charge);
    const giveUp = (): void => inbox.close(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
    const free = this.#pool.run({ wanted, port: port2 }, { transferList: [port2] }).then(
      () => undefined,
      (error: unknown) => {
        this.#lost += 1;
        inbox.close(new WriterLost(error));
      },
    );
    const file = begin(inbox);
    // Whoever gave up may not be listening any more.
    file.catch((error: unknown) => inbox.close(error));
    return { file, free };
  }

  /** What is only just starting may not hear of it for long: it is not waited for, and ends with the process. */
  async close(): Promise<void> {
    await Promise.race([this.#pool.destroy(), sleep(GRACE, undefined, { ref: false })]);
  }
}

async function begin(inbox: Inbox): Promise<BegunFile> {
  const first = await inbox.next();
  if (first.is === "failed") throw thrownInThread(first.error);
  if (first.is !== "head") throw new Error(`A file began with "${first.is}".`);
  return { head: first.head, parts: partsOf(inbox) };
}

async function* partsOf(inbox: Inbox): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    for (let told = await inbox.next(); told.is !== "end"; told = await inbox.next()) {
      if (told.is === "failed") throw thrownInThread(told.error);
      if (told.is !== "part") continue;
      yield told.bytes;
      inbox.taken();
    }
  } finally {
    inbox.close(new GivenUpError("the file has been taken"));
  }
}
