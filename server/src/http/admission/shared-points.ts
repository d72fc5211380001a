import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import {
  addSpentPoints,
  findSpentPoints,
  forgetSpentPoints,
  type SpentPoints,
} from "../../db/spent-points.ts";
import type { Database } from "../../db/tables.ts";
import type { CallerOf } from "./caller.ts";
import type { Quota, Sharing } from "./quota.ts";

export interface SharedPointsOptions {
  readonly db: Kysely<Database>;
  readonly log: (cause: unknown) => void;
  /** Milliseconds until what is spent is told. */
  readonly soon?: number;
}

const SOON = 1_000;
/** Milliseconds for which somebody waits for it at most: without a database each server counts for itself. */
const PATIENCE = 500;
/** Callers told of in one statement. */
const MOST = 1_000;
/** Milliseconds between two times that windows which are over are cleared away. */
const SWEEP = 60_000;

/**
 * What callers spend, shared by all servers of a database: each tells what was spent on it once a second, in one statement for all callers, and at once when one of them has
 * spent a twentieth of its limit there since. So a caller who asks several servers may spend, on each but one, some twentieths more, and what its questions under way cost. Callers
 * are kept as hashes, until their minute is over.
 */
export class SharedPoints {
  readonly #options: SharedPointsOptions;
  readonly #quotas = new Map<string, Set<Quota>>();
  #soon: NodeJS.Timeout | null = null;
  #telling: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #sweptAt = 0;

  constructor(options: SharedPointsOptions) {
    this.#options = options;
  }

  /** Shares what is spent of a quota. Quotas of one name are one. */
  share(name: string, quota: Quota): void {
    this.#quotas.set(name, (this.#quotas.get(name) ?? new Set()).add(quota));
    const sharing: Sharing = { exchange: (isUrgent) => (isUrgent ? this.#patiently() : this.#later()) };
    quota.share(sharing);
  }

  /** Finds out what some callers spent anywhere. */
  async lookUp(name: string, callers: readonly string[]): Promise<void> {
    const hashes = callers.map((caller) => hashOf(name, caller));
    const found = callers.length === 0 ? [] : await findSpentPoints(this.#options.db, hashes);
    learn(name, callers, this.#quotas.get(name) ?? new Set(), found);
  }

  close(): void {
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#soon = null;
  }

  #later(): Promise<void> {
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      void this.#now();
    }, this.#options.soon ?? SOON).unref();
    return Promise.resolve();
  }

  async #patiently(): Promise<void> {
    await Promise.race([this.#now(), sleep(PATIENCE, undefined, { ref: false })]);
  }

  /** One exchange at a time; whoever comes meanwhile shares the next. */
  #now(): Promise<void> {
    if (this.#telling === null)
      return (this.#telling = this.#tellAll().finally(() => (this.#telling = null)));
    return (this.#next ??= this.#telling.then(() => {
      this.#next = null;
      return this.#now();
    }));
  }

  async #tellAll(): Promise<void> {
    for (const [name, quotas] of this.#quotas) {
      for (const quota of quotas) await this.#tell(name, quota, quotas);
    }
    if (performance.now() - this.#sweptAt < SWEEP) return;
    this.#sweptAt = performance.now();
    await forgetSpentPoints(this.#options.db).catch(this.#options.log);
  }

  async #tell(name: string, quota: Quota, quotas: ReadonlySet<Quota>): Promise<void> {
    const untold = quota.takeUntold(MOST);
    if (untold.size === 0) return;
    const told = Array.from(untold, ([caller, points]) => ({ who: hashOf(name, caller), points }));
    try {
      learn(name, [...untold.keys()], quotas, await addSpentPoints(this.#options.db, told));
      quota.told(untold);
    } catch (error) {
      quota.putBack(untold);
      this.#options.log(error);
    }
  }
}

function learn(
  name: string,
  callers: readonly string[],
  quotas: ReadonlySet<Quota>,
  found: readonly SpentPoints[],
): void {
  const spentBy = new Map(found.map((each) => [each.who, each]));
  for (const caller of callers) {
    const known = spentBy.get(hashOf(name, caller));
    if (known !== undefined) for (const quota of quotas) quota.learn(caller, known.spent, known.left);
  }
}

const hashOf = (name: string, caller: string): string =>
  createHash("sha256").update(`${name} ${caller}`).digest("hex");

/** Before anything is done for a caller who spent much here lately, it is known what they spent elsewhere. */
export function settleFirst(app: FastifyInstance, callerOf: CallerOf, quotas: readonly Quota[]): void {
  app.addHook("onRequest", async (request) => {
    const { name, isCharged } = callerOf(request);
    if (isCharged) for (const quota of quotas) await quota.settled(name);
  });
}
