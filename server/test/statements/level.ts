/** One table, subquery or list that a level of a statement reads, by the name it has there. */
export interface Relation {
  readonly name: string;
  /** Its place among all that has to be of one family; what is equal has the same in the end. */
  readonly at: number;
  readonly hasKey: boolean;
}

export interface Level {
  readonly relations: Relation[];
  readonly outer: Level | null;
  /** What `with` gives a name, as far as it is read. */
  readonly named: Map<string, number | null>;
}

export const newLevel = (outer: Level | null): Level => ({ relations: [], outer, named: new Map() });

export function namedIn(level: Level | null, name: string): number | null | undefined {
  for (let at = level; at !== null; at = at.outer) if (at.named.has(name)) return at.named.get(name) ?? null;
  return undefined;
}
