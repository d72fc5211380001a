/** An indicator and what it is made of, by database ids. */
export interface IndicatorParts {
  readonly id: number;
  readonly numerator_id: number | null;
  readonly denominator_id: number | null;
}

/**
 * The family of each indicator: a RATIO with its parts, and whatever other RATIO has a part in common with it. They are worked out
 * together. A family is known by the least id of its members.
 */
export function familiesOf(indicators: readonly IndicatorParts[]): ReadonlyMap<number, number> {
  const families = new Map(indicators.map(({ id }) => [id, id]));
  for (const { id, numerator_id, denominator_id } of indicators)
    for (const part of [numerator_id, denominator_id]) {
      const [mine, theirs] = [families.get(id), part === null ? undefined : families.get(part)];
      if (mine === undefined || theirs === undefined || mine === theirs) continue;
      const [kept, given] = [Math.min(mine, theirs), Math.max(mine, theirs)];
      for (const [member, family] of families) if (family === given) families.set(member, kept);
    }
  return families;
}
