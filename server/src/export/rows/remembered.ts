/** Entries of a generation. */
const GENERATION = 8_000;

/**
 * What was made of a key, for as long as it is asked for now and then: of two generations the older is forgotten when the younger is
 * full. So it stays small however many keys come, and what is asked for all the time is made once.
 */
export class Remembered<K, T> {
  readonly #most: number;
  #young = new Map<K, T>();
  #old = new Map<K, T>();

  constructor(most: number = GENERATION) {
    this.#most = most;
  }

  get(key: K): T | undefined {
    const found = this.#young.get(key);
    if (found !== undefined) return found;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: K, value: T): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
