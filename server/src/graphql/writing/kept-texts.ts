import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";

type Catalogue = Context["catalogue"];

/** Operations whose texts are kept: pages ask a few dozen. */
const OPERATIONS = 32;
/** Texts of one operation; with more of them it begins anew. */
const TEXTS = 1_000;
/** Signs of a text; longer ones are not kept. */
const LONG = 500;

/** What one operation has written of objects that stand in many rows and answers: of provinces, periods, indicators. */
export class KeptTexts {
  readonly catalogue: Catalogue;
  /** The variables that the texts depend on, in one text. */
  readonly variables: string;
  /** By the field that gave an object. */
  readonly #byField = new Map<number, WeakMap<object, string>>();
  #room = TEXTS;

  constructor(catalogue: Catalogue, variables: string) {
    this.catalogue = catalogue;
    this.variables = variables;
  }

  get(field: number, object: object): string | undefined {
    return this.#byField.get(field)?.get(object);
  }

  set(field: number, object: object, text: string): void {
    if (text.length > LONG) return;
    if (this.#room === 0) {
      this.#byField.clear();
      this.#room = TEXTS;
    }
    this.#room -= 1;
    const texts = this.#byField.get(field);
    if (texts === undefined) this.#byField.set(field, new WeakMap([[object, text]]));
    else texts.set(object, text);
  }
}

/**
 * Texts of operations that come again. They hold as long as catalogue and variables are the same: what has an id is a member of the catalogue, or
 * made for one request and never met again, and what is written of it at once depends on nothing else.
 */
export class KeptTextsOfOperations {
  readonly #operations = new LRUCache<object, KeptTexts>({ max: OPERATIONS });

  of(operation: object, catalogue: Catalogue, variables: string): KeptTexts {
    const kept = this.#operations.get(operation);
    if (kept?.catalogue === catalogue && kept.variables === variables) return kept;
    const made = new KeptTexts(catalogue, variables);
    this.#operations.set(operation, made);
    return made;
  }
}
