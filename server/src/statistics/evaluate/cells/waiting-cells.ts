/** Cells that wait to be worked out, each once, those of the lowest rank first. */
export class WaitingCells {
  readonly #ranks: number[][] = [];
  readonly #waiting = new Set<number>();
  #lowest = 0;

  has(key: number): boolean {
    return this.#waiting.has(key);
  }

  add(key: number, rank: number): void {
    this.#waiting.add(key);
    (this.#ranks[rank] ??= []).push(key);
    this.#lowest = Math.min(this.#lowest, rank);
  }

  take(): number | undefined {
    for (; this.#lowest < this.#ranks.length; this.#lowest += 1) {
      const key = this.#ranks[this.#lowest]?.pop();
      if (key === undefined) continue;
      this.#waiting.delete(key);
      return key;
    }
    return undefined;
  }
}
