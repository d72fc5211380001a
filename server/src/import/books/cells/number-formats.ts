/** What the numbers of formats mean that no book writes out; the dates of them are as American English shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Dates of East Asian calendars, which are written by number alone. */
const EAST_ASIAN = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The format of that number where a book writes out none; null: general. */
export function builtInFormat(id: number): string | null {
  return BUILT_IN[id] ?? (EAST_ASIAN.has(id) ? "yyyy-mm-dd" : null);
}

const known = new Map<string, boolean>();

/**
 * Whether a number of that format is a day. A time of the day or a duration is none: `h:mm` and `[h]:mm` leave the number as it is.
 */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  let is = known.get(format);
  if (is === undefined) {
    is = hasDay(format);
    if (known.size < 10_000) known.set(format, is);
  }
  return is;
}

function hasDay(format: string): boolean {
  const letters = format
    .replaceAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/gs, " ")
    .replaceAll(/general|standard|am\/pm|a\/p/gi, " ")
    .toLowerCase();
  // A place for a digit makes it a number, unless it is a fraction of a second.
  if (/[#?]/.test(letters) || /0/.test(letters.replaceAll(/s[.,]0+/g, "s"))) return false;
  if (/[yd]|e{2,}/.test(letters)) return true;
  // Minutes stand with hours or seconds; alone, an m is a month.
  return /m/.test(letters) && !/[hs]/.test(letters);
}
