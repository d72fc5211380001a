/** A key of a program, as the server lists it. */
export interface Key {
  readonly id: number;
  /** The account whose key it is. */
  readonly account: number;
  readonly name: string;
  readonly beginning: string;
  readonly scopes: readonly string[];
  readonly territories: readonly string[];
  /** null: as everybody. */
  readonly pointsAMinute: number | null;
  /** What it spent in its running minute. */
  readonly spent: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** To the hour; null: never. */
  readonly usedAt: string | null;
  readonly isInUse: boolean;
}

export interface KeyList {
  readonly keys: readonly Key[];
  /** Days that a key lives at most. */
  readonly mostDays: number;
  /** Points a minute of everybody; 0: not counted. */
  readonly pointsAMinute: number;
}

/** A key that has just been made: shown once. */
export interface ShownKey {
  readonly name: string;
  readonly secret: string;
  readonly expiresAt: string;
  readonly handsIn: boolean;
}

export const handsIn = ({ scopes }: Pick<Key, "scopes">): boolean => scopes.includes("import");
