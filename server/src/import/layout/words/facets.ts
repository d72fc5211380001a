import type { Named } from "../names/name-book.ts";
import { folded } from "../names/fold.ts";
import { keyOf } from "../names/name-index.ts";
import type { NameIndex } from "../names/name-index.ts";
import { isTotal, measureOf, partsMarker, saysNothing } from "./measure-words.ts";
import type { Measure } from "./measure-words.ts";
import { periodWordsOf, plainPeriod, together } from "./period-words.ts";
import type { PeriodWords } from "./period-words.ts";
import { unitInBrackets } from "./unit-words.ts";
import type { Unit } from "./unit-words.ts";

/** Something that a text names, with all that bear the name. */
export interface Mention {
  readonly text: string;
  readonly named: readonly Named[];
  /** The text it stands in as printed, where `text` has its letters alone. */
  readonly printed?: string;
}

/** What one text says of the figures beside or below it. */
export interface Facets {
  readonly mentions: readonly Mention[];
  /** Words that say something which is not understood. */
  readonly unknown: string | null;
  readonly period: PeriodWords | null;
  readonly measure: Measure | null;
  readonly unit: Unit | null;
  readonly isTotal: boolean;
  /** That parts follow, and whether these are all. */
  readonly parts: "ALL" | "SOME" | null;
  /** The coordinates that a person gave for this text, and whether its figures are left out. */
  readonly answered: string | null;
  /** The period that a person gave for this cell, as its code; `?`: it is asked for. */
  readonly saidPeriod: string | null;
}

const NOTHING: Facets = {
  mentions: [],
  unknown: null,
  period: null,
  measure: null,
  unit: null,
  isTotal: false,
  parts: null,
  answered: null,
  saidPeriod: null,
};

/** What stands before a name in a list: `I.`, `1)`, `a)`, `2.1.`, `-`, `+`, `*`. */
const ORDINAL = /^\s*(?:(?:[ivxlc]+|\d{1,3}(?:\.\d{1,3})*|[a-zđ])\s*[.)]\s*|[-–—+*•·]\s*)+/iu;

/** The words of a stub without what it is numbered or indented with. */
export function withoutOrdinal(text: string): string {
  return text.replace(ORDINAL, "").trim();
}

/** Of a text, what its questions are known by: the same in next month's book. */
export function textKey(text: string): string {
  const bare = folded(withoutOrdinal(text));
  return periodWordsOf(text)?.rest ?? bare;
}

/** What a text says. What it names is looked up whole first, then part by part; nothing is guessed. */
export function facetsOf(text: string, names: NameIndex): Facets {
  const { rest: bare, unit } = unitInBrackets(withoutOrdinal(text));
  const whole = [withoutOrdinal(text), bare]
    .map((each) => ({ text: each, named: names.find(each) }))
    .find(({ named }) => named.length > 0);
  if (whole !== undefined) return { ...NOTHING, mentions: [whole], unit, isTotal: isTotal(folded(bare)) };
  return inTwoLanguages(text, names) ?? { ...readPieces(bare, names), unit };
}

/** A text whose lines each say something by themselves: most often one thing in two languages. */
function inTwoLanguages(text: string, names: NameIndex): Facets | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  const each = lines.map((line) => facetsOf(line, names));
  return each.every(({ unknown }) => unknown === null) ? facetsTogether(each) : null;
}

function readPieces(text: string, names: NameIndex): Facets {
  let words = folded(text);
  let { parts, rest } = { parts: null as Facets["parts"], rest: words };
  const marker = partsMarker(words);
  if (marker !== null) ({ parts, rest } = marker);
  words = rest;
  if (isTotal(words)) return { ...NOTHING, parts, isTotal: true };
  const { measure, rest: unmeasured } = measureOf(words);
  const period = periodWordsOf(unmeasured);
  const left = period?.rest ?? unmeasured;
  const said: Facets = { ...NOTHING, parts, measure, period: period?.words ?? null };
  if (saysNothing(left)) return said;
  if (isTotal(left)) return { ...said, isTotal: true };
  const found = names.find(left);
  if (found.length > 0) return { ...said, mentions: [{ text: left, named: found }] };
  const mentions = split(text, names) ?? split(left, names);
  return mentions === null ? { ...said, unknown: left } : { ...said, mentions };
}

/** Signs between two names: `Số điểm mô hình – Camera an ninh`, `… : …`, `… “…”`, and words that join them. */
const BETWEEN = /\s*\n\s*|\s+[-–—/|]\s+|\s*[:;“”"()]\s*|\s+(?:theo|của|cấp|tại|ở|by|of|in)\s+/giu;

/** The names a text consists of, when it consists of nothing else. */
function split(text: string, names: NameIndex): readonly Mention[] | null {
  const marker = partsMarker(folded(text));
  const pieces = text
    .replace(marker === null ? /$^/ : /^[^:]*:/u, "")
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length < 2) return null;
  const mentions = pieces.flatMap((piece): Mention[] => {
    const words = folded(piece);
    if (saysNothing(words) || periodWordsOf(piece)?.rest === "") return [];
    return [{ text: piece, named: names.find(piece) }];
  });
  return mentions.every(({ named }) => named.length > 0) ? mentions : null;
}

/** What a cell that is no text says: a date or a year is a period. */
export function facetsOfValue(value: string): Facets {
  return { ...NOTHING, period: plainPeriod(value) };
}

/** What several texts say together, the nearer first. */
export function facetsTogether(nearestFirst: readonly Facets[]): Facets {
  const periods = nearestFirst.flatMap(({ period }) => period ?? []);
  const mentions = new Map<string, Mention>();
  for (const mention of nearestFirst.flatMap((facets) => facets.mentions)) {
    const key = mention.named.map(keyOf).join("|");
    if (!mentions.has(key)) mentions.set(key, mention);
  }
  return {
    mentions: [...mentions.values()],
    unknown: nearestFirst.find(({ unknown }) => unknown !== null)?.unknown ?? null,
    period: periods.length === 0 ? null : together(periods),
    measure: strongest(nearestFirst.map(({ measure }) => measure)),
    unit: nearestFirst.find(({ unit }) => unit !== null)?.unit ?? null,
    isTotal: nearestFirst.some((facets) => facets.isTotal),
    parts: nearestFirst.find(({ parts }) => parts !== null)?.parts ?? null,
    answered: null,
    saidPeriod: nearestFirst.find(({ saidPeriod }) => saidPeriod !== null)?.saidPeriod ?? null,
  };
}

const STRENGTH: readonly (Measure | null)[] = ["PERCENT", "PLAN", "ESTIMATED", "PROVISIONAL", "ACTUAL", null];

function strongest(measures: readonly (Measure | null)[]): Measure | null {
  return STRENGTH.find((measure) => measures.includes(measure)) ?? null;
}
