import type { ClassesWords } from "../../i18n/classes-words.ts";
import { maximumClasses, type Classification, type ClassMethod } from "./classes.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../format/format.ts";

/** Most limits of one's own: seven classes. */
export const maximumLimits = maximumClasses - 1;

/** Classes as a reader is writing them: limits are still text, and may be wrong. */
export interface ClassDraft {
  readonly method: "own" | ClassMethod;
  readonly count: number;
  readonly reversed: boolean;
  readonly limits: readonly string[];
}

/** What is wrong with a draft: which limit (0 is the first), and a sentence that says what would be right. */
export interface DraftProblem {
  readonly at: number;
  readonly text: string;
}

/** The draft that an editor begins with: the classes chosen, or our own with `breaks` as limits to start from. */
export function draftOf(
  choice: Classification | null,
  breaks: readonly number[],
  locale: Locale,
): ClassDraft {
  const inner = (choice?.limits ?? breaks.slice(1, -1)).slice(0, maximumLimits);
  const count = choice !== null && choice.method !== "manual" ? choice.count : Math.max(2, breaks.length - 1);
  return {
    method: choice?.method ?? "own",
    count: Math.min(maximumClasses, count),
    reversed: choice?.reversed ?? false,
    limits: inner.map((limit) => writeLimit(limit, locale)),
  };
}

/** A limit as it is written in a field: at most six decimals. */
export function writeLimit(limit: number, locale: Locale): string {
  return formatNumber(limit, locale, decimalsIn(limit)).replace("−", "-");
}

function decimalsIn(value: number): number {
  return /\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1]?.length ?? 0;
}

/**
 * The number written in a field, with a decimal comma or point and the language's groups of thousands: `1.500` is 1500 in Vietnamese and
 * 1.5 in English. Null where it is none.
 */
export function readLimit(text: string, locale: Locale): number | null {
  const plain = text.replaceAll(/[\s\u00A0]/gu, "").replace("−", "-");
  const [group, decimal] = locale === "vi" ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^-?\\d{1,3}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`, "u");
  if (grouped.test(plain)) return Number(plain.replaceAll(group, "").replace(decimal, "."));
  return /^-?\d+(?:[.,]\d+)?$/u.test(plain) ? Number(plain.replace(",", ".")) : null;
}

/** What is wrong with a draft's limits, in order; empty when it can be drawn. Only limits of one's own can be wrong. */
export function draftProblems(
  draft: ClassDraft,
  locale: Locale,
  { problems: text, ordinals }: ClassesWords,
): readonly DraftProblem[] {
  if (draft.method !== "manual") return [];
  const values = draft.limits.map((limit) => readLimit(limit, locale));
  const nth = (at: number): string => ordinals[at] ?? String(at + 1);
  return draft.limits.flatMap((written, at): DraftProblem[] => {
    const value = values[at] ?? null;
    const before = values.slice(0, at).findLast((one) => one !== null) ?? null;
    const example = writeLimit(before === null ? 50.5 : before + 10, locale);
    if (written.trim() === "") return [{ at, text: text.empty(nth(at), example) }];
    if (value === null) return [{ at, text: text.notNumber(nth(at), written.trim(), example) }];
    if (Math.abs(value) >= 1e12) return [{ at, text: text.tooLarge(nth(at)) }];
    if (before === null || value > before) return [];
    const from = values.slice(0, at).findLastIndex((one) => one !== null);
    const wanted = text.order(nth(at), written.trim(), nth(from), writeLimit(before, locale));
    return [{ at, text: wanted }];
  });
}

/** The classes a draft without problems stands for; null: our own choice. */
export function choiceOf(draft: ClassDraft, locale: Locale): Classification | null {
  const { method, count, reversed } = draft;
  if (method === "own") return null;
  const turned = reversed ? { reversed: true } : {};
  if (method !== "manual") return { method, count, ...turned };
  const limits = draft.limits.map((limit) => Number((readLimit(limit, locale) ?? 0).toFixed(6)));
  return { method, count: limits.length + 1, limits, ...turned };
}

/** A draft with one limit more: in the middle of the widest class on an axis, as round as it comes; unchanged where there is no room. */
export function withLimit(draft: ClassDraft, axis: readonly [number, number], locale: Locale): ClassDraft {
  if (draft.limits.length >= maximumLimits) return draft;
  const known = draft.limits.flatMap((limit) => readLimit(limit, locale) ?? []);
  const ends = [axis[0], ...known.filter((limit) => limit > axis[0] && limit < axis[1]), axis[1]].toSorted(
    (a, b) => a - b,
  );
  const gaps = ends.slice(1).map((to, i) => ({ from: ends[i] ?? to, to }));
  const widest = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best), {
    from: 0,
    to: 0,
  });
  if (!(widest.to > widest.from)) return { ...draft, limits: [...draft.limits, ""] };
  const limit = (widest.from + widest.to) / 2;
  const step = 10 ** Math.floor(Math.log10(widest.to - widest.from) - 0.5);
  const round = Number((Math.round(limit / step) * step).toPrecision(10));
  const at = draft.limits.findIndex((one) => (readLimit(one, locale) ?? -Infinity) > round);
  const written = writeLimit(round, locale);
  return {
    ...draft,
    limits: at === -1 ? [...draft.limits, written] : draft.limits.toSpliced(at, 0, written),
  };
}
