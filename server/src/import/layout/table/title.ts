import type { Span } from "../../../statistics/model/periods.ts";
import { period as periodOf } from "../../../statistics/model/periods.ts";
import { folded, wordsOf } from "../names/fold.ts";
import type { NameIndex } from "../names/name-index.ts";
import { facetsOf } from "../words/facets.ts";
import type { Mention } from "../words/facets.ts";
import { meantPeriod } from "../words/meant-period.ts";
import { likelyPeriods, NO_PERIOD, periodWordsOf, together } from "../words/period-words.ts";
import { unitLine } from "../words/unit-words.ts";
import type { Unit } from "../words/unit-words.ts";
import { isText, textOf } from "./cell-kinds.ts";
import type { Grid } from "./grid.ts";
import { nameAt } from "./grid.ts";

export interface TitleArea {
  readonly mention: Mention;
  readonly cell: string;
}

/** What stands above a table, and what the sheet is called: it fills in what headings and stubs leave out. */
export interface Title {
  readonly period: { readonly code: string; readonly span: Span; readonly cell: string | null } | null;
  /** Codes of periods that days of the title nearly are: offered, not taken. */
  readonly likelyPeriods: readonly string[];
  readonly unit: { readonly unit: Unit; readonly cell: string } | null;
  /** Null where there is none, or several that differ. */
  readonly area: TitleArea | null;
  /** All that are named. */
  readonly areas: readonly TitleArea[];
  /** What the title names, if it names nothing else. */
  readonly mentions: readonly { readonly mention: Mention; readonly cell: string }[];
  /** What it may name: offered, not taken. */
  readonly maybe: readonly Mention[];
  /** Symbol of the form, as printed; null: none. */
  readonly symbol: string | null;
}

const REPORTS = /^(?:ky bao cao|reporting period)(?: |$)/;
const RULES = /^(?:ky han|han gui|han nop|thoi han|due|ban hanh|kem theo|so \d|ngay nhan|ngay \d|can cu)/;
const SIGNED = /(?:^| )ngay \d{1,2} thang \d{1,2} nam \d{4}$/;
const REPORTER = /^(?:don vi bao cao|reporting unit|noi gui|don vi gui)(?: |$)/;
const RECEIVER = /^(?:don vi nhan|receiving unit|noi nhan|kinh gui)(?: |$)/;
const SYMBOL = /^\s*(?:bi[eể]u|m[aẫ]u)(?:\s+bi[eể]u)?\s+s[oố]\s*:?\s*(\S.{0,40})$/iu;
/** What a title has beside the name of what is counted. */
const AROUND =
  /^(?:bao|cao|bang|bieu|tong|hop|thong|ke|so|lieu|tinh|hinh|ket|qua|cua|cac|theo|phan|chia|dia|phuong|tinh|thanh|pho|mo|hinh|loai|don|vi|cap|khen|thuong|gia|va|o|tai|trong|toan|quoc|nam|thang|quy|ky|giai|doan|table|of|by|province|area|figures|the|report|\d+|[ivx]+)$/;

/**
 * Reads what stands above a table.
 *
 * @param ofSheet what stands above the first table of its sheet: it says period, unit and area of a further one too, if its own does not
 */
export function readTitle(
  grid: Grid,
  own: readonly number[],
  ofSheet: readonly number[],
  names: NameIndex,
): Title {
  const read = (rows: readonly number[]): readonly TitleText[] =>
    rows
      .flatMap((row) => grid.row(row))
      .filter(isText)
      .map((cell) => ({ cell: nameAt(cell.row, cell.column), text: textOf(cell).trim() }));
  const above = read(own);
  const texts = [...above, ...read(ofSheet)];
  const sheetName = grid.sheet;
  return {
    period: findPeriod(texts, sheetName),
    likelyPeriods: texts.flatMap(({ text }) => likelyPeriods(periodWordsOf(text)?.words ?? NO_PERIOD)),
    unit: texts.flatMap(({ text, cell }) => named(unitLine(text), (unit) => ({ unit, cell })))[0] ?? null,
    ...findAreas(texts, names),
    ...findMatter(above, names),
    symbol: texts.flatMap(({ text }) => SYMBOL.exec(text)?.[1]?.trim() ?? [])[0] ?? null,
  };
}

interface TitleText {
  readonly text: string;
  readonly cell: string;
}

function named<T, R>(value: T | null, make: (value: T) => R): readonly R[] {
  return value === null ? [] : [make(value)];
}

function findPeriod(texts: readonly TitleText[], sheetName: string): Title["period"] {
  const lines = texts.flatMap(({ text, cell }) => text.split("\n").map((line) => ({ text: line, cell })));
  const said = lines.flatMap(({ text, cell }) => {
    const words = folded(text);
    if (RULES.test(words) || SIGNED.test(words) || SYMBOL.test(text)) return [];
    const found = periodWordsOf(text);
    if (found === null) return [];
    // A day alone is that of a letter or a deadline, unless the figures are said to be up to it.
    if (found.words.part?.kind === "day" && !/(?:^| )(?:den|as of|until)(?: |$)/.test(words)) return [];
    return [{ words: found.words, cell, isReport: REPORTS.test(words) }];
  });
  const inOrder = [...said.filter(({ isReport }) => isReport), ...said.filter(({ isReport }) => !isReport)];
  const ofSheet = periodWordsOf(sheetName)?.words ?? NO_PERIOD;
  // A line that says all of it goes before putting several together.
  const readings = [
    ...inOrder.map(({ words, cell }) => ({ words, cell })),
    ...inOrder.map(({ words, cell }) => ({ words: together([words, ofSheet]), cell })),
    { words: together([ofSheet, ...inOrder.map(({ words }) => words)]), cell: inOrder[0]?.cell ?? null },
  ];
  const meant = readings.flatMap(({ words, cell }) => {
    const period = words.year === null ? null : meantPeriod({ ...words, relative: null }, null);
    return period === null ? [] : [{ code: period.code, span: periodOf(period.code), cell }];
  });
  // "Năm 2024" in a title and T3 on the sheet: the shorter is meant.
  const [first] = meant;
  if (first === undefined) return null;
  const length = ({ span }: { span: Span }): number => span.last - span.first;
  const holds = (outer: { span: Span }, inner: { span: Span }): boolean =>
    inner.span.first >= outer.span.first && inner.span.last <= outer.span.last;
  const report = inOrder.find(({ isReport }) => isReport);
  // What is said to be the period is, or it is asked; of others that differ nobody knows which is meant.
  if (report !== undefined && first.cell !== report.cell) return null;
  const differ = meant.some((other) => !holds(first, other) && !holds(other, first));
  if (report === undefined && differ) return null;
  const within = meant.find((other) => length(other) < length(first) && holds(first, other));
  return within !== undefined && !inOrder.some(({ isReport }) => isReport) ? within : first;
}

function findAreas(
  texts: readonly TitleText[],
  names: NameIndex,
): { readonly area: TitleArea | null; readonly areas: readonly TitleArea[] } {
  const named = texts.flatMap(({ text, cell }) => {
    const words = folded(text);
    if (RECEIVER.test(words) || SIGNED.test(words) || RULES.test(words)) return [];
    return names.within(text).flatMap(({ named: all, words: of }) => {
      const areas = all.filter(({ kind }) => kind === "area");
      if (areas.length === 0) return [];
      const mention: Mention = { text: of.join(" "), named: areas };
      return { mention, cell, isReporter: REPORTER.test(words) };
    });
  });
  const reporters = named.filter(({ isReporter }) => isReporter);
  const areas = reporters.length > 0 ? reporters : named;
  const key = ({ mention }: TitleArea): string => mention.named.map(({ id }) => id).join("|");
  const [first, ...others] = [
    ...new Map(areas.toReversed().map((each) => [key(each), each])).values(),
  ].toReversed();
  return {
    area: others.length === 0 ? (first ?? null) : null,
    areas: first === undefined ? [] : [first, ...others],
  };
}

function findMatter(
  texts: readonly TitleText[],
  names: NameIndex,
): { readonly mentions: Title["mentions"]; readonly maybe: readonly Mention[] } {
  const maybe: Mention[] = [];
  for (const { text, cell } of texts) {
    const whole = facetsOf(text, names);
    const matter = whole.mentions.filter(({ named: all }) =>
      all.some(({ kind }) => kind !== "area" && kind !== "group"),
    );
    if (whole.unknown === null && matter.length > 0)
      return { mentions: matter.map((mention) => ({ mention, cell })), maybe: [] };
    const parts = names
      .within(text)
      .filter(({ named: all }) => all.some(({ kind }) => kind === "indicator" || kind === "member"));
    const [longest] = parts;
    if (longest === undefined || !longest.named.some(({ kind }) => kind === "indicator")) continue;
    const mention: Mention = { text: longest.words.join(" "), printed: text.trim(), named: longest.named };
    // What else the title says must be nothing of the matter: "Số mô hình xây dựng mới và nhân rộng" is not "Số mô hình xây dựng mới".
    const rest = folded(periodWordsOf(text)?.rest ?? text).replace(longest.words.join(" "), "");
    const others = parts.slice(1).map(({ words }) => words.join(" "));
    const left = wordsOf(others.reduce((all, other) => all.replace(other, ""), rest));
    if (left.every((word) => AROUND.test(word)))
      return {
        mentions: [
          mention,
          ...parts
            .slice(1)
            .map(({ named: all, words }) => ({ text: words.join(" "), printed: text.trim(), named: all })),
        ].map((each) => ({ mention: each, cell })),
        maybe: [],
      };
    maybe.push(mention);
  }
  return { mentions: [], maybe };
}
