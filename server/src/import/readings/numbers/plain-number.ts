/** Which sign stands before the decimals: the comma of Vietnam or the point of English. */
export type DecimalMark = "comma" | "point";

export interface PlainNumber {
  /** Two where the separator may stand between thousands as well as before decimals, that of a decimal comma first. */
  readonly values: readonly [number] | readonly [number, number];
  /** Which mark the way it is written proves; null: it is written alike with either. */
  readonly proves: DecimalMark | null;
}

/** More digits than a number of JavaScript, or of Excel, keeps exactly. */
const MOST_DIGITS = 15;

const GROUPED = /^([1-9]\d{0,2})((?:([.,' ])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/;
const UNGROUPED = /^(0|[1-9]\d*)(?:([.,])(\d+))?$/;

const markOf = (separator: string | undefined): DecimalMark | null =>
  separator === "," ? "comma" : separator === "." ? "point" : null;
const otherMark = (mark: DecimalMark | null): DecimalMark | null =>
  mark === null ? null : mark === "comma" ? "point" : "comma";

/**
 * A number without a sign, in digits with or without separators; null when it is none that anybody writes on purpose. Spaces and
 * apostrophes part thousands and nothing else. `1.234` may be two numbers; `1.234,5`, `1.234.567`, `0.500` and `12.5` are one.
 */
export function readPlainNumber(written: string): PlainNumber | null {
  if (written.replaceAll(/\D/g, "").length > MOST_DIGITS) return null;
  const grouped = GROUPED.exec(written);
  if (grouped !== null) return ofGroups(grouped);
  const [, whole, separator, decimals] = UNGROUPED.exec(written) ?? [];
  if (whole === undefined) return null;
  return {
    values: [decimals === undefined ? Number(whole) : Number(`${whole}.${decimals}`)],
    proves: markOf(separator),
  };
}

function ofGroups([
  ,
  first = "",
  groups = "",
  separator = "",
  decimal,
  decimals,
]: RegExpExecArray): PlainNumber | null {
  const whole = first + groups.replaceAll(separator, "");
  if (decimal !== undefined && decimals !== undefined) {
    if (decimal === separator) return null;
    const value = Number(`${whole}.${decimals}`);
    // "1 234.567": three more digits may be thousands that somebody parted in another way.
    if (separator === " " && decimals.length === 3 && decimal === ".")
      return { values: [Number(whole + decimals), value], proves: null };
    return { values: [value], proves: markOf(decimal) };
  }
  const thousands = otherMark(markOf(separator));
  if (groups.length > 4 || thousands === null) return { values: [Number(whole)], proves: thousands };
  const asDecimals = Number(`${first}.${groups.slice(1)}`);
  return {
    values: separator === "." ? [Number(whole), asDecimals] : [asDecimals, Number(whole)],
    proves: null,
  };
}

/**
 * The values with that of a mark first; where no mark is known that of a separator between thousands, for most figures count things.
 */
export function meantFirst({ values }: PlainNumber, mark: DecimalMark | null): readonly number[] {
  if (mark === null) return values.toSorted((a, b) => b - a);
  return mark === "comma" ? values : values.toReversed();
}
