import { type ChainName, type Head, hashOfEntry, headText, isChain, NOTHING } from "./entry.ts";
import { canonical, NotCanonical, type Plain } from "./canonical.ts";

/** From which entry on a chain is not to be trusted, and what is wrong there. */
export interface Break {
  /** The first entry that is not as it was put on record. */
  readonly from: number;
  readonly why: string;
}

/** What an entry says of its place. */
interface Link {
  readonly chain: ChainName;
  readonly number: number;
  readonly previous: string;
}

/** Follows a chain from its first entry on, entry by entry; holds none of them. */
export class ChainCheck {
  readonly #chain: ChainName;
  /** Heads that were kept elsewhere, by their count: on an old slide, in an old file of the chain. */
  readonly #kept: ReadonlyMap<number, string>;
  #head: Head = NOTHING;
  #broken: Break | null = null;

  constructor(chain: ChainName, kept: readonly Head[] = []) {
    this.#chain = chain;
    this.#kept = new Map(kept.map((head) => [head.count, headText(head)]));
  }

  get broken(): Break | null {
    return this.#broken;
  }

  /** Where it stands after the entries so far. */
  get head(): Head {
    return this.#head;
  }

  /**
   * The next entry.
   *
   * @returns what it says; null from the first on that is wrong
   */
  take(text: string): { readonly [name: string]: Plain } | null {
    if (this.#broken !== null) return null;
    const number = this.#head.count + 1;
    const said = parsed(text);
    const link = linkOf(said);
    if (said === null || link === null) return this.#break(number, "it is not written as entries are");
    if (link.chain !== this.#chain) return this.#break(number, `it is one of the chain "${link.chain}"`);
    if (link.number > number)
      return this.#break(
        number,
        `after entry ${number - 1} comes ${link.number}: what stood between was cut out, or put elsewhere`,
      );
    if (link.number < number)
      return this.#break(link.number, `entry ${link.number} stands where ${number} should`);
    // The one before is told, for it is it that was changed.
    if (link.previous !== this.#head.hash.toString("hex"))
      return this.#break(
        Math.max(1, number - 1),
        number === 1 ? "it is not the first of a chain" : `entry ${number} was made on another one`,
      );
    this.#head = { count: number, hash: hashOfEntry(text) };
    const kept = this.#kept.get(number);
    if (kept !== undefined && kept !== headText(this.#head))
      return this.#break(
        number,
        `it, or one before it, is not the one whose hash was kept elsewhere (${kept}): entries were written anew`,
      );
    return said;
  }

  /** Ends it, with where it is said to stand; null: that is not said. */
  end(trailer: Head | null): void {
    if (this.#broken !== null) return;
    const { count } = this.#head;
    if (trailer === null) return void this.#break(count + 1, "there is no line that counts the entries");
    if (trailer.count !== count)
      return void this.#break(
        Math.min(trailer.count, count) + 1,
        `${trailer.count} entries are counted and ${count} are there`,
      );
    if (headText(trailer) !== headText(this.#head))
      return void this.#break(count, "it is not the last one by its hash");
    const longest = Math.max(0, ...this.#kept.keys());
    if (longest > count)
      this.#break(count + 1, `${longest} entries were there when a hash was kept, and ${count} are`);
  }

  /** What is wrong with an entry beside its place in the chain; the earliest counts. */
  doubt(from: number, why: string): void {
    if (this.#broken === null || from < this.#broken.from) this.#broken = { from, why };
  }

  #break(from: number, why: string): null {
    this.#broken = { from, why };
    return null;
  }
}

/** What an entry says; null when it is no canonical text, for then another text would say the same. */
function parsed(text: string): { readonly [name: string]: Plain } | null {
  try {
    const said = JSON.parse(text) as Plain;
    const isObject = typeof said === "object" && said !== null && !Array.isArray(said);
    return isObject && canonical(said) === text ? (said as { readonly [name: string]: Plain }) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NotCanonical) return null;
    throw error;
  }
}

function linkOf(said: { readonly [name: string]: Plain } | null): Link | null {
  const { chain, number, previous } = said ?? {};
  const isLink =
    typeof chain === "string" &&
    isChain(chain) &&
    typeof number === "number" &&
    number >= 1 &&
    typeof previous === "string";
  return isLink ? { chain, number, previous } : null;
}
