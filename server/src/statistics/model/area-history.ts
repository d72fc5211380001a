import type { Atoms } from "./territory/atoms.ts";
import { monthIndex, type Period } from "./periods.ts";
import { Territory } from "./territory/territory.ts";
import { type AreaLife, type Areas, byId, isPlace, livesIn, type Moved } from "./territory/area-life.ts";
import type { Area, Lineage, ReportedLevel } from "./types.ts";

export { type AreaLife, isPlace, type Moved } from "./territory/area-life.ts";

/** Who existed when, and who became whom. */
export class AreaHistory implements Areas {
  readonly areas: readonly AreaLife[];
  private readonly ids: ReadonlyMap<string, AreaLife>;
  private readonly aliveInMonth = new Map<number, AreaLife[]>();
  private readonly territories = new Map<ReportedLevel, Territory>();
  private readonly provincesEver: readonly AreaLife[];

  constructor(areas: readonly Area[], lineage: readonly Lineage[]) {
    this.areas = [...areas].sort(byId).map(lifeOf);
    this.ids = new Map(this.areas.map((area) => [area.id, area]));
    this.provincesEver = this.areas.filter(({ level }) => level === "province");
    for (const line of lineage) {
      const [from, to] = [this.area(line.from), this.area(line.to)];
      if (line.transfer === "exact") {
        from.successor = to;
        to.predecessors.push(from);
      } else if (isPlace(to)) {
        from.takers.push(to);
        to.givers.push(from);
      }
    }
    const moved = movedBy(lineage);
    for (const area of this.areas) {
      for (const related of [area.predecessors, area.givers, area.takers]) related.sort(byId);
      const touching = this.ancestry(area).flatMap(({ id }) => moved.get(id) ?? []);
      area.transfers.push(...new Set(touching.filter(({ month }) => month <= area.from)));
      area.transfers.sort((a, b) => a.month - b.month || (key(a) < key(b) ? -1 : 1));
      area.landFrom = landFrom(area);
    }
  }

  area(id: string): AreaLife {
    const area = this.ids.get(id);
    if (area === undefined) throw new Error(`Unknown area "${id}"`);
    return area;
  }

  at(index: number): AreaLife {
    const area = this.areas[index];
    if (area === undefined) throw new Error(`No area at ${index}`);
    return area;
  }

  private ancestry(area: AreaLife): AreaLife[] {
    return [area, ...area.predecessors.flatMap((p) => this.ancestry(p))];
  }

  /** Provinces alive on the last day of a month, by id. */
  provinces(month: number): readonly AreaLife[] {
    let alive = this.aliveInMonth.get(month);
    if (alive === undefined) {
      alive = this.provincesEver.filter((p) => livesIn(p, month));
      this.aliveInMonth.set(month, alive);
    }
    return alive;
  }

  /** Who covers whose land, where figures are reported at a level. */
  territory(level: ReportedLevel): Territory {
    let territory = this.territories.get(level);
    if (territory === undefined) this.territories.set(level, (territory = new Territory(this, level)));
    return territory;
  }

  /** The atoms a figure must cover, where provinces report. */
  atoms(area: AreaLife, p: Period, flow: boolean): Atoms {
    return this.territory("province").atoms(area, p, flow);
  }

  /** Who is put together on the area path, where provinces report. */
  children(area: AreaLife, p: Period, flow: boolean): readonly AreaLife[] {
    return this.territory("province").children(area, p, flow);
  }

  /** How many months of a period there was land of any of some areas: of themselves, or of what they were formed from. */
  monthsLived(areas: readonly AreaLife[], { first, last }: Period): number {
    let months = 0;
    for (let month = first; month <= last; month += 1)
      if (areas.some((area) => this.hasLand(area, month))) months += 1;
    return months;
  }

  private hasLand(area: AreaLife, month: number): boolean {
    if (area.country) return this.provinces(month).length > 0;
    return area.landFrom <= month && month < area.to;
  }

  /** What moved between the period's end and the area's first day, so that its figure is not that of its predecessors; null when nothing did. */
  brokenBy(area: AreaLife, p: Period): Moved | null {
    return area.transfers.find((moved) => moved.month > p.last) ?? null;
  }
}

function lifeOf(area: Area, index: number): AreaLife {
  return {
    index,
    id: area.id,
    level: area.level,
    country: area.level === "country",
    from: monthIndex(area.validFrom),
    to: area.validTo === null ? Number.POSITIVE_INFINITY : monthIndex(area.validTo),
    province: area.province ?? null,
    districtCode: area.districtCode ?? null,
    predecessors: [],
    givers: [],
    successor: null,
    takers: [],
    transfers: [],
    landFrom: 0,
  };
}

/** What did not go whole for sure, by either end. */
function movedBy(lineage: readonly Lineage[]): Map<string, Moved[]> {
  const moved = new Map<string, Moved[]>();
  for (const line of lineage) {
    if (line.transfer === "exact") continue;
    const one = { ...line, month: monthIndex(line.on) };
    for (const id of [line.from, line.to]) {
      const known = moved.get(id);
      if (known === undefined) moved.set(id, [one]);
      else known.push(one);
    }
  }
  return moved;
}

const key = ({ from, to }: Lineage): string => `${from} ${to}`;

function landFrom(area: AreaLife): number {
  return Math.min(area.from, ...[...area.predecessors, ...area.givers].map(landFrom));
}
