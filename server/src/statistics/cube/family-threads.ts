import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Block, FamilyTask, Told } from "./evaluate-family.ts";
import type { FigureColumns } from "./read-figures.ts";
import type { Reference } from "./read-reference.ts";
import type { Wanted } from "./stored/evaluate-stored.ts";
import type { Identified, Unidentified } from "./row-keys.ts";

export type ToThread =
  | { readonly task: FamilyTask }
  | { readonly identified: Identified }
  | { readonly stored: readonly string[] }
  | { readonly all: FigureColumns }
  | { readonly taken: true };

export type FromThread =
  | { readonly unidentified: Unidentified }
  | { readonly wanted: Wanted }
  | { readonly wantsAll: true }
  | { readonly progress: readonly [done: number, total: number] }
  | { readonly block: Block }
  | { readonly done: true }
  | { readonly failed: unknown };

/** A thread that evaluates one family at a time, with {@link evaluateFamily}. */
export class FamilyThread {
  readonly #worker: Worker;
  /** Whoever waits for it only when it has ended, of memory that is too little, would wait for ever. */
  readonly #ended: Promise<unknown>;

  constructor(reference: Reference) {
    this.#worker = new Worker(new URL("family-thread.ts", import.meta.url), { workerData: reference });
    this.#ended = new Promise((resolve) => this.#worker.once("exit", resolve));
    // Told to whoever evaluates with it at the time, if anybody does.
    this.#worker.on("error", () => undefined);
  }

  /** Blocks as they are ready; the thread goes on meanwhile, a few of them ahead. Throws what the thread threw. */
  async *evaluate(
    task: FamilyTask,
    { identify, progress, readStored, readAll }: Told,
  ): AsyncGenerator<Block> {
    const say = (message: ToThread): void => this.#worker.postMessage(message);
    const messages = on(this.#worker, "message", { close: ["exit"] });
    say({ task });
    for await (const [message] of messages as AsyncIterable<[FromThread]>) {
      if ("done" in message) return;
      if ("failed" in message) throw message.failed;
      if ("progress" in message) progress(...message.progress);
      else if ("unidentified" in message) say({ identified: await identify(message.unidentified) });
      else if ("wanted" in message) say({ stored: await readStored(message.wanted) });
      else if ("wantsAll" in message) say({ all: await readAll() });
      else {
        yield message.block;
        say({ taken: true });
      }
    }
    throw new Error("A thread that works out answers has ended");
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
    await this.#ended;
  }
}
