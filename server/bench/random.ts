/** Chance that is the same for the same seed. */
export interface Random {
  /** From `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of them, each as often as its share says. */
  readonly weighted: <T>(shares: readonly (readonly [T, number])[]) => T;
}

/** @param seed the same gives the same sequence (mulberry32) */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (found === undefined) throw new Error("Nothing to choose from.");
    return found;
  };
  return {
    whole,
    pick: (list) => at(list, whole(0, list.length - 1)),
    weighted: (shares) => {
      let left = next() * shares.reduce((sum, [, share]) => sum + share, 0);
      const found = shares.find(([, share]) => (left -= share) < 0);
      return (found ?? at(shares, shares.length - 1))[0];
    },
  };
}
