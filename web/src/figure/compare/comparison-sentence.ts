import { compareWords } from "../../i18n/compare-words.ts";
import { words } from "../../i18n/words.ts";
import type { CaveatCode } from "../../generated/graphql.ts";
import type { Figure, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber, lowerFirst } from "../format/format.ts";
import { changeParts, leastWritten } from "../sentences/change-direction.ts";
import { isUnchanged } from "../format/unchanged.ts";

/** What the sentences of a difference are made of. */
export interface ComparisonMatter {
  readonly figure: Figure;
  /** "tháng 10/2026 so với tháng 10/2025". */
  readonly period: string;
  readonly national: FigureRow | null;
  readonly provinces: readonly FigureRow[];
  /** A change smaller than this is none. */
  readonly none: number;
}

/** How much the country rose or fell, and how many provinces rose, fell, stayed, and cannot be compared. */
export function comparisonSentence({ figure, period, national, provinces, none }: ComparisonMatter): string {
  const { locale, kind, unit } = figure;
  const w = compareWords(locale);
  const n = (count: number) => formatNumber(count, locale);
  const parts: string[] = [];
  if (national !== null && national.value === null)
    parts.push(w.nationUnknown(period, plainReason(national.text, locale)));
  else if (national !== null && national.value !== null) {
    const change = changeParts(
      exactChange(national),
      national.qualifier,
      kind,
      kind === "RATIO" ? w.points : unit,
      locale,
    );
    parts.push(w.nationKnown(period, w.nationChange[change.is](change.by)));
  }
  const known = provinces.filter(({ value }) => value !== null);
  if (known.length === 0) return [...parts, w.noneCompared(n(provinces.length))].join(" ");
  const up = known.filter(({ value }) => (value ?? 0) >= none).length;
  const down = known.filter(({ value }) => (value ?? 0) <= -none).length;
  const same = known.filter((row) => isUnchanged(exactChange(row))).length;
  const left = provinces.length - known.length;
  const tiny = known.length - up - down - same;
  const nearly =
    tiny === 0 ? "" : w.nearly(n(tiny), leastWritten(kind, kind === "RATIO" ? w.points : unit, locale));
  const counts = w.provinces(n(provinces.length), n(up), n(down), n(same), nearly);
  return [...parts, `${counts}${left === 0 ? "" : w.leftOutCount(n(left))}.`].join(" ");
}

/** A change as it is known, before it was rounded to what is written; 0 where there is none. */
function exactChange({ exact, value }: FigureRow): number {
  return exact ?? value ?? 0;
}

/** The reason without "cannot be compared", where that is said beside it. */
export function plainReason(text: string, locale: Locale): string {
  const lead = compareWords(locale).notCompared("");
  const reason = text.startsWith(lead) ? text.slice(lead.length) : text;
  return lowerFirst(reason, locale);
}

/** Reasons that are those of an indicator and two periods, and no province's own: said once for all. */
const ofAll: ReadonlySet<CaveatCode> = new Set([
  "SERIES_BREAK",
  "PERIODS_OVERLAP",
  "KINDS_DIFFER",
  "SPANS_DIFFER",
]);

/** How sure the changes are: what they leave out, compare in part, or know only roughly; and why some cannot be compared. */
export function comparisonCertainty({ figure, national, provinces }: ComparisonMatter): readonly string[] {
  const { locale } = figure;
  const w = compareWords(locale);
  const count = (test: (row: FigureRow) => boolean) => provinces.filter(test).length;
  const say = (n: number, sentence: (n: string) => string) =>
    n === 0 ? [] : [sentence(formatNumber(n, locale))];
  // A change in what is counted, and the like: the same for many, said once.
  const reasons = new Set(
    provinces.flatMap(({ value, changeNote }) =>
      value === null
        ? (changeNote?.caveats ?? []).flatMap(({ code, sentence }) => (ofAll.has(code) ? [sentence] : []))
        : [],
    ),
  );
  const rows = [...provinces, ...(national === null ? [] : [national])];
  const rounded = rows
    .flatMap(({ changeNote }) => changeNote?.caveats ?? [])
    .find(({ code }) => code === "ROUNDED");
  return [
    w.likeForLike,
    ...say(national?.value === null ? 0 : (national?.missing.length ?? 0), w.nationLeftOut),
    ...say(
      count(({ value, status }) => value !== null && status === "PARTIAL"),
      w.partly,
    ),
    ...say(
      count(({ qualifier }) => qualifier !== null),
      w.hedged,
    ),
    ...say(
      count(({ disputed }) => disputed),
      words(locale).certainty.disputed,
    ),
    ...reasons,
    ...(figure.reorganised === null ? [] : [figure.reorganised]),
    ...(rounded === undefined ? [] : [rounded.sentence]),
  ];
}
