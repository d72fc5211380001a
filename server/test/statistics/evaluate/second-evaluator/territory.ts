/** Areas, their predecessors, and the atoms and leaves of a cell (docs/evaluation.md, "Atoms and leaves"). */
import type { Area, Cell, Day, IndicatorKind, World } from "../../../../src/statistics/model/types.ts";
import {
  COARSENESS,
  firstDay,
  lastDay,
  lastDayOf,
  monthsOf,
  monthText,
  parsePeriod,
  tiles,
} from "./periods.ts";
import type { Period } from "./periods.ts";

/** An area and a month it is alive at the end of, as text: `ha-noi@2020-07`. */
export type Atom = string;

export interface Leaf {
  readonly area: string;
  readonly atoms: ReadonlySet<Atom>;
}

export function covers(covered: ReadonlySet<Atom>, atoms: ReadonlySet<Atom>): boolean {
  return [...atoms].every((atom) => covered.has(atom));
}

export function areaOf(world: World, id: string): Area {
  const area = world.areas.find((candidate) => candidate.id === id);
  if (area === undefined) throw new Error(`no such area: ${id}`);
  return area;
}

export function aliveOn(area: Area, day: Day): boolean {
  return area.validFrom <= day && (area.validTo === null || day < area.validTo);
}

/** The areas that went wholly into this one, by id. */
export function exactPredecessors(world: World, id: string): string[] {
  const found = world.lineage
    .filter((line) => line.to === id && line.transfer === "exact")
    .map((line) => line.from);
  return [...new Set(found)].toSorted();
}

export function exactSuccessors(world: World, id: string): string[] {
  const found = world.lineage
    .filter((line) => line.from === id && line.transfer === "exact")
    .map((line) => line.to);
  return [...new Set(found)].toSorted();
}

export function provincesAliveOn(world: World, day: Day): string[] {
  const alive = world.areas.filter((area) => area.level === "province" && aliveOn(area, day));
  return alive.map((area) => area.id).toSorted();
}

/** The areas that made up this area's land at the end of a month. */
export function territory(world: World, id: string, month: number): string[] {
  const area = areaOf(world, id);
  const day = lastDayOf(month);
  if (area.level === "country") return provincesAliveOn(world, day);
  if (aliveOn(area, day)) return [id];
  if (day < area.validFrom) {
    const before = exactPredecessors(world, id).flatMap((predecessor) =>
      territory(world, predecessor, month),
    );
    return [...new Set(before)].toSorted();
  }
  return [];
}

/** Ended within the period: alive in it, and no more on its last day. */
export function endedWithin(area: Area, period: Period): boolean {
  return area.validTo !== null && firstDay(period) < area.validTo && area.validTo <= lastDay(period);
}

/** The months of the period whose figures make the cell: all for a FLOW, one for a STOCK and a RATIO. */
function monthsThatCount(world: World, kind: IndicatorKind, areaId: string, period: Period): number[] {
  if (kind === "FLOW") return monthsOf(period);
  const area = areaOf(world, areaId);
  if (!endedWithin(area, period)) return [period.last];
  return monthsOf(period)
    .filter((month) => aliveOn(area, lastDayOf(month)))
    .slice(-1);
}

function atomsIn(world: World, areaId: string, months: readonly number[]): Set<Atom> {
  const atoms = new Set<Atom>();
  for (const month of months) {
    for (const area of territory(world, areaId, month)) atoms.add(`${area}@${monthText(month)}`);
  }
  return atoms;
}

function kindOf(world: World, indicator: string): IndicatorKind {
  const found = world.indicators.find((candidate) => candidate.id === indicator);
  if (found === undefined) throw new Error(`no such indicator: ${indicator}`);
  return found.kind;
}

export function atomsOf(world: World, cell: Cell): Set<Atom> {
  const period = parsePeriod(cell.period);
  const kind = kindOf(world, cell.indicator);
  return atomsIn(world, cell.area, monthsThatCount(world, kind, cell.area, period));
}

/** The due periods the leaves stand for: those that tile the period, else the period itself. */
function leafPeriods(world: World, indicator: string, period: Period): Period[] {
  if (kindOf(world, indicator) !== "FLOW") return [period];
  const due = world.dataset.due.find((candidate) => candidate.indicator === indicator);
  if (due === undefined || COARSENESS.indexOf(due.every) > COARSENESS.indexOf(period.kind)) return [period];
  return tiles(period, due.every) ?? [period];
}

export function leavesOf(world: World, cell: Cell): Leaf[] {
  const period = parsePeriod(cell.period);
  const kind = kindOf(world, cell.indicator);
  const area = areaOf(world, cell.area);
  const leaves: Leaf[] = [];
  for (const piece of leafPeriods(world, cell.indicator, period)) {
    const leafAreas = endedWithin(area, piece) ? [cell.area] : territory(world, cell.area, piece.last);
    for (const leafArea of leafAreas) {
      const atoms = atomsIn(world, leafArea, monthsThatCount(world, kind, leafArea, piece));
      if (atoms.size > 0) leaves.push({ area: leafArea, atoms });
    }
  }
  return leaves;
}
