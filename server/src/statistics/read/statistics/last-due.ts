import type { Catalogue, CatalogueDataset, CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { dueDay } from "../../model/due-day.ts";
import { joined, lastMonthOf } from "../../model/territory/atoms.ts";
import { calendarPeriod, period as periodOf } from "../../model/periods.ts";
import type { Breakdown, Day } from "../../model/types.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import { groupMembers } from "../../request/resolve-groups.ts";
import {
  breakdownsOf,
  type EmptyCellAsked,
  isMadeOfLeaves,
  linesWithin,
  notOnForm,
  partsOf,
} from "./empty-cell.ts";

/** What is due of one indicator, for its last due period within a cell. */
export interface DuePart {
  readonly indicator: CatalogueIndicator;
  readonly dueOn: Day;
  /** Its id. */
  readonly period: string;
  /** What is filled in by itself: the lines of a form, or the cell's own breakdown where no form lists members. */
  readonly lines: readonly Breakdown[];
}

/** The last due period of a cell. */
export interface LastDue {
  readonly dueOn: Day;
  readonly period: string;
  /** The cell itself, or the parts of a RATIO. */
  readonly parts: readonly DuePart[];
}

/** When the last return of a cell was due, for which period it is, and what it consists of; null where it is owed by nobody. */
export function lastDue(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  boundaries: Boundaries,
  { indicator, area, period, breakdown }: EmptyCellAsked,
): LastDue | null {
  if (dataset.reporting === "COLLECTED") return null;
  const asked = periodOf(period.id);
  const { areaHistory } = catalogue;
  const areas = area.level === "group" ? groupMembers(catalogue, area, boundaries, period.lastDay) : [area];
  const atoms = joined(
    areas.map(({ id }) => areaHistory.atoms(areaHistory.area(id), asked, indicator.kind === "FLOW")),
  );
  const cell = { indicator, breakdown, period: asked, atoms };
  if (atoms.size === 0 || notOnForm(catalogue, dataset, cell) !== null) return null;
  const month = lastMonthOf(atoms);
  const lines = linesOf(catalogue, dataset, { indicator, breakdown });
  const parts = partsOf(catalogue, indicator).flatMap((part, index): DuePart[] => {
    const due = dataset.due.get(part.id);
    if (due === undefined || !isMadeOfLeaves(due, asked, part.kind === "FLOW")) return [];
    const { code } = calendarPeriod(due.every, month);
    return [{ indicator: part, dueOn: dueDay(due, month), period: code, lines: lines[index] ?? [] }];
  });
  const last = parts.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).at(-1);
  return last === undefined ? null : { dueOn: last.dueOn, period: last.period, parts };
}

/** What is filled in of each part of a cell: of a RATIO the units that the numerator is counted in, whatever else the denominator's form lists. */
function linesOf(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  asked: Pick<EmptyCellAsked, "indicator" | "breakdown">,
): readonly (readonly Breakdown[])[] {
  const { numerator, denominator } = breakdownsOf(asked);
  const [counted, whole] = partsOf(catalogue, asked.indicator);
  if (counted === undefined) return [];
  const top = linesWithin(catalogue, dataset, counted, numerator) ?? [numerator];
  if (whole === undefined) return [top];
  const bottom = linesWithin(catalogue, dataset, whole, denominator) ?? [denominator];
  const units = new Set(top.map(({ unitType }) => unitType));
  const isCounted = ({ unitType }: Breakdown): boolean =>
    asked.indicator.made !== null || units.has(null) || units.has(unitType);
  return [top, bottom.filter(isCounted)];
}
