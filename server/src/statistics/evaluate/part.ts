import type { Span } from "../model/periods.ts";
import type { Stored } from "./stored.ts";
import type { Instant } from "../model/types.ts";

/** What of a world is worked out. */
export interface Part {
  /** Only periods wholly within one of these spans; null: all. What the world holds must be enough for these. */
  readonly within: readonly Span[] | null;
  /** Only what is known from this instant on: what was recorded before stands already. null: from the beginning. */
  readonly since: Instant | null;
  /**
   * The answers of before, where they need not be worked out: then the world holds what may answer the cells that change, and no more. Only for indicators without
   * series breaks, and of which nothing is withheld. May throw {@link NotKept}.
   */
  readonly stored?: Stored | null;
}

export const WHOLE: Part = { within: null, since: null };
