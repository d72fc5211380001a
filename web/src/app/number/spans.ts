/** What was known at one instant and what was known at a later one; null: as late as is looked at. */
export interface Span {
  readonly since: string;
  readonly until: string | null;
}

/** Before anything was recorded. */
const BEGINNING = "2000-01-01";

/** Instants that are asked about: what moved before the earliest of them stands as one step. */
export const MOST_SPANS = 12;

/** The steps by which a number may have become what it is: from each instant at which something under it was recorded to the next. */
export function spansOf(recorded: readonly string[], knownAt: string | null): readonly Span[] {
  const instants = [...new Set(recorded)]
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .slice(-MOST_SPANS);
  const ends: readonly (string | null)[] = instants.at(-1) === knownAt ? instants : [...instants, knownAt];
  return ends.map((until, at) => ({ since: ends[at - 1] ?? BEGINNING, until }));
}
