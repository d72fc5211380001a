import { lowerFirst, upperFirst } from "../format/format.ts";
import { compareWords } from "../../i18n/compare-words.ts";
import { differenceFigure, notComparedNotes } from "./difference-figure.ts";
import type { Figure } from "../figure.ts";
import { pairFigures } from "./pair-figures.ts";
import { sinceFigure } from "./since/since-figure.ts";
import type { Since } from "./since/since-setting.ts";
import { slopeOf } from "./slope.ts";

/** How a Figure is to be looked at; an address or a command line says it. */
export interface Comparison {
  /** The period compared with; null: none. */
  readonly versus: string | null;
  readonly as: "side" | "difference";
  /** Since when; null: not asked. Goes before a comparison. */
  readonly since: Since | null;
  /** Of "since when": held without a break since, instead of when first. Absent: when first. */
  readonly held?: boolean;
}

/** What of a picture decides how it shows a comparison. */
export interface PictureTraits {
  /** How many periods it draws: only a picture of one can be of a difference or a "since when", which have only one. */
  readonly span: "one" | "two" | "many";
  /** It lists areas by rank, and with them those that cannot be compared. */
  readonly ranks?: boolean;
}

/**
 * The Figure a page, a drawing or a file shows, of the one that was answered: since when, or the difference, or itself. Decided here alone, for
 * the page and the command line alike. `beside` is the Figure of the other period: side by side it comes with it (`pairedWith`), on one scale; a
 * difference cites its sources. What cannot be compared (a term, nothing asked to compare with) stays itself.
 */
export function presentedFigure(
  figure: Figure,
  comparison: Comparison,
  picture: PictureTraits,
  beside: Figure | null = null,
): Figure {
  if (picture.span === "two") return ofTwo(figure, comparison.versus);
  if (picture.span !== "one" || figure.of !== "statistics") return figure;
  const compared = { ...comparison, held: comparison.held ?? false };
  if (comparison.since !== null) {
    const since = sinceFigure(figure, comparison.since, compared.held);
    return since === null ? figure : { ...since, compared };
  }
  if (comparison.versus !== null && comparison.as === "difference") {
    const difference = differenceFigure(figure, beside);
    if (difference === null) return figure;
    // A ranking lists them itself.
    return picture.ranks === true
      ? { ...difference, compared }
      : { ...difference, compared, notes: [...difference.notes, ...notComparedNotes(difference)] };
  }
  if (comparison.versus === null || beside === null) return figure;
  const [other, own] = pairFigures(beside, figure);
  const both = compareWords(figure.locale).bothPeriods(
    other.periodLabel,
    lowerFirst(own.periodLabel, figure.locale),
  );
  const counts = compareWords(figure.locale).countsOf(lowerFirst(own.periodLabel, figure.locale));
  const sources = [
    ...new Map([...own.sources, ...other.sources].map((source) => [source.id, source])).values(),
  ];
  return { ...own, periodLabel: both, sources, notes: [...own.notes, counts], compared, pairedWith: other };
}

/** A Figure drawn from one period to another: its line says both. */
function ofTwo(figure: Figure, from: string | null): Figure {
  const slope = slopeOf(figure, from);
  if (slope === null) return figure;
  const { locale } = figure;
  const both = compareWords(locale).bothPeriods(slope.from.label, slope.to.label);
  return { ...figure, periodLabel: upperFirst(both, locale) };
}

/** The period whose sources a difference cites too; null: no difference is shown, or nothing is compared. */
export function citedPeriod(figure: Figure, comparison: Comparison, { span }: PictureTraits): string | null {
  const isDifference =
    span === "one" &&
    comparison.since === null &&
    comparison.versus !== null &&
    comparison.as === "difference";
  if (!isDifference || figure.comparedWith === null) return null;
  return figure.periods.find(({ label }) => label === figure.comparedWith)?.id ?? null;
}
