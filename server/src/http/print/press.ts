import { Piscina } from "piscina";

/** What is to be printed: a written briefing as JSON, and how. */
export interface PrintTask {
  readonly briefing: Uint8Array;
  readonly shape: string;
  /** `pages`, or `report`: the one that an office sends. */
  readonly layout: string;
  /** Over each page; null: nothing. */
  readonly mark: string | null;
}

/** The file, or why none can be made of what came. */
export type Printed =
  | { readonly is: "made"; readonly bytes: Uint8Array }
  | { readonly is: "unreadable"; readonly why: string };

/** The other side: it draws and sets pages as the tool does. */
const SCRIPT = new URL("../../../../web/src/headless/press.ts", import.meta.url).href;
/** Milliseconds a press that nobody needs is kept: it holds fonts, boundaries and a compiler. */
const IDLE = 60_000;
/** MiB of objects; a press that needs more ends, and its document with it. */
const HEAP = 256;

/** A thread that prints, so that whoever asks for a map need not wait for it. Starts with the first document, and ends when there was none for a while. */
export class Press {
  readonly #pool = new Piscina<PrintTask, Printed>({
    filename: SCRIPT,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    recordTiming: false,
  });

  constructor() {
    // A thread that ends is replaced when the next document comes.
    this.#pool.on("error", () => undefined);
  }

  /** Rejects with the signal's reason when that is aborted: the thread is ended in the middle of its work. */
  async print(task: PrintTask, signal: AbortSignal): Promise<Printed> {
    try {
      return await this.#pool.run(task, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
