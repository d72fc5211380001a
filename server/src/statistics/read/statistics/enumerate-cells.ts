import type { AreaPeriod, Resolved } from "../../request/resolve-request.ts";
import type { OrderKey } from "../../request/request.ts";
import { nameOrder } from "./name-order.ts";
import type { Series } from "../../request/resolve-breakdowns.ts";

/** One row asked. */
export interface AskedCell extends Series, AreaPeriod {
  /** Rows of one group are put in the order of their values; 0 where nothing is ordered by value. */
  readonly group: number;
}

type Asked = Pick<Resolved, "series" | "areaPeriods" | "orderBy">;

/** How many rows are asked in all. */
export function countCells({ series, areaPeriods }: Pick<Asked, "series" | "areaPeriods">): number {
  return series.length * areaPeriods.length;
}

/**
 * The rows asked, in order, from `offset` on, at most `limit`. Only these are made, however many are asked in all: whole
 * branches before the page are counted and passed by. VALUE is left to the statement; the keys before it make groups.
 */
export function enumerateCells(
  { series, areaPeriods, orderBy }: Asked,
  offset: number,
  limit: number,
): AskedCell[] {
  // What has to be worked out first is left to whoever works it out.
  const known = orderBy.filter(({ by }) => by !== "CHANGE" && by !== "SHARE");
  const valueAt = known.findIndex(({ by }) => by === "VALUE");
  const keys = known.filter(({ by }) => by !== "VALUE");
  const byName = new Map(
    keys.flatMap(({ by, lang }) => (by === "NAME" ? [[lang, nameOrder(areaPeriods, lang)] as const] : [])),
  );
  const cells: AskedCell[] = [];
  let passBy = offset;
  let group = -1;

  function walk(depth: number, s: readonly Series[], p: readonly AreaPeriod[]): void {
    if (cells.length >= limit) return;
    const size = s.length * p.length;
    if (passBy >= size) {
      passBy -= size;
      return;
    }
    const key = keys[depth];
    const [one] = s;
    const [place] = p;
    // What is one row already is not divided by the keys that are left.
    const isRow = key === undefined || size === 1;
    if (depth === valueAt || (isRow && depth < valueAt)) group += 1;
    if (isRow) {
      if (one !== undefined && place !== undefined)
        cells.push({
          indicator: one.indicator,
          breakdown: one.breakdown,
          period: place.period,
          area: place.area,
          group: valueAt < 0 ? 0 : group,
        });
      return;
    }
    if (key.by === "INDICATOR" || key.by === "BREAKDOWN")
      for (const part of parts(s, SERIES[key.by], key.descending)) walk(depth + 1, part, p);
    else if (key.by === "AREA" || key.by === "PERIOD")
      for (const part of parts(p, PLACE[key.by], key.descending)) walk(depth + 1, s, part);
    else {
      const names = byName.get(key.lang);
      const order = ({ area }: AreaPeriod): number => names?.get(area.id) ?? 0;
      for (const part of parts(p, order, key.descending)) walk(depth + 1, s, part);
    }
  }

  walk(0, series, areaPeriods);
  return cells;
}

const SERIES: Readonly<Record<"INDICATOR" | "BREAKDOWN", (series: Series) => number>> = {
  INDICATOR: ({ indicator }) => indicator.order,
  BREAKDOWN: ({ breakdown }) => breakdown.order,
};
const PLACE: Readonly<Record<Extract<OrderKey, "AREA" | "PERIOD">, (place: AreaPeriod) => number>> = {
  AREA: ({ area }) => area.order,
  PERIOD: ({ period }) => period.order,
};

/** Members by a key of theirs, in its order. */
function parts<T>(members: readonly T[], order: (member: T) => number, descending: boolean): T[][] {
  const sorted = runs(members, order) ?? grouped(members, order);
  return descending ? sorted.reverse() : sorted;
}

/** Those of one key after another, where they stand in order already, as they nearly always do; else null. */
function runs<T>(members: readonly T[], order: (member: T) => number): T[][] | null {
  const found: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const key = order(member);
    if (key < last) return null;
    if (key === last) found.at(-1)?.push(member);
    else found.push([member]);
    last = key;
  }
  return found;
}

function grouped<T>(members: readonly T[], order: (member: T) => number): T[][] {
  return [...Map.groupBy(members, order)].sort(([a], [b]) => a - b).map(([, part]) => part);
}
