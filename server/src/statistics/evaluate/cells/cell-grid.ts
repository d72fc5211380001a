import type { Period, Span } from "../../model/periods.ts";
import type { AreaLife, AreaHistory } from "../../model/area-history.ts";

/** How many breakdowns an evaluation can tell apart. */
const BREAKDOWNS = 4096;

/**
 * The cells of one evaluation as integers: period, area and breakdown in one key, for maps. What an evaluation has most of does not
 * come first, so that the keys of a hundred areas stay below 2^31: larger ones are objects to V8, and maps of them twice as slow.
 */
export class Grid {
  private readonly areaHistory: AreaHistory;
  private readonly areas: number;
  private readonly within: readonly Span[] | null;
  private readonly all: Period[] = [];
  private readonly ids = new Map<string, number>();

  /** @param within only periods wholly within one of these spans are worked out; null: all */
  constructor(areaHistory: AreaHistory, within: readonly Span[] | null) {
    this.areaHistory = areaHistory;
    this.areas = areaHistory.areas.length;
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
    return (this.id(p) * this.areas + area.index) * BREAKDOWNS + breakdown;
  }

  area(key: number): AreaLife {
    return this.areaHistory.at(Math.floor(key / BREAKDOWNS) % this.areas);
  }

  period(key: number): Period {
    const id = Math.floor(key / BREAKDOWNS / this.areas);
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
      this.all.push(p);
      this.ids.set(p.code, id);
    }
    return id;
  }
}
