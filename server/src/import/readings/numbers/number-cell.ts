/** What the number format of a cell adds to its number. */
export interface NumberCell {
  /** As the cell means it: of a percent format in percent. */
  readonly value: number;
  readonly unit: "%" | null;
  readonly notes: readonly FormatNote[];
}

export type FormatNote =
  /** The value is shown divided: `#,##0,` in thousands. */
  | { readonly code: "FORMAT_SCALES"; readonly args: { readonly by: number } }
  /** A zero shown as something else. */
  | { readonly code: "ZERO_SHOWN_AS"; readonly args: { readonly shown: string } }
  | { readonly code: "HIDDEN_BY_FORMAT"; readonly args: Record<never, never> }
  /** Words of the format, which may say a unit. */
  | { readonly code: "FORMAT_WORDS"; readonly args: { readonly words: string } }
  /** Three decimals are shown, as thousands are: what is stored counts. */
  | { readonly code: "SHOWN_LIKE_THOUSANDS"; readonly args: { readonly shown: string } }
  | { readonly code: "LEADING_ZEROS_SHOWN"; readonly args: { readonly shown: string } };

/** As long as the formats of Excel are at most. */
const LONGEST_FORMAT = 255;

/** Nearly all cells have one of these. */
const SHOWS_WHAT_IS_STORED = /^(?:general|@|(?:#,##)?0(?:\.0{1,2})?)$/i;

/** The value of a number cell: the stored one, with the 15 digits that spreadsheets keep; what is shown otherwise is said. */
export function readNumberCell(stored: number, format: string | null): NumberCell {
  if (format === null || format.length > LONGEST_FORMAT || SHOWS_WHAT_IS_STORED.test(format))
    return { value: clean(stored), unit: null, notes: [] };
  const section = sectionFor(stored, format);
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  const words = literals(section);
  const isPercent = bare.includes("%");
  const value = clean(isPercent ? stored * 100 : stored);
  const notes: FormatNote[] = [];
  const thousands = /[0#?](,+)(?![0#?,])/.exec(bare)?.[1]?.length ?? 0;
  if (thousands > 0) notes.push({ code: "FORMAT_SCALES", args: { by: 1000 ** thousands } });
  const shows = /[0#?@]|general/i.test(bare);
  if (!shows && stored === 0) notes.push({ code: "ZERO_SHOWN_AS", args: { shown: words } });
  else if (!shows) notes.push({ code: "HIDDEN_BY_FORMAT", args: {} });
  else if (/\p{L}{2,}/u.test(words)) notes.push({ code: "FORMAT_WORDS", args: { words } });
  if (/^0?\.0{3}$/.test(bare) && stored !== 0)
    notes.push({ code: "SHOWN_LIKE_THOUSANDS", args: { shown: stored.toFixed(3) } });
  if (
    /^0{2,}$/.test(bare) &&
    Math.abs(stored) < 10 ** (bare.length - 1) &&
    Number.isInteger(stored) &&
    stored >= 0
  )
    notes.push({ code: "LEADING_ZEROS_SHOWN", args: { shown: String(stored).padStart(bare.length, "0") } });
  return { value, unit: isPercent ? "%" : null, notes };
}

const clean = (value: number): number => {
  const kept = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
  return kept === 0 ? 0 : kept;
};

/** Of `positive;negative;zero;text` the part that shows this number. */
function sectionFor(stored: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g)?.map((one) => one.replace(/;$/, "")) ?? [
    format,
  ];
  const numeric = sections.slice(0, Math.max(1, Math.min(3, sections.length - 1)));
  const [positive = format, negative, zero] = numeric;
  if (/\[(?:[<>=])/.test(format)) return positive;
  if (stored < 0) return negative ?? positive;
  return stored === 0 ? (zero ?? positive) : positive;
}

/** What a part of a format shows beside the number. */
function literals(section: string): string {
  return [...section.matchAll(/"([^"]*)"|\\(.)/g)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? "")
    .join("")
    .trim();
}
