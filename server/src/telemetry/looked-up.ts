import { setTimeout as sleep } from "node:timers/promises";

export interface LookedUpOptions<T> {
  readonly look: () => Promise<T>;
  /** Milliseconds for which what was found is good, however many ask. */
  readonly freshFor: number;
  /** Milliseconds to wait for it; whoever asks then gets what was found before. */
  readonly patience: number;
}

/**
 * Something that takes a question to somebody else to know, asked no oftener than it is worth. What could not be found out is null,
 * and nobody waits for it for long.
 */
export class LookedUp<T> {
  readonly #options: LookedUpOptions<T>;
  #last: { readonly found: T | null; readonly at: number } | null = null;
  #looking: Promise<void> | null = null;

  constructor(options: LookedUpOptions<T>) {
    this.#options = options;
  }

  /** What was found at the last look; null: nothing yet, or that look failed. */
  get last(): T | null {
    return this.#last?.found ?? null;
  }

  /** Looks again where the last look is too old. Never rejects. */
  async refresh(): Promise<void> {
    const { freshFor, patience } = this.#options;
    if (this.#last !== null && performance.now() - this.#last.at < freshFor) return;
    this.#looking ??= this.#look().finally(() => (this.#looking = null));
    await Promise.race([this.#looking, sleep(patience, undefined, { ref: false })]);
  }

  async #look(): Promise<void> {
    const found = await this.#options.look().catch(() => null);
    this.#last = { found, at: performance.now() };
  }
}
