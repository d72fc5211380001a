import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { type Catalogue, loadCatalogue } from "../statistics/catalogue.ts";

/** Milliseconds for which a look at the data version is good: so long may an answer lag behind another process's import. */
const FRESH_FOR = 50;

/**
 * The catalogue of the newest data version, at most {@link FRESH_FOR} behind. Under load the database is asked for its
 * version once in that time, however many requests come: an answer from the cache costs no statement at all.
 */
export class CatalogueKeeper {
  readonly #db: Kysely<Database>;
  readonly #freshFor: number;
  #catalogue: Catalogue | null = null;
  #lookedAt = 0;
  #looking: Promise<Catalogue> | null = null;

  constructor(db: Kysely<Database>, freshFor: number = FRESH_FOR) {
    this.#db = db;
    this.#freshFor = freshFor;
  }

  current(): Catalogue | Promise<Catalogue> {
    if (this.#catalogue !== null && performance.now() - this.#lookedAt < this.#freshFor)
      return this.#catalogue;
    return this.newest();
  }

  /** As {@link current}, but looks in any case. */
  newest(): Promise<Catalogue> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = null)));
  }

  async #look(): Promise<Catalogue> {
    // The moment before asking: what is committed while we ask may be missing in the answer.
    const now = performance.now();
    this.#catalogue = await loadCatalogue(this.#db);
    this.#lookedAt = now;
    return this.#catalogue;
  }
}
