import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import { DatabaseAwayError } from "../../db/database-away.ts";
import { ALWAYS_THERE, type DatabaseWatch, whileThere } from "../../db/database-watch.ts";
import type { Replicas } from "../../db/reading/replicas.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";

/** Milliseconds for which a look at the data version is good: so long may an answer lag behind another process's import. */
const FRESH_FOR = 50;

/**
 * The catalogue of the newest data version, at most {@link FRESH_FOR} behind. Under load the database is asked for its
 * version once in that time, however many requests come: an answer from the cache costs no statement at all. While the
 * database is away, the last one stands: what was answered from it is still there. Where a replica has come to have a newer one by then, that one does.
 */
export class CatalogueKeeper {
  readonly #db: Kysely<Database>;
  readonly #freshFor: number;
  readonly #watch: DatabaseWatch;
  readonly #replicas: Replicas | null;
  #catalogue: Catalogue | null = null;
  #lookedAt = 0;
  #looking: Promise<Catalogue> | null = null;
  #beganAt = 0;

  constructor(
    db: Kysely<Database>,
    freshFor: number = FRESH_FOR,
    watch: DatabaseWatch = ALWAYS_THERE,
    replicas: Replicas | null = null,
  ) {
    this.#db = db;
    this.#freshFor = freshFor;
    this.#watch = watch;
    this.#replicas = replicas;
  }

  /**
   * Rejects with a DatabaseAwayError when there is none yet, and no database.
   *
   * @param atLeast a data version that is known to be there: with an older catalogue at hand the database is asked
   */
  current(atLeast = 0): Catalogue | Promise<Catalogue> {
    const last = this.#catalogue;
    const isFresh =
      performance.now() - this.#lookedAt < this.#freshFor && (last?.dataVersion.id ?? 0) >= atLeast;
    if (last !== null && (isFresh || this.#watch.away !== null)) return last;
    return this.newest().catch((error: unknown) => {
      if (last !== null && error instanceof DatabaseAwayError) return last;
      throw error;
    });
  }

  /** As {@link current}, but looks in any case. */
  async newest(): Promise<Catalogue> {
    try {
      // The database may go away while it is asked, and then say nothing.
      return await whileThere(this.#watch, this.#newestOfPrimary());
    } catch (error) {
      const replica = this.#replicas?.list.find(({ isThere }) => isThere);
      if (replica === undefined || !(error instanceof DatabaseAwayError)) throw error;
      // What the primary committed last may have come there before anybody here knew of it.
      return this.#keep(await whileThere(replica.watch, loadCatalogue(replica.connection.db)));
    }
  }

  async #newestOfPrimary(): Promise<Catalogue> {
    // One look is shared, but for one that takes long: what was committed since it began would be missing in it.
    while (this.#looking !== null && performance.now() - this.#beganAt > FRESH_FOR)
      await this.#looking.catch(() => undefined);
    return (this.#looking ??= this.#look().finally(() => (this.#looking = null)));
  }

  /**
   * Resolves once whoever is asked from then on, this server or any other of the database, knows what was committed before: whoever tells of a commit waits for it, so
   * that nobody is told of what they cannot see.
   */
  async everywhere(): Promise<void> {
    await sleep(this.#freshFor);
  }

  async #look(): Promise<Catalogue> {
    // The moment before asking: what is committed while we ask may be missing in the answer.
    const now = (this.#beganAt = performance.now());
    const newest = this.#keep(await loadCatalogue(this.#db));
    this.#lookedAt = now;
    return newest;
  }

  /** A database that is behind takes back nothing that was known. */
  #keep(found: Catalogue): Catalogue {
    const last = this.#catalogue;
    return (this.#catalogue = last !== null && last.dataVersion.id >= found.dataVersion.id ? last : found);
  }
}
