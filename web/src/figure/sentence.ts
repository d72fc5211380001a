import { words } from "../i18n/words.ts";
import type { FigureRow, Locale, StatusCode } from "./figure.ts";
import { decimalsOf, formatNumber } from "./format.ts";

/** What the sentences of a Figure of statistics are made of. */
export interface SentenceMatter {
  readonly locale: Locale;
  readonly title: string;
  readonly period: string;
  readonly unit: string;
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  /** COLLECTED: a missing figure is nobody's failure, and no sentence may sound so. */
  readonly reporting: "COLLECTED" | "SCHEDULED";
  readonly national: FigureRow | null;
  readonly provinces: readonly FigureRow[];
  /** The period compared with, in words; null: no comparison. */
  readonly previous: string | null;
}

/** One honest sentence for the nation: its value (or why there is none), how many provinces are known, the change. */
export function nationSentence(matter: SentenceMatter): string {
  const { locale, title, period, kind, unit, national, provinces, reporting } = matter;
  const w = words(locale);
  const known = provinces.filter(({ value }) => value !== null).length;
  const [n, all] = [formatNumber(known, locale), formatNumber(provinces.length, locale)];
  const collected = reporting === "COLLECTED";
  const parts: string[] = [];
  if (national !== null) {
    parts.push(
      national.value === null
        ? w.sentence.nationUnknown(title, period, w.status[national.status].toLocaleLowerCase(locale))
        : w.sentence.nationKnown(
            title,
            period,
            kind === "RATIO" ? national.text : `${national.text} ${unit}`,
          ),
    );
  }
  if (known > 0)
    parts.push(collected ? w.sentence.provincesCollected(n, all) : w.sentence.provincesScheduled(n, all));
  // Something is known there, only not as one figure: it would be false to say that nothing was found.
  else if (provinces.some(({ status }) => status === "NOT_COMPARABLE" || status === "WITHHELD"))
    parts.push(w.sentence.noneUsable(all));
  else parts.push(collected ? w.sentence.noneCollected(all) : w.sentence.noneScheduled(all));
  const change = changeSentence(matter);
  if (change !== null) parts.push(change);
  return parts.join(" ");
}

function changeSentence({ locale, kind, unit, national, previous }: SentenceMatter): string | null {
  const change = national?.change;
  if (previous === null || change === null || change === undefined) return null;
  const w = words(locale).sentence;
  const size = formatNumber(Math.abs(change.value), locale, decimalsOf(kind, change.value));
  if (Number(size.replace(/\D/gu, "")) === 0) return w.same(previous);
  const hedge = /^[≥≤≈]/u.exec(change.text)?.[0] ?? "";
  const by = `${hedge === "" ? "" : `${hedge} `}${size} ${kind === "RATIO" ? w.points : unit}`;
  return change.value > 0 ? w.up(by, previous) : w.down(by, previous);
}

/** How sure it is, in small sentences: one per sort of trouble among the provinces and the nation's own cautions. */
export function certaintySentences(matter: SentenceMatter): readonly string[] {
  const { locale, national, provinces } = matter;
  const w = words(locale).certainty;
  const count = (test: (row: FigureRow) => boolean) => provinces.filter(test).length;
  const ofStatus = (status: StatusCode) => count((row) => row.status === status);
  const say = (n: number, sentence: (n: string) => string) =>
    n === 0 ? [] : [sentence(formatNumber(n, locale))];
  return [
    ...(national?.cautions ?? []),
    ...say(ofStatus("PARTIAL"), w.partial),
    ...say(ofStatus("CARRIED"), w.carried),
    ...(ofStatus("CARRIED") > 0 && national !== null ? [w.carriedNation] : []),
    ...say(
      count(({ qualifier, status }) => qualifier !== null && status !== "PARTIAL"),
      w.hedged,
    ),
    ...say(
      count(({ disputed }) => disputed),
      w.disputed,
    ),
    ...say(ofStatus("ESTIMATED") + ofStatus("PROVISIONAL"), w.estimated),
    ...say(ofStatus("NOT_COMPARABLE"), w.notComparable),
    ...say(ofStatus("WITHHELD"), w.withheld),
    ...say(ofStatus("NOT_APPLICABLE"), w.notApplicable),
    ...say(ofStatus("NO_FIGURE"), w.noFigure),
    ...(matter.reporting === "COLLECTED" ? [] : say(ofStatus("NOT_REPORTED"), w.notReported)),
    ...say(ofStatus("NOT_DUE"), w.notDue),
  ];
}
