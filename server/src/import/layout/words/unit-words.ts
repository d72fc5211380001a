import { folded } from "../names/fold.ts";

/** In what the figures of a column or a sheet are printed. */
export interface Unit {
  /** By what they are multiplied: 1000 for `nghìn người`. */
  readonly factor: number;
  readonly isPercent: boolean;
  /** As printed. */
  readonly text: string;
  /** Several units in one ("Nghìn đồng, người"): which figures the factor is of is not said. */
  readonly isMixed: boolean;
  /** The unit itself, folded; empty where only a factor is printed. */
  readonly noun: string;
}

const FACTORS: readonly (readonly [string, number])[] = [
  ["nghin ty", 1e12],
  ["trieu", 1e6],
  ["ty", 1e9],
  ["nghin", 1e3],
  ["ngan", 1e3],
  ["thousands", 1e3],
  ["thousand", 1e3],
  ["millions", 1e6],
  ["million", 1e6],
  ["tram", 100],
  ["chuc", 10],
];

/** The line of a sheet or a cell that says so: `Đơn vị tính: Nghìn người`, `ĐVT: %`. */
const LINE = /^(?:don vi tinh|don vi|dv|unit)(?: |$)/;

/** The unit a text of its own names; any text is one. */
export function unitOf(text: string): Unit {
  const words = folded(text);
  const scaled = FACTORS.find(([word]) => words === word || words.startsWith(`${word} `));
  return {
    factor: scaled?.[1] ?? 1,
    text: text.trim(),
    isMixed: scaled !== undefined && /[,;/]|\svà\s/iu.test(text.trim()),
    isPercent: /(?:^| )(?:%|phan tram|percent)(?: |$)/.test(words),
    noun: scaled === undefined ? words : words.slice(scaled[0].length).trim(),
  };
}

/** The unit that a line above a table names; null when it names none. */
export function unitLine(text: string): Unit | null {
  const words = folded(text.trim());
  if (LINE.test(words)) return unitOf(text.replace(/^[^:]*:/u, ""));
  // Often the words "Đơn vị tính" are left out: "Nghìn ha" alone above the last column.
  return FACTORS.some(
    ([word]) => words === word || (words.startsWith(`${word} `) && words.split(" ").length <= 3),
  )
    ? unitOf(text)
    : null;
}

/** A heading without the unit that it has in brackets: `Dân số (nghìn người)`. */
export function unitInBrackets(text: string): { readonly rest: string; readonly unit: Unit | null } {
  const match = /\s*[([]([^()[\]]{1,30})[)\]]\s*$/u.exec(text);
  if (match?.[1] === undefined) return { rest: text, unit: null };
  return { rest: text.slice(0, match.index), unit: unitOf(match[1]) };
}

/** A plain number multiplied by a power of ten, digit by digit: 0.1 × 1000 is 100. */
export function scaled(plain: string, factor: number): string {
  const places = Math.round(Math.log10(factor));
  if (places === 0) return plain;
  const [sign, digits] = plain.startsWith("-") ? ["-", plain.slice(1)] : ["", plain];
  const [whole = "0", after = ""] = digits.split(".");
  const all = whole + after.padEnd(places, "0");
  const at = whole.length + places;
  const left = all.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = all.slice(at).replace(/0+$/, "");
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
}
