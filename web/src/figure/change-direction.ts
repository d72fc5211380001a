import { words } from "../i18n/words.ts";
import type { Locale, QualifierCode } from "./figure.ts";
import { decimalsOf, formatHedge, formatList, formatNumber } from "./format.ts";

/** What a change says of its direction: a bound may leave it open, or only rule one direction out. */
export type ChangeDirection =
  | "rise"
  | "fall"
  | "same"
  | "openRise"
  | "openFall"
  | "noRise"
  | "noFall"
  | "aboutSame";

/** A change in words' parts. */
export interface ChangeParts {
  readonly is: ChangeDirection;
  /** Its size without sign, hedged where the direction is known, with its unit. */
  readonly by: string;
}

/** Direction and size of a change (in `unit`). What rounds to nothing is no change; "at least −20" may be a rise and is not called a fall. */
export function changeParts(
  difference: number,
  qualifier: QualifierCode | null,
  kind: "FLOW" | "STOCK" | "RATIO",
  unit: string,
  locale: Locale,
): ChangeParts {
  const size = formatNumber(Math.abs(difference), locale, decimalsOf(kind, difference));
  const plain = `${size} ${unit}`;
  if (Number(size.replace(/\D/gu, "")) === 0) return { is: ofNothing(qualifier), by: plain };
  if (qualifier === "AT_LEAST" && difference < 0) return { is: "openFall", by: plain };
  if (qualifier === "AT_MOST" && difference > 0) return { is: "openRise", by: plain };
  // At most −5 is a fall of at least 5.
  const hedge = difference < 0 && qualifier === "AT_MOST" ? "AT_LEAST" : qualifier;
  return { is: difference > 0 ? "rise" : "fall", by: formatHedge(hedge) + plain };
}

function ofNothing(qualifier: QualifierCode | null): ChangeDirection {
  if (qualifier === null) return "same";
  if (qualifier === "ABOUT") return "aboutSame";
  return qualifier === "AT_LEAST" ? "noFall" : "noRise";
}

/** Most left-out places that a sentence on a change names. */
const namedPlaces = 3;

/** Places in a sentence: up to three by name, of more the first three and how many more. */
export function placeList(names: readonly string[], locale: Locale): string {
  if (names.length <= namedPlaces) return formatList(names, locale);
  const rest = formatNumber(names.length - namedPlaces, locale);
  return formatList([...names.slice(0, namedPlaces), words(locale).sentence.morePlaces(rest)], locale);
}
