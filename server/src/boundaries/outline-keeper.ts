import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { Piscina } from "piscina";
import type { Database } from "../db/tables.ts";
import type { Catalogue, CatalogueVintage } from "../statistics/catalogue/catalogue.ts";
import type { Commune } from "./commune.ts";
import { communesOf } from "./communes-of.ts";
import { type MadeOutlines, versionOf } from "./make-outlines.ts";
import { outlinesInForce, putInForce, takeTurn, type OutlinesInForce } from "./outline-store.ts";
import { SYNTHETIC_EDITION } from "./synthetic/make-synthetic.ts";
import type { SyntheticTask } from "./synthetic/make-in-thread.ts";

const SCRIPT = new URL("synthetic/synthetic-thread.ts", import.meta.url).href;
/** MiB of objects that the thread may hold; 10,035 communes take half of it. */
const HEAP = 1024;

/** What made-up outlines of a vintage are made of, and the name of that. */
interface Wanted {
  readonly version: string;
  readonly provinces: string;
  readonly communes: readonly Commune[];
}

/** The outlines of communes that are shown, of each vintage. Where there are none, or made-up ones of other communes than there are now, they are made: once, by the first server that needs them. */
export class OutlineKeeper {
  readonly #db: Kysely<Database>;
  readonly #folder: string;
  readonly #making = new Map<string, Promise<OutlinesInForce>>();
  /** By vintage and list of places: those that stay are not looked at again. */
  readonly #wanted = new Map<string, Promise<Wanted>>();
  #pool: Piscina<SyntheticTask, MadeOutlines> | null = null;

  /** @param folder where the files of provinces lie that the catalogue names */
  constructor(db: Kysely<Database>, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  /** Those of a vintage; the first time it may take some seconds. */
  async inForce(catalogue: Catalogue, vintage: CatalogueVintage): Promise<OutlinesInForce> {
    const known = await outlinesInForce(this.#db, vintage.id);
    if (known?.synthetic === false) return known;
    const wanted = await this.#wantedOf(catalogue, vintage);
    if (known?.version === wanted.version) return known;
    const making = this.#making.get(vintage.id) ?? this.#make(vintage.id, wanted);
    this.#making.set(vintage.id, making);
    return making.finally(() => this.#making.delete(vintage.id));
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }

  /** Whoever comes while another server makes them waits, and takes those. */
  #make(vintage: string, { version, provinces, communes }: Wanted): Promise<OutlinesInForce> {
    return this.#db.transaction().execute(async (tx) => {
      await takeTurn(tx);
      const meanwhile = await outlinesInForce(tx, vintage);
      if (meanwhile !== null && (!meanwhile.synthetic || meanwhile.version === version)) return meanwhile;
      this.#pool ??= new Piscina<SyntheticTask, MadeOutlines>({
        filename: SCRIPT,
        minThreads: 0,
        maxThreads: 1,
        resourceLimits: { maxOldGenerationSizeMb: HEAP },
        recordTiming: false,
      });
      const made = await this.#pool.run({ provinces, communes });
      const outlines = { version, vintage, synthetic: true, origin: "" };
      await putInForce(tx, outlines, made);
      return outlines;
    });
  }

  #wantedOf(catalogue: Catalogue, vintage: CatalogueVintage): Promise<Wanted> {
    const key = `${vintage.id} ${catalogue.places.hash} ${catalogue.dataVersion.committedAt.slice(0, 10)}`;
    const known = this.#wanted.get(key);
    if (known !== undefined) return known;
    const wanted = this.#lookAt(catalogue, vintage);
    // Of other days or lists nothing is asked any more.
    for (const other of this.#wanted.keys())
      if (other.startsWith(`${vintage.id} `)) this.#wanted.delete(other);
    this.#wanted.set(key, wanted);
    wanted.catch(() => this.#wanted.delete(key));
    return wanted;
  }

  async #lookAt(catalogue: Catalogue, vintage: CatalogueVintage): Promise<Wanted> {
    const provinces = await readFile(join(this.#folder, vintage.boundariesFile), "utf8");
    const communes = communesOf(catalogue, vintage);
    const version = versionOf(String(SYNTHETIC_EDITION), vintage.id, provinces, JSON.stringify(communes));
    return { version, provinces, communes };
  }
}
