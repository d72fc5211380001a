import { BookRefusal } from "../refusal/refusal.ts";

/** Lets so many at once, so many more wait, and sends the others away. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly atOnce: number;
  private readonly most: number;

  constructor({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
    this.atOnce = atOnce;
    this.most = waiting;
  }

  /** @throws BookRefusal when too many wait already, or it is cancelled meanwhile */
  async take<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    await this.wait(signal);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private async wait(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) throw new BookRefusal({ code: "CANCELLED", args: {} });
    if (this.running < this.atOnce) {
      this.running++;
      return;
    }
    if (this.waiting.length >= this.most) throw new BookRefusal({ code: "READERS_BUSY", args: {} });
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const turn = (): void => resolve(undefined);
    const cancel = (): void => {
      const at = this.waiting.indexOf(turn);
      if (at === -1) return;
      this.waiting.splice(at, 1);
      reject(new BookRefusal({ code: "CANCELLED", args: {} }));
    };
    this.waiting.push(turn);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      await promise;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }
}
