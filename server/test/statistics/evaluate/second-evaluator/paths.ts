/** The paths of a FLOW or STOCK cell and their members (docs/evaluation.md, "Paths"). */
import type {
  BreakdownDimension,
  Cell,
  Combining,
  Indicator,
  Lineage,
  Observation,
  World,
} from "../../../../src/statistics/model/types.ts";
import { lastDay, lastDayOf, monthsOf, monthText, nextFiner, parsePeriod } from "./periods.ts";
import {
  aliveOn,
  areaOf,
  atomsOf,
  belowOn,
  exactPredecessors,
  giversOf,
  isAbove,
  isBelow,
  once,
  provincesAliveOn,
  reportingLevel,
  territory,
} from "./territory.ts";

export interface Path {
  readonly dimension: "area" | "time" | BreakdownDimension;
  readonly combining: Combining;
  readonly members: readonly Cell[];
}

function hasAtoms(world: World, cell: Cell): boolean {
  return atomsOf(world, cell).size > 0;
}

/**
 * The country's provinces; the areas that another was made of when the period was, wholly or in part, before it; or where figures are
 * reported below it, the areas within it on the period's last day.
 */
export function childAreas(world: World, indicator: Indicator, cell: Cell): readonly string[] {
  return once(world, `children ${indicator.id} ${cell.area} ${cell.period}`, () =>
    findChildren(world, indicator, cell),
  );
}

function findChildren(world: World, indicator: Indicator, cell: Cell): string[] {
  const area = areaOf(world, cell.area);
  const period = parsePeriod(cell.period);
  if (area.level === "country") return provincesAliveOn(world, lastDay(period));
  const level = reportingLevel(world, indicator.id);
  if (isBelow(area, level)) return [];
  const predecessors = exactPredecessors(world, cell.area);
  const isFlow = indicator.kind === "FLOW";
  if (lastDayOf(isFlow ? period.first : period.last) < area.validFrom)
    return isFlow
      ? predecessors.filter((predecessor) => hasAtoms(world, { ...cell, area: predecessor }))
      : predecessors;
  if (!isAbove(area, level) || !aliveOn(area, lastDay(period))) return [];
  // A district that was another at times within the period of a FLOW is passed over: what moved in or out would count in two places.
  const below = belowOn(
    world,
    area,
    lastDay(period),
    level,
    (district) =>
      !isFlow ||
      new Set(monthsOf(period).map((month) => territory(world, district.id, month, level).join())).size === 1,
  );
  return isFlow ? below.filter((one) => wasWithin(world, cell, one)) : below;
}

/** Whether the land of an area, and of all that it came of, lay in the cell's in every month. */
function wasWithin(world: World, cell: Cell, id: string): boolean {
  const all = atomsOf(world, cell);
  const area = areaOf(world, id);
  const months = monthsOf(parsePeriod(cell.period)).filter((month) => aliveOn(area, lastDayOf(month)));
  const level = reportingLevel(world, cell.indicator);
  if (isBelow(area, level)) return true;
  const own = months.flatMap((month) =>
    territory(world, id, month, level).map((one) => `${one}@${monthText(month)}`),
  );
  return (
    own.every((atom) => all.has(atom)) &&
    [...exactPredecessors(world, id), ...giversOf(world, id)].every((one) => wasWithin(world, cell, one))
  );
}

function areaPath(world: World, indicator: Indicator, cell: Cell): Path[] {
  const areas = childAreas(world, indicator, cell);
  const isDivided =
    partialTransfer(world, cell) !== null &&
    giversOf(world, cell.area).length > 0 &&
    !isBelow(areaOf(world, cell.area), reportingLevel(world, indicator.id));
  if ((areas.length === 0 && !isDivided) || indicator.overAreas === null) return [];
  const members = areas.map((area) => ({ ...cell, area }));
  return [{ dimension: "area", combining: indicator.overAreas, members }];
}

function timePath(world: World, indicator: Indicator, cell: Cell): Path[] {
  if (indicator.kind !== "FLOW") return [];
  const pieces = nextFiner(parsePeriod(cell.period)).map((piece) => ({ ...cell, period: piece.code }));
  const members = pieces.filter((piece) => hasAtoms(world, piece));
  return members.length === 0 ? [] : [{ dimension: "time", combining: "sum", members }];
}

/** Whether this observation is of a part of the cell along the dimension, all other coordinates being the cell's. */
export function isPart(
  world: World,
  dimension: BreakdownDimension,
  cell: Cell,
  part: Cell | Observation,
): boolean {
  if (part.indicator !== cell.indicator || part.area !== cell.area || part.period !== cell.period)
    return false;
  const sameModel = part.model === cell.model && part.category === cell.category;
  const sameUnitType = part.unitType === cell.unitType;
  const sameAwardLevel = part.awardLevel === cell.awardLevel;
  if (dimension === "unit_type") return part.unitType !== null && sameModel && sameAwardLevel;
  if (dimension === "award_level") return part.awardLevel !== null && sameModel && sameUnitType;
  if (!sameUnitType || !sameAwardLevel) return false;
  if (cell.category === null) return part.category !== null || part.model !== null;
  return world.models.some((model) => model.id === part.model && model.category === cell.category);
}

function modelMembers(world: World, indicator: Indicator, cell: Cell): Cell[] {
  if (cell.model !== null) return [];
  const byModel = indicator.breakdowns.includes("model");
  const byCategory = indicator.breakdowns.includes("category");
  if (cell.category === null && byCategory) {
    const categories = [...new Set(world.models.map((model) => model.category))].toSorted();
    return categories.map((category) => ({ ...cell, category }));
  }
  if (!byModel) return [];
  const models = world.models.filter((model) => cell.category === null || model.category === cell.category);
  return models.map((model) => ({ ...cell, category: null, model: model.id })).toSorted(byModelId);
}

function byModelId(a: Cell, b: Cell): number {
  return (a.model ?? "") < (b.model ?? "") ? -1 : 1;
}

/** All values of a coordinate that any observation of the indicator has ever been printed for. */
function everPrinted(world: World, indicator: Indicator, coordinate: "unitType" | "awardLevel"): string[] {
  const printed = world.observations
    .filter((observation) => observation.indicator === indicator.id)
    .map((observation) => observation[coordinate])
    .filter((value) => value !== null);
  return [...new Set(printed)].toSorted();
}

function breakdownPaths(world: World, indicator: Indicator, cell: Cell): Path[] {
  const paths: Path[] = [];
  if (indicator.overModels !== null) {
    const members = modelMembers(world, indicator, cell);
    paths.push({ dimension: "model", combining: indicator.overModels, members });
  }
  if (
    indicator.overUnitTypes !== null &&
    cell.unitType === null &&
    indicator.breakdowns.includes("unit_type")
  ) {
    const members = everPrinted(world, indicator, "unitType").map((unitType) => ({ ...cell, unitType }));
    paths.push({ dimension: "unit_type", combining: indicator.overUnitTypes, members });
  }
  if (
    indicator.overAwardLevels !== null &&
    cell.awardLevel === null &&
    indicator.breakdowns.includes("award_level")
  ) {
    const members = everPrinted(world, indicator, "awardLevel").map((awardLevel) => ({
      ...cell,
      awardLevel,
    }));
    paths.push({ dimension: "award_level", combining: indicator.overAwardLevels, members });
  }
  return paths;
}

/** All paths in the order they are tried. A member may still turn out to be empty. */
export function pathsOf(world: World, indicator: Indicator, cell: Cell): Path[] {
  return [
    ...areaPath(world, indicator, cell),
    ...timePath(world, indicator, cell),
    ...breakdownPaths(world, indicator, cell),
  ];
}

function withPredecessors(world: World, id: string): string[] {
  return [id, ...exactPredecessors(world, id).flatMap((predecessor) => withPredecessors(world, predecessor))];
}

/** The move of a piece of land that keeps predecessors' figures from being those of this area; null: none. */
export function partialTransfer(world: World, cell: Cell): Lineage | null {
  const inOrder = movesOf(world, cell).toSorted((a, b) =>
    `${a.on} ${a.from} ${a.to}` < `${b.on} ${b.from} ${b.to}` ? -1 : 1,
  );
  return inOrder[0] ?? null;
}

/** All that moved in part, or not surely whole, between the period and the area's first day. */
export function movesOf(world: World, cell: Cell): Lineage[] {
  const area = areaOf(world, cell.area);
  if (area.level === "country") return [];
  const touched = withPredecessors(world, cell.area);
  return world.lineage.filter(
    (line) =>
      line.transfer !== "exact" &&
      (touched.includes(line.from) || touched.includes(line.to)) &&
      lastDay(parsePeriod(cell.period)) < line.on &&
      line.on <= area.validFrom,
  );
}
