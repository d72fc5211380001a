import type { AreaHistory, AreaLife } from "../../model/area-history.ts";
import type { Breakdowns } from "../../model/breakdowns.ts";
import { type Period, superPeriods } from "../../model/periods.ts";
import type { Grid } from "./cell-grid.ts";
import type { TargetCell } from "../evaluation.ts";
import { Memo } from "../memo.ts";

/** Cells of ended areas are worked out last: they only point at what their successors answer. */
const LAST = 200;
const COUNTRY = 20;
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
  private readonly country: AreaLife | undefined;
  private readonly coarser = new Memo<Period, readonly Period[]>();

  constructor(setting: Setting) {
    this.setting = setting;
    const { areas } = setting.areaHistory;
    this.areaRank = areas.map((area) => (area.country ? COUNTRY : depth(area)));
    this.country = areas.find((area) => area.country);
  }

  /** The keys of the cells that a cell is a member of, or that point at it. */
  *of({ state, area, period: p, breakdown }: TargetCell): Generator<number> {
    const { areaHistory, grid } = this.setting;
    const { successor } = area;
    if (successor !== null && areaHistory.children(successor, p, state.flow).includes(area))
      yield grid.key(successor, p, breakdown);
    for (const predecessor of area.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
    if (this.country !== undefined && !area.country && area.from <= p.last && p.last < area.to)
      yield grid.key(this.country, p, breakdown);
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
    if (p.first >= area.to) yield this.setting.grid.key(area, p, breakdown);
    for (const predecessor of area.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
  }
}

function depth(area: AreaLife): number {
  return area.predecessors.length === 0 ? 0 : 1 + Math.max(...area.predecessors.map(depth));
}
