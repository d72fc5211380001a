import { words } from "../../i18n/words.ts";
import type { QualifierCode } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { isUnchanged, unchangedBelow } from "../format/unchanged.ts";
import {
  decimalsOf,
  formatExact,
  formatHedge,
  formatList,
  formatNumber,
  withUnit,
} from "../format/format.ts";

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

/** The size under which a change is written as 0, in words: `0,05 điểm phần trăm`. */
export function leastWritten(kind: "FLOW" | "STOCK" | "RATIO", unit: string, locale: Locale): string {
  return withUnit(formatExact(unchangedBelow(kind), locale), unit, locale);
}

/**
 * Direction and size of a change (in `unit`). A change too small to be written says that it is less than what can be, and is not called none;
 * "at least −20" may be a rise and is not called a fall.
 */
export function changeParts(
  difference: number,
  qualifier: QualifierCode | null,
  kind: "FLOW" | "STOCK" | "RATIO",
  unit: string,
  locale: Locale,
): ChangeParts {
  const size = formatNumber(Math.abs(difference), locale, decimalsOf(kind, difference));
  const plain = withUnit(size, unit, locale);
  if (isUnchanged(difference)) return { is: ofNothing(qualifier), by: plain };
  if (Number(size.replace(/\D/gu, "")) === 0)
    return tiny(difference, qualifier, leastWritten(kind, unit, locale), locale);
  if (qualifier === "AT_LEAST" && difference < 0) return { is: "openFall", by: plain };
  if (qualifier === "AT_MOST" && difference > 0) return { is: "openRise", by: plain };
  // At most −5 is a fall of at least 5.
  const hedge = difference < 0 && qualifier === "AT_MOST" ? "AT_LEAST" : qualifier;
  return { is: difference > 0 ? "rise" : "fall", by: formatHedge(hedge) + plain };
}

/** A change that is written as 0 and is none. */
function tiny(
  difference: number,
  qualifier: QualifierCode | null,
  most: string,
  locale: Locale,
): ChangeParts {
  if (qualifier === "ABOUT") return { is: "aboutSame", by: most };
  const rises = difference > 0;
  if (qualifier === "AT_LEAST") return { is: rises ? "noFall" : "openFall", by: most };
  if (qualifier === "AT_MOST") return { is: rises ? "openRise" : "noRise", by: most };
  return { is: rises ? "rise" : "fall", by: words(locale).sentence.less(most) };
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
