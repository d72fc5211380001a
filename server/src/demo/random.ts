/** A stream of numbers in [0, 1). */
export type Random = () => number;

/**
 * A stream that depends only on its keys: what is drawn for one thing never moves what is drawn for another. The keys are
 * hashed with FNV-1a, the numbers are mulberry32 (Tommy Ettinger, public domain).
 */
export function randomFor(...keys: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  const text = keys.join("/");
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.codePointAt(at) ?? 0;
    state = Math.imul(state ^ sign, 0x01000193);
    // What takes two places is one sign.
    if (sign > 0xffff) at += 1;
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number between two. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A whole number whose mean is `mean`: the part after the point is the chance of one more. */
export function wholeAround(random: Random, mean: number): number {
  const low = Math.floor(mean);
  return low + (random() < mean - low ? 1 : 0);
}

/** Growth that begins slowly and saturates: 0 long before `middle`, 1 long after. `width` in months. */
export function saturation(month: number, middle: number, width: number): number {
  return 1 / (1 + Math.exp(-(month - middle) / width));
}
