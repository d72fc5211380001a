import { type AreaHistory, type AreaLife, isPlace } from "../../model/area-history.ts";
import type { Breakdowns } from "../../model/breakdowns.ts";
import { type Period, superPeriods } from "../../model/periods.ts";
import type { Grid } from "./cell-grid.ts";
import type { TargetCell } from "../evaluation.ts";
import { Memo } from "../memo.ts";

/** Cells of ended areas are worked out last: they only point at what their successors answer. */
const LAST = 200;
const KINDS = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR", "TERM"];

interface Setting {
  readonly areaHistory: AreaHistory;
  readonly breakdowns: Breakdowns;
  readonly grid: Grid;
  readonly terms: readonly Period[];
}

/** Which cells of an indicator are made of which, and in what order they have to be worked out. */
export class CellsAbove {
  private readonly setting: Setting;
  private readonly areaRank: readonly number[];
  private readonly coarser = new Memo<Period, readonly Period[]>();

  constructor(setting: Setting) {
    this.setting = setting;
    this.areaRank = ranksOf(setting.areaHistory.areas);
  }

  /** The keys of the cells that a cell is a member of, or that point at it. */
  *of({ state, area, period: p, breakdown }: TargetCell): Generator<number> {
    const { grid } = this.setting;
    const { territory, flow } = state;
    const { successor } = area;
    if (successor !== null && isBefore(successor, p, flow)) yield grid.key(successor, p, breakdown);
    for (const taker of area.takers) if (isBefore(taker, p, flow)) yield grid.key(taker, p, breakdown);
    for (const predecessor of area.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
    for (const parent of territory.parents(area, p, flow)) yield grid.key(parent, p, breakdown);
    if (state.flow) for (const longer of this.longer(p)) yield grid.key(area, longer, breakdown);
    if (state.numerator === null)
      for (const id of state.above.get(breakdown) ?? []) yield grid.key(area, p, id);
  }

  /** Members come before what is made of them. */
  rank({ area, period: p, breakdown }: TargetCell): number {
    if (!area.country && p.first >= area.to) return LAST;
    const b = this.setting.breakdowns.at(breakdown);
    const detail =
      (b.model === null ? (b.category === null ? 2 : 1) : 0) +
      (b.unitType === null ? 1 : 0) +
      (b.awardLevel === null ? 1 : 0);
    return detail + (this.areaRank[area.index] ?? 0) + KINDS.indexOf(p.kind);
  }

  private longer(p: Period): readonly Period[] {
    const { terms, grid } = this.setting;
    return this.coarser.of(p, () => superPeriods(p, terms).filter((longer) => grid.covers(longer)));
  }

  private *endedBelow(area: AreaLife, p: Period, breakdown: number): Generator<number> {
    if (isPlace(area)) return;
    if (p.first >= area.to) yield this.setting.grid.key(area, p, breakdown);
    for (const predecessor of area.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
  }
}

/** Whether a period lies before an area began, in a FLOW with some of its months. */
function isBefore(area: AreaLife, p: Period, flow: boolean): boolean {
  return (flow ? p.first : p.last) < area.from;
}

/** A height for each area above all that it is put together from: what it was made of, and what lies in it. */
function ranksOf(areas: readonly AreaLife[]): readonly number[] {
  const places = areas.filter(isPlace);
  const inProvince = Map.groupBy(places, ({ province }) => province);
  const inDistrict = Map.groupBy(
    places.filter(({ level }) => level === "commune"),
    ({ districtCode }) => districtCode,
  );
  const below = (area: AreaLife): readonly AreaLife[] => {
    if (area.country) return areas.filter(({ level }) => level === "province");
    if (area.level === "province") return inProvince.get(area.id) ?? [];
    return (area.level === "district" && inDistrict.get(area.districtCode)) || [];
  };
  const ranks: number[] = [];
  const rankOf = (area: AreaLife): number =>
    (ranks[area.index] ??=
      1 + Math.max(-1, ...[...area.predecessors, ...area.givers, ...below(area)].map(rankOf)));
  for (const area of areas) rankOf(area);
  return ranks;
}
