import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { append } from "./append.ts";
import { canonical, type Plain } from "./canonical.ts";
import type { By } from "./entry.ts";

/** What is done often, by anybody, and changes nothing: files taken away, passwords that were wrong. */
export interface Noted {
  readonly kind: "EXPORTS" | "SIGN_IN_FAILURES";
  readonly by: By;
  readonly what: { readonly [name: string]: Plain | undefined };
}

/** Different things of one person, or of all who have not signed in, that stand one by one in an entry; of more only their number. */
const MOST = 50;
/** People remembered at a time; of more all things are counted as of one. */
const MOST_PEOPLE = 2_000;
/** Milliseconds until the first entry about somebody, and the longest until the next while they go on: each waits twice as long as the one before. */
const SOON = 5_000;
const LONGEST = 10 * 60_000;
/** Milliseconds between looks at what is due. */
const LOOKS = 2_500;

interface Group {
  readonly kind: Noted["kind"];
  readonly by: By;
  /** By their canonical text. */
  rows: Map<string, { readonly what: Noted["what"]; times: number }>;
  /** How often what found no place of its own. */
  others: number;
  from: string;
  wait: number;
  due: number;
}

/**
 * Puts on record what is done by the thousand, without a line for each and without anybody waiting for it: the same thing done again is counted, and one entry
 * tells of all that somebody did since the last. So the chain grows by a bounded number of entries a day, however much is taken: about 150 for each who goes on all the time, and as many
 * for all together who have not signed in. What was noted since the last entry is lost when the process is killed.
 */
export class Tally {
  readonly #db: Kysely<Database>;
  readonly #log: (cause: unknown) => void;
  readonly #groups = new Map<string, Group>();
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();

  constructor(db: Kysely<Database>, log: (cause: unknown) => void) {
    this.#db = db;
    this.#log = log;
    this.#timer = setInterval(() => void this.#write(performance.now()), LOOKS).unref();
  }

  /** Notes something; never throws, and waits for nothing. */
  note({ kind, by, what }: Noted): void {
    const isKnown = this.#groups.has(nameOf(kind, by));
    const who = isKnown || this.#groups.size < MOST_PEOPLE ? by : { account: null, as: "others" };
    const group = this.#groups.get(nameOf(kind, who)) ?? begin(kind, who);
    this.#groups.set(nameOf(kind, who), group);
    if (group.rows.size === 0 && group.others === 0) group.from = new Date().toISOString();
    const text = canonical(what);
    const row = group.rows.get(text);
    if (row !== undefined) row.times += 1;
    else if (group.rows.size < MOST) group.rows.set(text, { what, times: 1 });
    else group.others += 1;
  }

  /** Writes all that was noted, due or not. */
  flush(): Promise<void> {
    return this.#write(Number.POSITIVE_INFINITY);
  }

  /** Writes what was noted, and notes no more in time. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  #write(now: number): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      for (const [name, group] of this.#groups) if (group.due <= now) await this.#writeGroup(name, group);
    });
    return this.#writing;
  }

  async #writeGroup(name: string, group: Group): Promise<void> {
    const { rows, others, kind, by, from } = group;
    // Whoever did nothing since is begun anew.
    if (rows.size === 0 && others === 0) return void this.#groups.delete(name);
    group.rows = new Map();
    group.others = 0;
    group.wait = Math.min(LONGEST, group.wait * 2);
    group.due = performance.now() + group.wait;
    const what = [...rows.values()].map((row) => ({ ...row.what, times: row.times }));
    const about = { from, what, ...(others > 0 && { others }) };
    try {
      await this.#db.transaction().execute((tx) => append(tx, "access", { kind, by, about }));
    } catch (error) {
      this.#log(error);
      // Tried again with what comes until then; what had no place goes with those without one.
      for (const [text, row] of rows) {
        const since = group.rows.get(text);
        if (since !== undefined) since.times += row.times;
        else if (group.rows.size < MOST) group.rows.set(text, row);
        else group.others += row.times;
      }
      group.others += others;
      group.from = from;
    }
  }
}

const nameOf = (kind: string, by: By): string => canonical({ kind, by: { ...by } });

const begin = (kind: Noted["kind"], by: By): Group => ({
  kind,
  by,
  rows: new Map(),
  others: 0,
  from: "",
  wait: SOON,
  due: performance.now() + SOON,
});
