import { countryId } from "../../areas/country.ts";
import { compareWords } from "../../../i18n/compare-words.ts";
import { words } from "../../../i18n/words.ts";
import type { Figure, FigurePeriod, FigureRow } from "../../figure.ts";
import { formatNumber, formatPercent, withUnit } from "../../format/format.ts";
import { markCounts } from "../../classes/legend-classes.ts";
import { shownRows } from "../../rows/ranking.ts";
import { sinceClasses } from "./since-classes.ts";
import { sinceRow } from "./since-row.ts";
import { sinceCertainty, sinceSentence } from "./since-sentence.ts";
import type { Since, SinceSetting } from "./since-setting.ts";

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
  const national = hasNation ? sinceRow(countryId, rowsOf.get(countryId) ?? new Map(), setting).row : null;
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
