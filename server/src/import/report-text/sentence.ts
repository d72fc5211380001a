import type { Dictionary } from "./dictionary.ts";
import type { Place } from "./places.ts";
import type { Time } from "./times.ts";

/** A sentence of a report, with the places and times it names. Spans count from its own beginning. */
export interface Sentence {
  /** Where it begins in the report. */
  readonly from: number;
  readonly text: string;
  readonly plain: string;
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly dictionary: Dictionary;
}
