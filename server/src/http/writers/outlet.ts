import { setImmediate as breath } from "node:timers/promises";
import type { MessagePort } from "node:worker_threads";
import { GivenUpError } from "../../graphql/errors.ts";
import { AHEAD, type FileHead, type FromWriter } from "./file-task.ts";
import type { ThreadError } from "./thread-error.ts";

type Told = FromWriter extends infer T ? (T extends FromWriter ? Omit<T, "points"> : never) : never;

/** Where a file leaves the thread, no faster than it is taken. */
export class Outlet {
  readonly #port: MessagePort;
  readonly #gone = new AbortController();
  #free = AHEAD;
  #points = 0;
  #wake: (() => void) | null = null;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on("message", () => {
      this.#free++;
      this.#wake?.();
    });
    port.once("close", () => {
      this.#gone.abort(new GivenUpError("the reader went away"));
      this.#wake?.();
    });
  }

  /** Aborted when nobody wants the file any more. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** What reading has cost; told with what comes next. */
  charge(points: number): void {
    this.#points += points;
  }

  begin(head: FileHead): void {
    this.#tell({ is: "head", head });
  }

  /** Resolves when another part may be made. Rejects when nobody wants one. */
  async give(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#free--;
    this.#tell({ is: "part", bytes }, [bytes.buffer]);
    // Other files have their turn, and what we are told is heard.
    await breath();
    while (this.#free <= 0 && !this.gone.aborted)
      await new Promise<void>((resolve) => (this.#wake = resolve));
    this.gone.throwIfAborted();
  }

  end(): void {
    this.#tell({ is: "end" });
  }

  fail(error: ThreadError): void {
    this.#tell({ is: "failed", error });
  }

  #tell(told: Told, handedOver: readonly ArrayBuffer[] = []): void {
    const points = this.#points;
    this.#points = 0;
    this.#port.postMessage({ ...told, points }, handedOver);
  }
}
