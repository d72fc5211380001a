/** Areas, their predecessors, and the atoms and leaves of a cell (docs/evaluation.md, "Atoms and leaves"). */
import type { Area, Cell, Day, IndicatorKind, Level, World } from "../../../../src/statistics/model/types.ts";
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

/** What gave a district or commune a part of it, or may have, by id. */
export function giversOf(world: World, id: string): string[] {
  if (!isPlace(areaOf(world, id))) return [];
  const lines = world.lineage.filter((line) => line.to === id && line.transfer !== "exact");
  return [...new Set(lines.map((line) => line.from))].toSorted();
}

export function isPlace(area: Area): boolean {
  return area.level === "district" || area.level === "commune";
}

/** From the widest to the narrowest. */
const HEIGHT: readonly Level[] = ["country", "province", "district", "commune"];

/** The level at which an indicator is reported; a RATIO is known where both of its parts are. */
export function reportingLevel(world: World, indicator: string): Level {
  const found = world.indicators.find((one) => one.id === indicator);
  if (found?.numerator === null || found?.denominator === null || found === undefined)
    return world.dataset.reportedAt?.[indicator] ?? "province";
  const parts = [found.numerator, found.denominator].map((part) => reportingLevel(world, part));
  return HEIGHT.find((level) => parts.includes(level)) ?? "province";
}

export function isAbove(area: Area, level: Level): boolean {
  return HEIGHT.indexOf(area.level) < HEIGHT.indexOf(level);
}

/** Below the level at which figures are reported an area has its own figures alone. */
export function isBelow(area: Area, level: Level): boolean {
  return HEIGHT.indexOf(area.level) > HEIGHT.indexOf(level);
}

export function provincesAliveOn(world: World, day: Day): string[] {
  const alive = world.areas.filter((area) => area.level === "province" && aliveOn(area, day));
  return alive.map((area) => area.id).toSorted();
}

/** The areas directly below one on a day, as far down as figures are reported; districts that `counts` does not take are passed over. */
export function belowOn(
  world: World,
  area: Area,
  day: Day,
  level: Level,
  counts: (district: Area) => boolean = () => true,
): string[] {
  if (area.level === "country") return provincesAliveOn(world, day);
  const places = world.areas.filter((one) => isPlace(one) && aliveOn(one, day) && isAbove(area, one.level));
  const districts = places.filter(
    (one) => one.level === "district" && HEIGHT.indexOf(level) >= HEIGHT.indexOf("district") && counts(one),
  );
  const communes = level === "commune" ? places.filter((one) => one.level === "commune") : [];
  const districtOf = (commune: Area): Area | undefined =>
    commune.districtCode === undefined
      ? undefined
      : districts.find((district) => district.districtCode === commune.districtCode);
  const found =
    area.level === "district"
      ? communes.filter((commune) => commune.districtCode === area.districtCode)
      : [
          ...districts.filter((district) => district.province === area.id),
          ...communes.filter((commune) => commune.province === area.id && districtOf(commune) === undefined),
        ];
  return found.map((one) => one.id).toSorted();
}

/** What was found once of a world: without it a year of communes takes minutes. */
const found = new WeakMap<World, Map<string, unknown>>();

export function once<T>(world: World, key: string, find: () => T): T {
  const known = found.get(world) ?? new Map<string, unknown>();
  found.set(world, known);
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as T;
}

/** The areas that made up this area's land at the end of a month: itself, or what reports within it. */
export function territory(world: World, id: string, month: number, level: Level): readonly string[] {
  return once(world, `${id} ${month} ${level}`, () => landOf(world, id, month, level));
}

function landOf(world: World, id: string, month: number, level: Level): readonly string[] {
  const area = areaOf(world, id);
  const day = lastDayOf(month);
  if (area.level === "country")
    return unique(provincesAliveOn(world, day).flatMap((one) => territory(world, one, month, level)));
  if (aliveOn(area, day)) {
    const below = isAbove(area, level) ? belowOn(world, area, day, level) : [];
    return below.length === 0 ? [id] : unique(below.flatMap((one) => territory(world, one, month, level)));
  }
  if (day >= area.validFrom || isBelow(area, level)) return [];
  const before = exactPredecessors(world, id).flatMap((one) => territory(world, one, month, level));
  // What came from a divided area, or may have, is nobody's but its own.
  const isUnplaced = giversOf(world, id).some((giver) => hadLand(world, giver, month));
  return unique(isUnplaced ? [...before, id] : before);
}

function hadLand(world: World, id: string, month: number): boolean {
  const area = areaOf(world, id);
  const day = lastDayOf(month);
  if (day >= area.validFrom) return aliveOn(area, day);
  return [...exactPredecessors(world, id), ...giversOf(world, id)].some((one) => hadLand(world, one, month));
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

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

function atomsIn(world: World, areaId: string, months: readonly number[], level: Level): Set<Atom> {
  const atoms = new Set<Atom>();
  for (const month of months) {
    for (const area of territory(world, areaId, month, level)) atoms.add(`${area}@${monthText(month)}`);
  }
  return atoms;
}

function kindOf(world: World, indicator: string): IndicatorKind {
  const found = world.indicators.find((candidate) => candidate.id === indicator);
  if (found === undefined) throw new Error(`no such indicator: ${indicator}`);
  return found.kind;
}

export function atomsOf(world: World, cell: Cell): ReadonlySet<Atom> {
  return once(world, `atoms ${cell.indicator} ${cell.area} ${cell.period}`, () => allAtoms(world, cell));
}

function allAtoms(world: World, cell: Cell): Set<Atom> {
  const period = parsePeriod(cell.period);
  const kind = kindOf(world, cell.indicator);
  const level = reportingLevel(world, cell.indicator);
  return atomsIn(world, cell.area, monthsThatCount(world, kind, cell.area, period), level);
}

/** The due periods the leaves stand for: those that tile the period, else the period itself. */
function leafPeriods(world: World, indicator: string, period: Period): Period[] {
  if (kindOf(world, indicator) !== "FLOW") return [period];
  const due = world.dataset.due.find((candidate) => candidate.indicator === indicator);
  if (due === undefined || COARSENESS.indexOf(due.every) > COARSENESS.indexOf(period.kind)) return [period];
  return tiles(period, due.every) ?? [period];
}

export function leavesOf(world: World, cell: Cell): readonly Leaf[] {
  return once(world, `leaves ${cell.indicator} ${cell.area} ${cell.period}`, () => allLeaves(world, cell));
}

/** An atom counts for the area that its own had become, as far as it went whole, by the end of the due period. */
function allLeaves(world: World, cell: Cell): Leaf[] {
  const area = areaOf(world, cell.area);
  const all = [...atomsOf(world, cell)];
  return leafPeriods(world, cell.indicator, parsePeriod(cell.period)).flatMap((piece) => {
    const end = lastLived(area, piece);
    const months = new Set(monthsOf(piece).map(monthText));
    const atoms = all.filter((atom) => months.has(atom.split("@")[1] ?? ""));
    const byArea = Map.groupBy(atoms, (atom) => becameBy(world, atom.split("@")[0] ?? "", end));
    return [...byArea].map(([leafArea, theirs]) => ({ area: leafArea, atoms: new Set(theirs) }));
  });
}

/** The last month of a period in which an area lives, or the period's last. */
function lastLived(area: Area, period: Period): number {
  if (!endedWithin(area, period)) return period.last;
  return monthsOf(period).findLast((month) => aliveOn(area, lastDayOf(month))) ?? period.last;
}

function becameBy(world: World, id: string, month: number): string {
  const { validTo } = areaOf(world, id);
  const [next] = exactSuccessors(world, id);
  return validTo === null || validTo > lastDayOf(month) || next === undefined
    ? id
    : becameBy(world, next, month);
}
