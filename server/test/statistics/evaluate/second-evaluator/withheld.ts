/** What would give away a withheld figure (docs/evaluation.md, "Withheld"): looked for in every cell that one could be seen in. */
import type { Breakdown, Cell, Observation, World } from "../../../../src/statistics/model/types.ts";
import { cellText, hasValue } from "./known.ts";
import type { Context, Hidden } from "./known.ts";
import { winnerOf } from "./observed.ts";
import { pathsOf } from "./paths.ts";
import { calendarAround, lastDay, monthNumber, parsePeriod } from "./periods.ts";
import { putTogether } from "./put-together.ts";
import { areaOf, atomsOf, exactSuccessors } from "./territory.ts";

/** What is hidden, and now found to give a withheld cell away as well; null: nothing more does. */
export function givenAway(context: Context, standing: readonly Observation[]): Hidden | null {
  const { world, hidden } = context;
  const cells = new Set(hidden.cells);
  const observations = new Set(hidden.observations);
  const hide = (cell: Cell): void => {
    const winner = winnerOf(world, standing, cell);
    if (winner === null || winner.observation.value === null) cells.add(cellText(cell));
    else observations.add(winner.observation);
  };
  for (const cell of withheldCells(context, standing)) {
    const winner = winnerOf(world, standing, cell);
    if (winner !== null && winner.observation.value !== null) observations.add(winner.observation);
    const indicator = world.indicators.find((one) => one.id === cell.indicator);
    if (indicator === undefined || atomsOf(world, cell).size === 0) continue;
    for (const path of pathsOf(world, indicator, cell)) {
      if (putTogether(context, standing, indicator, cell, path).gives !== "complete") continue;
      const last = path.members.findLast((member) => hasValue(context.ask(member)));
      if (last !== undefined) hide(last);
    }
  }
  const isMore = cells.size > hidden.cells.size || observations.size > hidden.observations.size;
  return isMore ? { cells, observations } : null;
}

/** Cells whose answer is WITHHELD: those that withheld and hidden figures answer, and all that such cells are a part of. */
function withheldCells(context: Context, standing: readonly Observation[]): Cell[] {
  const { world, hidden } = context;
  const seeds = [...standing.filter(({ status }) => status === "WITHHELD"), ...hidden.observations];
  const below = [
    ...seeds.flatMap((one) => periodsOf(world, one).map((period): Cell => ({ ...cellOf(one), period }))),
    ...[...hidden.cells].map(readCell),
  ];
  const found = new Map<string, Cell>();
  for (const cell of below.filter((one) => kindOf(world, one) !== "RATIO"))
    for (const area of areasAbove(world, cell.area))
      for (const period of periodsAbove(world, cell))
        for (const breakdown of breakdownsAbove(world, cell)) {
          const above = { indicator: cell.indicator, area, period, ...breakdown };
          found.set(cellText(above), above);
        }
  return [...found.values()].filter((cell) => context.ask(cell)?.answer.status === "WITHHELD");
}

function cellOf({ indicator, area, period, category, model, unitType, awardLevel }: Observation): Cell {
  return { indicator, area, period, category, model, unitType, awardLevel };
}

function readCell(text: string): Cell {
  const [indicator = "", area = "", period = "", category, model, unitType, awardLevel] = JSON.parse(text);
  return { indicator, area, period, category, model, unitType, awardLevel };
}

function kindOf(world: World, { indicator }: Cell) {
  return world.indicators.find(({ id }) => id === indicator)?.kind;
}

/** The periods an observation may answer. */
function periodsOf(world: World, observation: Observation): string[] {
  if (kindOf(world, cellOf(observation)) === "FLOW") return [observation.period];
  const { calendarFrom, calendarTo } = world.dataset;
  const [from, to] =
    observation.validFrom === null
      ? [observation.dated ?? calendarFrom, observation.dated ?? calendarFrom]
      : [
          max(observation.validFrom.slice(0, 7), calendarFrom),
          min(observation.validTo?.slice(0, 7) ?? calendarTo, calendarTo),
        ];
  const found = new Set([observation.period, ...world.terms]);
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1)
    for (const period of calendarAround(month)) found.add(period);
  return [...found];
}

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);

function areasAbove(world: World, area: string): string[] {
  const countries = world.areas.filter(({ level }) => level === "country").map(({ id }) => id);
  const line = new Set([area]);
  for (const one of line) {
    for (const next of exactSuccessors(world, one)) line.add(next);
    const { level, province, districtCode } = areaOf(world, one);
    if (province !== undefined) line.add(province);
    if (level !== "commune" || districtCode === undefined) continue;
    for (const other of world.areas)
      if (other.level === "district" && other.districtCode === districtCode) line.add(other.id);
  }
  return [...new Set([...line, ...(areaOf(world, area).level === "country" ? [] : countries)])];
}

/** Of a FLOW all periods it lies in; a STOCK stays in its own. */
function periodsAbove(world: World, cell: Cell): string[] {
  if (kindOf(world, cell) !== "FLOW") return [cell.period];
  const { first, last } = parsePeriod(cell.period);
  const around = [...calendarAround(first), ...world.terms].filter((code) => {
    const period = parsePeriod(code);
    return (
      period.first <= first && last <= period.last && lastDay(period) >= lastDay(parsePeriod(cell.period))
    );
  });
  return [...new Set([cell.period, ...around])];
}

function breakdownsAbove(world: World, { category, model, unitType, awardLevel }: Cell): Breakdown[] {
  const categoryOfModel = world.models.find(({ id }) => id === model)?.category ?? null;
  const kinds = [
    { category, model },
    { category: categoryOfModel ?? category, model: null },
    { category: null, model: null },
  ];
  return kinds.flatMap((kind) =>
    [unitType, null].flatMap((unit) =>
      [awardLevel, null].map((level) => ({ ...kind, unitType: unit, awardLevel: level })),
    ),
  );
}
