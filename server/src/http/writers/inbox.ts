import type { MessagePort } from "node:worker_threads";
import { type FromWriter, TAKEN } from "./file-task.ts";

/** Where what the thread writes arrives, in order. */
export class Inbox {
  readonly #port: MessagePort;
  readonly #charge: (points: number) => void;
  readonly #come: FromWriter[] = [];
  #next: PromiseWithResolvers<FromWriter> | null = null;
  #failure: { readonly why: unknown } | null = null;

  /** @param charge told what reading has cost, as it is heard of */
  constructor(port: MessagePort, charge: (points: number) => void) {
    this.#port = port;
    this.#charge = charge;
    port.on("message", (told: FromWriter) => this.#receive(told));
  }

  /** What comes next. Rejects with why nothing does. */
  next(): Promise<FromWriter> {
    if (this.#failure !== null) return Promise.reject(this.#failure.why);
    const come = this.#come.shift();
    if (come !== undefined) return Promise.resolve(come);
    this.#next = Promise.withResolvers();
    return this.#next.promise;
  }

  /** A part has been taken: another can come. */
  taken(): void {
    this.#port.postMessage(TAKEN);
  }

  /** Nothing more is wanted, or can come. */
  close(why: unknown): void {
    this.#failure ??= { why };
    this.#next?.reject(why);
    this.#next = null;
    this.#port.close();
  }

  #receive(told: FromWriter): void {
    this.#charge(told.points);
    const next = this.#next;
    this.#next = null;
    if (next === null) this.#come.push(told);
    else next.resolve(told);
  }
}
