import type { Wire } from "../../../db/wire/wire.ts";
import type { CheckProgress } from "../../../import/hand-ins/check-import.ts";

/** Told how far something is; null: it is over. */
export type Listener = (progress: CheckProgress | null) => void;

interface There {
  /** Null: it has not begun, or nothing is known of it yet. */
  progress: CheckProgress | null;
  heardAt: number;
  readonly listeners: Set<Listener>;
}

/** Milliseconds between two times that others are told of what is worked on here. */
const BEAT = 5_000;
/** Milliseconds after which nothing is known any more of what nobody tells of: whoever did it is gone. */
const SILENT = 3 * BEAT;
/** Milliseconds between two that are told: more often nobody can see. */
const AT_MOST_EVERY = 250;

export interface JobsElsewhereOptions {
  readonly wire: Wire;
  /** Somebody withdrew it on another server. */
  readonly end: (id: string) => void;
  /** What is worked on here, or waits, and how far it is. */
  readonly here: () => Iterable<readonly [id: string, progress: CheckProgress | null]>;
}

/** What other servers of the database do with files handed in, and what they are told of what is done here. */
export class JobsElsewhere {
  readonly #options: JobsElsewhereOptions;
  readonly #there = new Map<string, There>();
  readonly #told = new Map<string, number>();
  readonly #unhear: () => void;
  readonly #beating: NodeJS.Timeout;

  constructor(options: JobsElsewhereOptions) {
    this.#options = options;
    const { wire, end } = options;
    this.#unhear = wire.hear("import", (news) => {
      if (news.is === "who") this.#tellAll();
      else if (news.is === "end") end(news.id);
      else if (news.is === "over") this.#over(news.id);
      else this.#working(news.id, news.progress ?? null);
    });
    this.#beating = setInterval(() => {
      this.#tellAll();
      for (const [id, { heardAt }] of this.#there) if (performance.now() - heardAt > SILENT) this.#over(id);
    }, BEAT).unref();
    wire.tell("import", { is: "who" });
  }

  /** Whether another server works on one. */
  has(id: string): boolean {
    return this.#there.has(id);
  }

  /** Tells how far one is here; not every step of the way. */
  tell(id: string, progress: CheckProgress | null): void {
    const now = performance.now();
    if (progress !== null) {
      if (now - (this.#told.get(id) ?? Number.NEGATIVE_INFINITY) < AT_MOST_EVERY) return;
      this.#told.set(id, now);
    }
    this.#options.wire.tell("import", { is: "working", id, progress });
  }

  /** Tells that one is over here. */
  over(id: string): void {
    this.#told.delete(id);
    this.#options.wire.tell("import", { is: "over", id });
  }

  /** Ends one wherever it is worked on. */
  end(id: string): void {
    this.#options.wire.tell("import", { is: "end", id });
  }

  /** Hears how far one is elsewhere, or may be that it has only just begun. Call what is given back to hear no more. */
  listen(id: string, listener: Listener): () => void {
    const there = this.#there.get(id) ?? { progress: null, heardAt: performance.now(), listeners: new Set() };
    this.#there.set(id, there);
    there.listeners.add(listener);
    if (there.progress !== null) listener(there.progress);
    return () => void there.listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#beating);
    this.#unhear();
  }

  #tellAll(): void {
    for (const [id, progress] of this.#options.here())
      this.#options.wire.tell("import", { is: "working", id, progress });
  }

  #working(id: string, progress: CheckProgress | null): void {
    const there = this.#there.get(id) ?? { progress, heardAt: 0, listeners: new Set() };
    there.heardAt = performance.now();
    there.progress = progress ?? there.progress;
    this.#there.set(id, there);
    if (progress !== null) for (const listener of there.listeners) listener(progress);
  }

  #over(id: string): void {
    const there = this.#there.get(id);
    this.#there.delete(id);
    for (const listener of there?.listeners ?? []) listener(null);
  }
}
