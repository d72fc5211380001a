/**
 * Places for labels on a line: each as near to where it is wanted as can be, in the order wanted, at least `gap` apart and within `low` … `high`.
 * Where the room is too small for all, they are evenly spaced over it.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  const order = wanted.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at || a.i - b.i);
  // Neighbours that would touch are joined to a block around their mean; blocks that then touch are joined again.
  const blocks: { readonly of: number[]; start: number }[] = [];
  for (const { at, i } of order) {
    let block = { of: [i], start: clamp(at, low, high) };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.start + last.of.length * step <= block.start) break;
      blocks.pop();
      const of = [...last.of, ...block.of];
      const mean = of.reduce((sum, one, j) => sum + (wanted[one] ?? 0) - j * step, 0) / of.length;
      block = { of, start: clamp(mean, low, high - (of.length - 1) * step) };
    }
    blocks.push(block);
  }
  const places = wanted.map(() => low);
  for (const { of, start } of blocks) for (const [j, i] of of.entries()) places[i] = start + j * step;
  return places;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
