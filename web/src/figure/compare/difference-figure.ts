import { compareWords } from "../../i18n/compare-words.ts";
import { words } from "../../i18n/words.ts";
import { differenceClasses, signClasses, someRounded } from "./difference-classes.ts";
import { unchangedBelow } from "../format/unchanged.ts";
import { comparisonCertainty, comparisonSentence, plainReason } from "./comparison-sentence.ts";
import type { CaveatCode } from "../../generated/graphql.ts";
import type { Figure, FigurePeriod, FigureRow } from "../figure.ts";
import { asWritten, formatList, formatNumber, lowerFirst, upperFirst } from "../format/format.ts";
import { circleSamples, markCounts } from "../classes/legend-classes.ts";
import { shownRows } from "../rows/ranking.ts";
import { statusFamily, statusMark } from "../rows/status.ts";

/** Most names that a sentence or a note lists. */
const namedLeftOut = 6;

/**
 * The changes of a Figure's chosen period since the one it was asked to be compared with, like for like, as a Figure of their own: rates
 * in points of percent as fills, counts as circles by size and sign, always on both sides of 0. A province that cannot be compared is unknown
 * with its reason, never 0; one compared over some of its members only is PARTIAL. A change is as exact as it is written: what reads alike is
 * coloured and placed alike. `compared` is the Figure of the earlier period, whose sources are cited too; without it, a note says that they
 * are not. Null where no change was asked.
 */
export function differenceFigure(figure: Figure, compared: Figure | null = null): Figure | null {
  const { locale, kind, comparedWith, unit } = figure;
  const later = figure.periods.find(({ id }) => id === figure.period);
  if (comparedWith === null || later === undefined) return null;
  const w = compareWords(locale);
  const earlier = figure.periods.find(({ label }) => label === comparedWith) ?? null;
  const before = new Map(
    figure.rows
      .filter((row) => row.member === null && row.period === earlier?.id)
      .map((row) => [row.area, row]),
  );
  const cited = new Map(
    compared === null ? [] : [...shownRows(compared), ...nationOf(compared)].map((row) => [row.area, row]),
  );
  const setting: Setting = { figure, later, earlier, comparedWith, cited };
  const provinces = shownRows(figure).map((row) => differenceRow(row, before.get(row.area), setting));
  const national =
    figure.national === null
      ? null
      : differenceRow(figure.national, before.get(figure.national.area), setting);
  const changes = provinces.flatMap(({ value }) => (value === null ? [] : [value]));
  const isRounded = someRounded(provinces);
  const sizes = changes.map(Math.abs);
  const isRate = kind === "RATIO";
  const changeUnit = isRate ? w.points : unit;
  const leftOut = provinces.flatMap((row) => {
    const reason =
      row.value === null ? row.text : row.disputed ? words(locale).ranking.disputed : partly(row, setting);
    return reason === null ? [] : [{ area: row.area, reason }];
  });
  const period = w.period(later.label, comparedWith);
  const matter = { figure, period, national, provinces, none: unchangedBelow(kind) };
  return {
    ...figure,
    of: "difference",
    title: w.title(figure.title),
    periodLabel: upperFirst(period, locale),
    unit: changeUnit,
    encoding: isRate ? "fill" : "circle",
    comparedWith: null,
    periods: [later],
    rows: national === null ? provinces : [...provinces, national],
    national,
    sentence: comparisonSentence(matter),
    certainty: comparisonCertainty(matter),
    difference: null,
    legend: {
      scale: "diverging",
      title: isRate ? w.legendFill(changeUnit) : w.legendSign,
      ...(isRate
        ? { classes: differenceClasses(changes, kind, isRounded, locale), values: changes }
        : { classes: signClasses(changes, kind, isRounded, locale) }),
      ...(isRate ? {} : { circleTitle: w.legendCircle(unit) }),
      circles: isRate ? [] : circleSamples(Math.max(0, ...sizes), sizes, locale),
      marks: markCounts(provinces, locale),
    },
    breaks: [],
    headings: {
      order: w.orderOfChanges,
      turned: w.orderOfFalls,
      rest: w.notComparedGroup,
      column: w.changeColumn(isRate ? w.pointsShort : unit),
    },
    leftOut,
    sources: [
      ...new Map([...figure.sources, ...(compared?.sources ?? [])].map((one) => [one.id, one])).values(),
    ],
    notes: [
      ...figure.notes,
      ...(compared === null && provinces.some(({ value }) => value !== null)
        ? [w.sourcesOf(later.label, comparedWith)]
        : []),
    ],
  };
}

/** Cautions that are those of all changes between two periods, said once over all of them: no province is marked for them. */
const ofAllChanges: ReadonlySet<CaveatCode> = new Set(["UNITS_REORGANISED", "ROUNDED"]);

interface Setting {
  readonly figure: Figure;
  readonly later: FigurePeriod;
  readonly earlier: FigurePeriod | null;
  readonly comparedWith: string;
  /** Rows of the earlier period with their sources, by area. */
  readonly cited: ReadonlyMap<string, FigureRow>;
}

function nationOf({ national }: Figure): readonly FigureRow[] {
  return national === null ? [] : [national];
}

/** Which provinces of a difference cannot be compared and why, a line for each reason: a picture has no pointer to ask with. */
export function notComparedNotes(difference: Figure): readonly string[] {
  const { areas, locale } = difference;
  const w = compareWords(locale);
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const byReason = Map.groupBy(
    shownRows(difference).filter(({ value }) => value === null),
    ({ remark, text }) => remark ?? text,
  );
  return [...byReason].map(([reason, rows]) => {
    const few = rows.length > namedLeftOut ? rows.slice(0, namedLeftOut - 1) : rows;
    const named = few.map(({ area }) => names.get(area) ?? area);
    const more = few.length === rows.length ? [] : [w.others(formatNumber(rows.length - few.length, locale))];
    return w.reasonFor(formatNumber(rows.length, locale), reason, formatList([...named, ...more], locale));
  });
}

/** A sum's change over some members is none of the whole; a rate's is one of those. */
function partly(row: FigureRow, { figure }: Setting): string | null {
  return row.status === "PARTIAL" && figure.kind !== "RATIO"
    ? compareWords(figure.locale).partlyCompared
    : null;
}

function differenceRow(row: FigureRow, before: FigureRow | undefined, setting: Setting): FigureRow {
  const { figure, later } = setting;
  const { locale } = figure;
  const w = compareWords(locale);
  const { change } = row;
  const leftOut = row.changeNote?.leftOut ?? [];
  const caveats = row.changeNote?.caveats ?? [];
  const base = {
    area: row.area,
    period: later.id,
    member: row.member,
    missing: leftOut,
    numerator: null,
    denominator: null,
    carriedFrom: null,
    seriesBreak: row.seriesBreak,
    ...(row.changeNote === undefined ? {} : { changeNote: row.changeNote }),
    sources: [...new Set([...row.sources, ...(setting.cited.get(row.area)?.sources ?? [])])],
  };
  if (change === null || change === undefined) {
    const status = row.value === null ? row.status : "NOT_COMPARABLE";
    const text = whyNot(row, before, setting);
    return {
      ...base,
      value: null,
      qualifier: null,
      status,
      family: "unknown",
      mark: statusMark(status),
      text,
      remark: plainReason(text, locale),
      short: "",
      cautions: caveats.map(({ sentence }) => sentence),
      reporting: 0,
      expected: row.expected,
      disputed: false,
    };
  }
  const status =
    leftOut.length > 0 ? "PARTIAL" : row.status === "PARTIAL" ? ("AGGREGATED" as const) : row.status;
  const qualifier = change.qualifier ?? null;
  const disputed = row.disputed || before?.disputed === true;
  const cautions = caveats.map(({ sentence }) => sentence);
  const isMinded = caveats.some(({ code }) => !ofAllChanges.has(code));
  const isWhole = leftOut.length === 0 && before !== undefined && before.value !== null;
  return {
    ...base,
    value: asWritten(change.value, figure.kind),
    exact: change.value,
    qualifier,
    status,
    family: statusFamily(status, isMinded),
    mark: statusMark(status),
    text: figure.kind === "RATIO" ? `${change.text} ${w.points}` : change.text,
    short: change.text,
    beside: isWhole ? `${before.text} › ${row.text}` : "",
    pair: [before?.value ?? null, row.value],
    cautions,
    reporting: leftOut.length === 0 ? row.expected : Math.max(0, row.expected - leftOut.length),
    expected: row.expected,
    disputed,
  };
}

/**
 * Why there is no change, as the API has it. Where one of both is not known it says only that, and which of them it is, and why, stands in its
 * own row.
 */
function whyNot(row: FigureRow, before: FigureRow | undefined, setting: Setting): string {
  const { locale } = setting.figure;
  const { pictures, status } = words(locale);
  const w = compareWords(locale);
  const [caveat] = row.changeNote?.caveats ?? [];
  const isUnknown = caveat === undefined || caveat.code === "NOT_BOTH_KNOWN";
  if (isUnknown && row.value === null) return w.nowUnknown(status[row.status], setting.later.label);
  if (isUnknown && before !== undefined && before.value === null)
    return w.notCompared(lowerFirst(w.nowUnknown(status[before.status], setting.comparedWith), locale));
  const reason = caveat?.sentence ?? row.changeNote?.reason ?? pictures.notLike;
  return w.notCompared(lowerFirst(reason.replace(/\.$/u, ""), locale));
}
