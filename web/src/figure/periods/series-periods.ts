import type { AtlasCatalogueQuery } from "../queries/generated/catalogue.ts";
import type { FigurePeriod } from "../figure.ts";
import { chosenAmong } from "./comparable-periods.ts";

/** The periods of a catalogue's answer as a Figure's periods, oldest first. */
export function cataloguePeriods(catalogue: AtlasCatalogueQuery): readonly FigurePeriod[] {
  return catalogue.periods.map(({ id, kind, name, firstDay, lastDay }) => ({
    id,
    kind,
    label: name,
    firstDay,
    lastDay,
  }));
}

/**
 * The periods to draw beside the chosen one: those of its kind, and every term. Where few are known at all (collected
 * reports) all of them, as each is worth seeing.
 */
export function seriesPeriods(periods: readonly FigurePeriod[], chosen: string): readonly string[] {
  const kind = chosenAmong(periods, chosen)?.kind ?? "YEAR";
  const few = periods.length <= 24;
  return periods
    .filter((period) => few || period.kind === kind || period.kind === "TERM")
    .map(({ id }) => id);
}

/** Most periods of a course: more cannot be told apart on a small line. */
const mostOfCourse = 24;

/** The periods a small course is drawn over: the last ones of the chosen one's kind up to it; of terms all. */
export function coursePeriods(periods: readonly FigurePeriod[], chosen: string): readonly FigurePeriod[] {
  const at = chosenAmong(periods, chosen);
  if (at === null) return [];
  const ofKind = periods.filter(({ kind }) => kind === at.kind);
  return at.kind === "TERM"
    ? ofKind
    : ofKind.filter(({ lastDay }) => lastDay <= at.lastDay).slice(-mostOfCourse);
}
