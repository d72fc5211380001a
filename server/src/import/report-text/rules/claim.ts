import type { Dictionary } from "../dictionary.ts";
import type { PrintedNumber } from "../numbers.ts";
import type { Doubt, LeftOutReason } from "../proposal.ts";

/** A number with the words round it, in plain text. */
export interface Surroundings {
  readonly number: PrintedNumber;
  /** From the number before (or the beginning of the clause) to this one. */
  readonly own: string;
  /** From this number to the next (or the end of the clause). */
  readonly tail: string;
  /** From the beginning of the clause to this number. */
  readonly before: string;
  /** The whole clause: what stands between semicolons. */
  readonly clause: string;
  readonly sentence: string;
  /** The sentence where it is of one place, else the clause: what may be said of the same area. */
  readonly ofPlace: string;
  readonly dictionary: Dictionary;
}

/** What a number is said to count, before place and time are known. */
export interface Claim {
  readonly indicator: string;
  /** That of the number, unless it says otherwise: of `n/d`, d is another claim. */
  readonly value?: number;
  readonly models?: readonly string[];
  readonly unitType?: string;
  readonly awardLevel?: string | null;
  /** How many characters after the number belong to it. */
  readonly length: number;
  readonly doubts?: readonly Doubt[];
  /** One value a year: a period within a year is taken for its year. */
  readonly isYearly?: boolean;
}

export type Reading = readonly Claim[] | { readonly left: LeftOutReason };

/** A way in which reports say figures: what it makes of a number; null when it is not said so. */
export type Rule = (words: Surroundings) => Reading | null;

/** The words at the beginning of `tail` that a pattern takes; null where it takes none. */
export function headOf(tail: string, pattern: RegExp): string | null {
  const match = new RegExp(String.raw`^\s*(?:${pattern.source})(?!\p{L})`, "u").exec(tail);
  return match === null ? null : match[0];
}
