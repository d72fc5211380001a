import { compareWords } from "../../i18n/compare-words.ts";
import { words } from "../../i18n/words.ts";
import type { Figure, FigureClass, FigurePeriod, FigureRow } from "../figure.ts";
import { formatList, formatNumber, formatPercent, lowerFirst, withUnit } from "../format/format.ts";
import { markCounts } from "../classes/legend-classes.ts";
import { shownRows } from "../rows/ranking.ts";
import { sinceRow, type Since, type SinceAnswer, type SinceSetting } from "./since-rows.ts";

/** Most classes of years beside the one for what is not reached. */
const yearClasses = 6;
/** Most provinces named of those below the level now. */
const namedBelow = 5;
/** Most provinces named as the earliest. */
const namedEarliest = 3;

/**
 * Since when each province of a Figure has figures ("any"), or has reached a threshold (in the indicator's unit), as of its chosen period: when it
 * first did, or (`held`) since when it has without a break; a Figure of its own, which names which of both it answers: filled by year, the earliest darkest, what is not reached its own known state, no figure at all unknown. Terms do not
 * count; of flows only periods of the chosen kind do, as a month's is not a year's. Null for a term.
 */
export function sinceFigure(figure: Figure, since: Since, held = false): Figure | null {
  const { locale, kind } = figure;
  const chosen = figure.periods.find(({ id }) => id === figure.period);
  if (chosen === undefined || chosen.kind === "TERM") return null;
  const w = compareWords(locale);
  const asked = w.answer[held ? "held" : "first"];
  const onlyKind = kind === "FLOW" && since !== "any";
  const all = figure.periods.filter(
    (period) => period.kind !== "TERM" && (!onlyKind || period.kind === chosen.kind),
  );
  const upTo = (last: FigurePeriod) => all.filter(({ lastDay }) => lastDay <= last.lastDay);
  const threshold = since === "any" ? "" : thresholdText(figure, since);
  const setting: SinceSetting = { figure, since, held, threshold, chosen, periods: upTo(chosen) };
  const rowsOf = byArea(figure.rows);
  const answers = shownRows(figure).map(({ area }) => sinceRow(area, rowsOf.get(area) ?? new Map(), setting));
  // A threshold for provinces says nothing of a country's sum.
  const hasNation = figure.national !== null && (since === "any" || kind === "RATIO");
  const national = hasNation ? sinceRow("viet-nam", rowsOf.get("viet-nam") ?? new Map(), setting).row : null;
  const newest = all.at(-1) ?? chosen;
  // Classes are made of the years ever to be reached, so that they stay while time is stepped through.
  const ever = shownRows(figure).map(({ area }) =>
    sinceRow(area, rowsOf.get(area) ?? new Map(), { ...setting, chosen: newest, periods: all }),
  );
  const provinces = answers.map(({ row }) => row);
  const asOf = w.asOf(chosen.label);
  // What is named is the first period: its sources are cited, not the chosen one's.
  const used = new Set(
    [...provinces, ...(national === null ? [] : [national])].flatMap(({ sources }) => sources),
  );
  const known = [...figure.sources, ...figure.otherSources].filter(({ id }) => used.has(id));
  const cited = [...new Map(known.map((source) => [source.id, source])).values()];
  const isCited = provinces.every(
    ({ value, firstYear, sources }) => value === null || firstYear === 0 || sources.length > 0,
  );
  return {
    ...figure,
    of: "since",
    kind: "STOCK",
    title: since === "any" ? asked.title(figure.title) : asked.titleReached(threshold, figure.title),
    periodLabel: asOf,
    unit: w.years,
    encoding: "fill",
    comparedWith: null,
    periods: [chosen],
    rows: national === null ? provinces : [...provinces, national],
    national,
    sentence: sinceSentence(asOf, answers, national, setting),
    certainty: sinceCertainty(answers, onlyKind, setting),
    difference: null,
    legend: {
      scale: "sequential",
      title: since === "any" ? asked.legend : asked.legendReached(threshold),
      classes: sinceClasses(ever, provinces, setting),
      circles: [],
      marks: markCounts(provinces, locale),
    },
    breaks: [],
    reorganised: null,
    headings: {
      order: w.orderOfSince,
      turned: w.orderOfLatest,
      column: asked.column,
      rest: words(locale).page.ranking.unknown,
    },
    leftOut: provinces.flatMap((row) => {
      if (row.value === null) return [{ area: row.area, reason: row.text }];
      return row.firstYear === 0 ? [{ area: row.area, reason: asked.not }] : [];
    }),
    sources: cited,
    notes: [
      ...figure.notes,
      ...(figure.boundaries === "AS_REPORTED" ? [w.newAreas] : []),
      ...(isCited ? [] : [w.sinceSources(chosen.label)]),
    ],
  };
}

/** A threshold as it is written: `80 %`, `1.200 điểm`. */
export function thresholdText(
  { locale, kind, unit }: Pick<Figure, "locale" | "kind" | "unit">,
  threshold: number,
): string {
  if (kind !== "RATIO") return withUnit(formatNumber(threshold, locale), unit, locale);
  return formatPercent(threshold, locale, Number.isInteger(threshold) ? 0 : 1);
}

function byArea(rows: readonly FigureRow[]): ReadonlyMap<string, ReadonlyMap<string, FigureRow>> {
  const areas = new Map<string, Map<string, FigureRow>>();
  for (const row of rows) {
    if (row.member !== null) continue;
    const known = areas.get(row.area) ?? new Map<string, FigureRow>();
    known.set(row.period, row);
    areas.set(row.area, known);
  }
  return areas;
}

/** Not reached, then years from the newest to the oldest, light to dark; of many years, spans of equal length. */
function sinceClasses(
  ever: readonly SinceAnswer[],
  shown: readonly FigureRow[],
  { figure, since, held }: SinceSetting,
): readonly FigureClass[] {
  const w = words(figure.locale);
  const years = [...new Set(ever.flatMap(({ row }) => (row.firstYear ? [row.firstYear] : [])))].toSorted(
    (a, b) => b - a,
  );
  const [newest, oldest] = [years[0], years.at(-1)];
  const spans: { readonly from: number; readonly to: number }[] = [];
  if (newest !== undefined && oldest !== undefined) {
    const length = years.length <= yearClasses ? null : Math.ceil((newest - oldest + 1) / yearClasses);
    if (length === null) for (const year of years) spans.push({ from: year, to: year + 1 });
    else
      for (let to = newest + 1; to > oldest; to -= length)
        spans.push({ from: Math.max(oldest, to - length), to });
  }
  const count = (test: (year: number) => boolean) =>
    shown.filter(({ firstYear }) => typeof firstYear === "number" && test(firstYear)).length;
  const notYet =
    since === "any"
      ? []
      : [
          {
            from: 0,
            to: 1,
            label: compareWords(figure.locale).answer[held ? "held" : "first"].not,
            count: count((year) => year === 0),
          },
        ];
  const ofYears = spans.map(({ from, to }) => ({
    from,
    to,
    label: w.legend.years(String(from), String(to - 1)),
    count: count((year) => year >= from && year < to),
  }));
  return [...notYet, ...ofYears].map((one, step) => ({ ...one, step }));
}

function sinceSentence(
  asOf: string,
  answers: readonly SinceAnswer[],
  national: FigureRow | null,
  { figure, since, held, threshold }: SinceSetting,
): string {
  const { locale } = figure;
  const w = compareWords(locale);
  const asked = w.answer[held ? "held" : "first"];
  const n = (count: number) => formatNumber(count, locale);
  const reached = answers.filter(({ first }) => first !== null);
  const notYet = answers.filter(({ row }) => row.firstYear === 0).length;
  const unknown = answers.length - reached.length - notYet;
  const [done, all] = [n(reached.length), n(answers.length)];
  const counts = [
    since === "any" ? asked.sentence(done, all) : asked.sentenceReached(done, all, threshold),
    ...(notYet === 0 ? [] : [asked.notCount(n(notYet))]),
    ...(unknown === 0 ? [] : [(since === "any" && held ? w.noneNowCount : w.unknownCount)(n(unknown))]),
  ].join("; ");
  const firstDay = reached.map(({ first }) => first?.lastDay ?? "").toSorted()[0];
  const earliest = reached.filter(({ first }) => first?.lastDay === firstDay);
  const names = earliest.map(({ row }) => figure.areas.find(({ id }) => id === row.area)?.name ?? row.area);
  const period = earliest[0]?.first?.label ?? "";
  return [
    `${asOf}, ${counts}.`,
    ...(earliest.length === 0
      ? []
      : earliest.length === answers.length && answers.length > 1
        ? [w.allEarliest(n(answers.length), period)]
        : [
            names.length <= namedEarliest
              ? w.earliest(formatList(names, locale), period)
              : w.earliestMany(n(names.length), period),
          ]),
    ...(national === null ? [] : [w.nationSince(lowerFirst(national.text, locale))]),
  ].join(" ");
}

/** Who reached the level once and is below it now, with the value now; beyond a few they are counted. */
function belowNow(answers: readonly SinceAnswer[], { areas, locale }: Figure): readonly string[] {
  const w = compareWords(locale);
  const all = answers.filter(({ isBelowNow }) => isBelowNow);
  if (all.length === 0) return [];
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const named = all.slice(0, namedBelow).map(({ row, now }) => `${names.get(row.area) ?? row.area} (${now})`);
  const rest = all.length - named.length;
  const more = rest === 0 ? [] : [w.otherProvinces(formatNumber(rest, locale))];
  return [w.belowNowNamed(formatNumber(all.length, locale), formatList([...named, ...more], locale))];
}

function sinceCertainty(
  answers: readonly SinceAnswer[],
  onlyKind: boolean,
  { figure, held }: SinceSetting,
): readonly string[] {
  const { locale } = figure;
  const w = compareWords(locale);
  const say = (test: (answer: SinceAnswer) => boolean, sentence: (n: string) => string) => {
    const count = answers.filter(test).length;
    return count === 0 ? [] : [sentence(formatNumber(count, locale))];
  };
  return [
    compareWords(locale).answer[held ? "held" : "first"].meaning,
    w.ownPeriods,
    ...(onlyKind ? [w.sameKind] : []),
    ...(figure.periods.some(({ kind }) => kind === "TERM") ? [w.noTerms] : []),
    ...belowNow(answers, figure),
    ...say(({ maybeEarlier }) => maybeEarlier, held ? w.heldEarlierMaybeCount : w.earlierMaybeCount),
    ...say(({ first, row }) => first !== null && row.status === "PARTIAL", w.sincePartial),
    ...say(({ row }) => row.disputed, words(locale).certainty.disputed),
  ];
}
