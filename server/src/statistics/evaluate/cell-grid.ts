import type { Period, Span } from "../model/periods.ts";
import type { AreaLife, AreaHistory } from "../model/area-history.ts";

/** How far apart the coordinates of a key are kept; 2^53 leaves room for 500 areas. */
const BREAKDOWNS = 4096;
const PERIODS = 4096;

/** The cells of one evaluation as integers: area, period and breakdown in one key, for maps. */
export class Grid {
  private readonly areaHistory: AreaHistory;
  private readonly within: readonly Span[] | null;
  private readonly all: Period[] = [];
  private readonly ids = new Map<string, number>();

  /** @param within only periods wholly within one of these spans are worked out; null: all */
  constructor(areaHistory: AreaHistory, within: readonly Span[] | null) {
    this.areaHistory = areaHistory;
    this.within = within;
  }

  get periods(): readonly Period[] {
    return this.all;
  }

  covers(p: Period): boolean {
    return this.within?.some(({ first, last }) => first <= p.first && p.last <= last) ?? true;
  }

  key(area: AreaLife, p: Period, breakdown: number): number {
    if (breakdown >= BREAKDOWNS) throw new Error(`More than ${BREAKDOWNS} breakdowns in one evaluation`);
    return (area.index * PERIODS + this.id(p)) * BREAKDOWNS + breakdown;
  }

  area(key: number): AreaLife {
    return this.areaHistory.at(Math.floor(key / BREAKDOWNS / PERIODS));
  }

  period(key: number): Period {
    const id = Math.floor(key / BREAKDOWNS) % PERIODS;
    const p = this.all[id];
    if (p === undefined) throw new Error(`No period ${id}`);
    return p;
  }

  breakdown(key: number): number {
    return key % BREAKDOWNS;
  }

  /** A period as an integer: its place among those of this grid. */
  id(p: Period): number {
    let id = this.ids.get(p.code);
    if (id === undefined) {
      id = this.all.length;
      if (id >= PERIODS) throw new Error(`More than ${PERIODS} periods in one evaluation`);
      this.all.push(p);
      this.ids.set(p.code, id);
    }
    return id;
  }
}
