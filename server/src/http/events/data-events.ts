import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Wire } from "../../db/wire/wire.ts";

/** A commit of data, as followers are told of it. */
export interface DataEvent {
  readonly id: number;
  readonly committedAt: string;
  /** null: of no dataset alone. */
  readonly dataset: string | null;
}

/** Commits told at most to somebody who comes again: who missed more has everything to ask anew anyway. */
const MOST_MISSED = 200;

export interface DataEventsOptions {
  readonly db: Kysely<Database>;
  /** By which commits are heard of at once, whichever server made them. */
  readonly wire: Wire;
  /** Milliseconds between looks at the database, while somebody follows: what the wire did not tell is told then. */
  readonly every: number;
  /** Resolves once whoever is asked knows what was committed before. */
  readonly everywhere: () => Promise<void>;
  readonly log: (cause: unknown) => void;
}

/** Tells followers of each commit of data, of whichever server. However many follow, the database is asked once at a time, and not at all while nobody does. */
export class DataEvents {
  readonly #options: DataEventsOptions;
  readonly #followers = new Set<(events: readonly DataEvent[]) => void>();
  readonly #unhear: () => void;
  #timer: NodeJS.Timeout | null = null;
  #telling: Promise<void> | null = null;
  #last = 0;

  constructor(options: DataEventsOptions) {
    this.#options = options;
    this.#unhear = options.wire.hear("commit", () => {
      if (this.#followers.size > 0) void this.#tellNow();
    });
  }

  /**
   * Follows from a commit on; what came after it is told at once. Call what is given back to leave.
   *
   * @param after the last commit known; null: from the newest on
   * @returns the newest commit, what was missed, and the way to leave
   */
  async follow(
    after: number | null,
    tell: (events: readonly DataEvent[]) => void,
  ): Promise<{ readonly newest: number; readonly missed: readonly DataEvent[]; readonly leave: () => void }> {
    const newest = await this.#newest();
    // What is committed from here on is told by the next look, which begins where this one ended or earlier; what comes before the beginning is told with it.
    const before: DataEvent[] = [];
    let keep = (events: readonly DataEvent[]): void => void before.push(...events);
    const own = (events: readonly DataEvent[]): void => keep(events.filter(({ id }) => id > newest));
    if (this.#followers.size === 0) this.#last = newest;
    this.#followers.add(own);
    this.#timer ??= this.#look();
    const leave = (): void => this.#leave(own);
    try {
      await this.#options.everywhere();
      const missed = after === null ? [] : await this.#since(after, newest);
      keep = tell;
      return { newest, missed: [...missed, ...before], leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  close(): void {
    this.#unhear();
    this.#rest();
    this.#followers.clear();
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #leave(own: (events: readonly DataEvent[]) => void): void {
    this.#followers.delete(own);
    if (this.#followers.size === 0) this.#rest();
  }

  #look(): NodeJS.Timeout {
    return setTimeout(() => {
      void this.#tellNow().finally(() => {
        if (this.#timer !== null) this.#timer = this.#look();
      });
    }, this.#options.every).unref();
  }

  /** Tells what came; one that is asked for while it is being told is told after it. */
  #tellNow(): Promise<void> {
    const after = this.#telling ?? Promise.resolve();
    const telling = after.then(() => this.#tell()).catch(this.#options.log);
    this.#telling = telling;
    return telling;
  }

  async #tell(): Promise<void> {
    const newest = await this.#newest();
    if (newest <= this.#last) return;
    const events = await this.#since(this.#last, newest);
    this.#last = newest;
    await this.#options.everywhere();
    for (const tell of this.#followers) tell(events);
  }

  async #newest(): Promise<number> {
    const row = await this.#options.db
      .selectFrom("data_commit")
      .select("id")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    return row?.id ?? 0;
  }

  async #since(after: number, newest: number): Promise<readonly DataEvent[]> {
    const rows = await this.#options.db
      .selectFrom("data_commit")
      .leftJoin("dataset", "dataset.id", "dataset_id")
      .select(["data_commit.id", "committed_at", "code"])
      .where("data_commit.id", ">", after)
      .where("data_commit.id", "<=", newest)
      .orderBy("data_commit.id", "desc")
      .limit(MOST_MISSED)
      .execute();
    return rows.toReversed().map(({ id, committed_at, code }) => ({
      id,
      committedAt: new Date(committed_at).toISOString(),
      dataset: code,
    }));
  }
}
