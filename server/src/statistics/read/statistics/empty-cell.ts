import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../catalogue/catalogue.ts";
import { dueDay } from "../../model/due-day.ts";
import { MONTHS, period as periodOf } from "../../model/periods.ts";
import type { Period } from "../../model/periods.ts";
import { groupMembers } from "../../request/resolve-groups.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import { type Atoms, firstMonthOf, joined } from "../../model/territory/atoms.ts";
import { reportedAt } from "../../model/reported-at.ts";
import {
  type Breakdown,
  type Day,
  type Due,
  MOST_MISSING,
  type Reason,
  type Status,
} from "../../model/types.ts";

/** What is said of a cell without an answer. */
export interface EmptyCell {
  readonly status: Extract<
    Status,
    "NO_FIGURE" | "NOT_REPORTED" | "NOT_DUE" | "NOT_COLLECTED" | "NOT_APPLICABLE"
  >;
  readonly reason: Reason;
  /** Leaves that were to be covered; 0 where the area did not exist. */
  readonly expected: number;
  readonly missingCount: number;
  /** Ids of the first leaf areas, sorted. */
  readonly missing: readonly string[];
}

/** The cell, as it is asked. */
interface Asked {
  readonly indicator: CatalogueIndicator;
  readonly breakdown: Breakdown;
  readonly period: Period;
  readonly atoms: Atoms;
}

/** What an empty cell is of. */
export interface EmptyCellAsked {
  readonly indicator: CatalogueIndicator;
  readonly area: CatalogueArea;
  readonly period: CataloguePeriod;
  readonly breakdown: Breakdown;
}

/** Status and completeness of a cell without an answer; see docs/evaluation.md, "Empty cells". A group is as empty as its members are. */
export function emptyCell(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  today: Day,
  boundaries: Boundaries,
  { indicator, area, period, breakdown }: EmptyCellAsked,
): EmptyCell {
  const { areaHistory } = catalogue;
  const asked = periodOf(period.id);
  const flow = indicator.kind === "FLOW";
  const areas = area.level === "group" ? groupMembers(catalogue, area, boundaries, period.lastDay) : [area];
  const due = dataset.due.get(indicator.id) ?? null;
  const territory = areaHistory.territory(reportedAt(indicator, dataset));
  const parts = areas.map(({ id }) => {
    const place = areaHistory.area(id);
    const atoms = territory.atoms(place, asked, flow);
    return { atoms, ...territory.uncovered(place, asked, flow, due, atoms) };
  });
  const atoms = joined(parts.map((part) => part.atoms));
  if (atoms.size === 0) return didNotExist(catalogue, area);
  const missing = new Set(parts.flatMap((part) => part.areas));
  const isAsked = ({ id }: CatalogueArea): boolean =>
    isReporter(dataset, areaHistory, id) &&
    (dataset.reporting === "COLLECTED" || territory.reaches(areaHistory.area(id)));
  const why = !areas.some(isAsked)
    ? { status: "NOT_COLLECTED" as const, reason: { code: "NOT_ON_FORM" as const, args: { what: "area" } } }
    : whyEmpty(catalogue, dataset, today, { indicator, breakdown, period: asked, atoms });
  const isOwed = why.status === "NOT_REPORTED" || why.status === "NOT_DUE";
  const ended = isOwed && haveEnded(areas, period.lastDay);
  return {
    ...why,
    reason: ended ? { code: "SUCCESSOR_ANSWERS", args: {} } : why.reason,
    expected: parts.reduce((sum, { leaves }) => sum + leaves, 0),
    missingCount: missing.size,
    missing: [...missing]
      .sort((a, b) => a - b)
      .slice(0, MOST_MISSING)
      .map((index) => areaHistory.at(index).id),
  };
}

/**
 * Whether something is asked of an area in a dataset: it reports there itself, or what went wholly into it does, or what it went into;
 * of the country something is asked wherever somebody reports.
 */
export function isReporter(
  { reporting, reporters }: Pick<CatalogueDataset, "reporting" | "reporters">,
  areaHistory: Catalogue["areaHistory"],
  id: string,
): boolean {
  if (reporting === "COLLECTED" || reporters.size === 0 || reporters.has(id)) return true;
  const area = areaHistory.area(id);
  if (area.country) return true;
  if (area.province !== null) return isReporter({ reporting, reporters }, areaHistory, area.province);
  for (let later = area.successor; later !== null; later = later.successor)
    if (reporters.has(later.id)) return true;
  const before = (life: typeof area): boolean =>
    life.predecessors.some((one) => reporters.has(one.id) || before(one));
  return before(area);
}

/** Whether none of the areas lived to the end of a day, so that others answer for what falls after it. */
export const haveEnded = (areas: readonly CatalogueArea[], day: Day): boolean =>
  areas.every(({ validTo }) => validTo !== null && validTo <= day);

/** Of a group: from the first of its members on, and to the end of the last. */
function didNotExist(catalogue: Catalogue, area: CatalogueArea): EmptyCell {
  const lives =
    area.level === "group" ? area.members.flatMap((id) => catalogue.areas.byId.get(id) ?? []) : [area];
  const [validFrom = area.validFrom] = lives.map((life) => life.validFrom).sort();
  const ends = lives.flatMap(({ validTo }) => validTo ?? []).sort();
  const validTo = ends.length === lives.length ? ends.at(-1) : undefined;
  const args: Reason["args"] = { validFrom, ...(validTo === undefined ? {} : { validTo }) };
  return { status: "NOT_APPLICABLE", reason: { code: "AREA_DID_NOT_EXIST", args }, ...NOBODY };
}

const NOBODY = { expected: 0, missingCount: 0, missing: [] } as const;

/** Why a cell that could have a figure has none: nobody found one, or it was due, or it is not due yet, or nobody was ever asked. */
function whyEmpty(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  today: Day,
  asked: Asked,
): Pick<EmptyCell, "status" | "reason"> {
  if (dataset.reporting === "COLLECTED") return NONE_FOUND;
  const never = notOnForm(catalogue, dataset, asked);
  if (never !== null) return { status: "NOT_COLLECTED", reason: { code: "NOT_ON_FORM", args: never } };
  const days = partsOf(catalogue, asked.indicator).flatMap((part) => dueDayOf(dataset, part, asked) ?? []);
  // A RATIO is due when the later of its parts is.
  const day = days.toSorted().at(-1);
  const args: Reason["args"] = day === undefined ? {} : { dueOn: day };
  return day !== undefined && day <= today
    ? { status: "NOT_REPORTED", reason: { code: "NOTHING_CAME", args } }
    : { status: "NOT_DUE", reason: { code: "DUE_LATER", args } };
}

const NONE_FOUND = { status: "NO_FIGURE", reason: { code: "NONE_FOUND", args: {} } } as const;

/** What of a cell is on no form of the dataset; null: it is asked for. A RATIO is asked for as its numerator is. */
export function notOnForm(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  asked: Asked,
): Reason["args"] | null {
  const [counted, ...others] = partsOf(catalogue, asked.indicator);
  const due = counted === undefined ? undefined : dataset.due.get(counted.id);
  if (counted === undefined || due === undefined) return { what: "indicator" };
  const { numerator, denominator } = breakdownsOf(asked);
  const isListed = (part: CatalogueIndicator, of: Breakdown): boolean =>
    linesWithin(catalogue, dataset, part, of)?.length !== 0;
  const listed = isListed(counted, numerator) && others.every((part) => isListed(part, denominator));
  if (!listed) return { what: "member" };
  return dueDayOf(dataset, counted, asked) === null ? { what: "period", every: due.every } : null;
}

/** Of what the parts of a RATIO are counted; of anything else the numerator's is its own. */
export function breakdownsOf({ indicator, breakdown }: Pick<EmptyCellAsked, "indicator" | "breakdown">): {
  readonly numerator: Breakdown;
  readonly denominator: Breakdown;
} {
  const numerator = indicator.made?.numerator ?? breakdown;
  const ofUnits = { ...numerator, category: null, model: null, awardLevel: null };
  return { numerator, denominator: indicator.made?.denominator ?? ofUnits };
}

/** The lines of a form that a breakdown of an indicator is put together from, itself where it is one; null: no form lists members. */
export function linesWithin(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { id }: CatalogueIndicator,
  { category, model, unitType, awardLevel }: Breakdown,
): readonly Breakdown[] | null {
  const categoryOf = (line: Breakdown): string | null =>
    line.category ?? catalogue.models.byId.get(line.model ?? "")?.category ?? null;
  const within = (line: Breakdown): boolean =>
    (category === null || category === categoryOf(line)) &&
    (model === null || model === line.model) &&
    (unitType === null || unitType === line.unitType) &&
    (awardLevel === null || awardLevel === line.awardLevel);
  return dataset.lines.get(id)?.filter(within) ?? null;
}

/** What a cell is made from: itself, or the parts of a RATIO, the numerator first. */
export function partsOf(catalogue: Catalogue, indicator: CatalogueIndicator): readonly CatalogueIndicator[] {
  if (indicator.kind !== "RATIO") return [indicator];
  return [indicator.numerator, indicator.denominator].flatMap(
    (id) => catalogue.indicators.byId.get(id ?? "") ?? [],
  );
}

/**
 * The day by which the first leaf of a cell of an indicator was due; null where nothing of it ever is: no due row, or due for
 * longer periods only. What is counted for longer periods only stands from one to the next: of a RATIO the other part is then what was to come.
 */
function dueDayOf(dataset: CatalogueDataset, { id, kind }: CatalogueIndicator, asked: Asked): Day | null {
  const due = dataset.due.get(id);
  return due === undefined ? null : firstLeafDay(due, asked.period, kind === "FLOW", asked.atoms);
}

function firstLeafDay(due: Due, asked: Period, flow: boolean, atoms: Atoms): Day | null {
  return isMadeOfLeaves(due, asked, flow) ? dueDay(due, firstMonthOf(atoms)) : null;
}

export function isMadeOfLeaves(due: Due, asked: Period, flow: boolean): boolean {
  const months = MONTHS[due.every];
  // A STOCK stands at the end of a due period: that of its month, whatever the length of the period asked.
  return (asked.last + 1) % months === 0 && (!flow || asked.first % months === 0);
}
