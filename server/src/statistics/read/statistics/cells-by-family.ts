import type { StatisticsQuery, StoredAnswer } from "./build-statistics-query.ts";

/** What is stored of a cell that was asked. */
export interface FoundCell {
  /** Its place among those asked, from 0. */
  readonly place: number;
  /** Null where the cell has none. */
  readonly answer: StoredAnswer | null;
  /** An earlier answer that may stand in; null where there is none, or none was asked for. */
  readonly carried: (StoredAnswer & { readonly period_id: number }) | null;
}

/** The cells of one family that a question asks for, as a question of their own. */
export interface FamilyQuery {
  readonly family: number;
  readonly query: StatisticsQuery;
  /** The place of each of them among all that are asked. */
  readonly placeOf: (place: number) => number;
}

/**
 * A question as questions of one family each, which is what a statement can be of: all that it reads then lies on one machine, however many there are
 * (docs/operating/distributing.md). Most questions are of one family.
 */
export function byFamily(query: StatisticsQuery): readonly FamilyQuery[] {
  const { families } = query.cells;
  const [first] = families;
  if (first === undefined) return [];
  if (families.every((family) => family === first))
    return [{ family: first, query, placeOf: (place) => place }];
  const places = Map.groupBy(families.keys(), (place) => families[place] ?? first);
  return [...places].map(([family, of]) => ({
    family,
    query: only(query, of),
    placeOf: (place) => of[place] ?? -1,
  }));
}

/** The same of some cells alone. */
function only({ dataset, knownAt, cells, carry, byValue }: StatisticsQuery, places: readonly number[]) {
  const of = <Value>(all: readonly Value[]): Value[] => places.map((place) => all[place] as Value);
  const { areas, families, indicators, breakdowns, periods } = cells;
  return {
    dataset,
    knownAt,
    cells: {
      areas: of(areas),
      families: of(families),
      indicators: of(indicators),
      breakdowns: of(breakdowns),
      periods: of(periods),
    },
    ...(carry !== undefined && {
      carry: {
        from: of(carry.from),
        until: of(carry.until),
        low: of(carry.low),
        high: of(carry.high),
        ascending: carry.ascending,
      },
    }),
    ...(byValue !== undefined && {
      byValue: {
        ...byValue,
        groups: of(byValue.groups),
        hidden: of(byValue.hidden),
        lacking: of(byValue.lacking),
        // What is on the page of all may come from one family alone.
        limit: byValue.offset + byValue.limit,
        offset: 0,
      },
    }),
  };
}

/** What was found of each family, together: in the order of the cells asked, or that of their values, of which a page is asked. */
export function together(
  found: readonly FoundCell[],
  { byValue }: Pick<StatisticsQuery, "byValue">,
): readonly FoundCell[] {
  if (byValue === undefined) return found.toSorted((a, b) => a.place - b.place);
  const { groups, hidden, lacking, descending, limit, offset } = byValue;
  const placed = found.map((cell) => ({
    cell,
    group: groups[cell.place] ?? 0,
    lacking: lacking[cell.place] ?? 0,
    value: hidden[cell.place] === true ? null : (cell.answer?.value ?? cell.carried?.value ?? null),
  }));
  type Placed = (typeof placed)[number];
  const byValues = (a: Placed, b: Placed): number => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return a.lacking - b.lacking || (descending ? b.value - a.value : a.value - b.value);
  };
  const unknown = (a: Placed, b: Placed): number => (a.value === null ? a.lacking - b.lacking : 0);
  return placed
    .sort((a, b) => a.group - b.group || byValues(a, b) || unknown(a, b) || a.cell.place - b.cell.place)
    .slice(offset, offset + limit)
    .map(({ cell }) => cell);
}
