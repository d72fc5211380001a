import type { Span } from "../model/periods.ts";
import type { Instant } from "../model/types.ts";

/** What of a world is worked out. */
export interface Part {
  /** Only periods wholly within one of these spans; null: all. What the world holds must be enough for these. */
  readonly within: readonly Span[] | null;
  /** Only what is known from this instant on: what was recorded before stands already. null: from the beginning. */
  readonly since: Instant | null;
}

export const WHOLE: Part = { within: null, since: null };
