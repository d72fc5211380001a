import type { ReadyCheck } from "../../import/hand-ins/check-import.ts";

/** Bytes of answers that are kept in all. */
const MOST = 64_000_000;

/**
 * What checks worked out, until it is published: the newest, as far as there is room. What is not here any more is worked out again, so nothing is lost with it.
 */
export class ReadyChecks {
  /** The oldest first. */
  readonly #kept = new Map<string, { readonly ready: ReadyCheck; readonly bytes: number }>();
  readonly #most: number;
  #bytes = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Keeps that of an import in place of what there was of it; null: nothing. */
  keep(id: string, ready: ReadyCheck | null): void {
    this.forget(id);
    if (ready === null) return;
    const bytes = ready.prepared.answers.blocks.reduce((sum, { text }) => sum + text.length, 0);
    this.#kept.set(id, { ready, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break;
      this.forget(oldest);
    }
  }

  of(id: string): ReadyCheck | null {
    return this.#kept.get(id)?.ready ?? null;
  }

  forget(id: string): void {
    this.#bytes -= this.#kept.get(id)?.bytes ?? 0;
    this.#kept.delete(id);
  }
}
