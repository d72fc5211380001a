import type { Kysely } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Day, Instant } from "../../model/types.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import type { AskedCell, CellSetting } from "../cells/asked-cell.ts";
import { transferAfter } from "../partial-transfer.ts";
import { emptyCell } from "../statistics/empty-cell.ts";
import {
  buildChangedCellsQuery,
  buildStoredQuery,
  type CellOrder,
  type CellPlace,
  type ChangedCell,
  type RevisionFilter,
  type Stored,
} from "./build-changed-cells-query.ts";

/** A statistic of which an answer came or went. */
export interface Candidate {
  readonly place: CellPlace;
  readonly cell: AskedCell;
  /** Whether it says something else now than it did then; worked out when asked. */
  readonly hasMoved: () => boolean;
}

/** Of which cells the revisions are asked, and how the two sides are asked for. */
export interface Compared {
  readonly filter: RevisionFilter;
  /** Whether areas were named: then they are listed whatever the boundaries. */
  readonly hasAreas: boolean;
  readonly before: CellSetting & { readonly knownAt: Instant };
  readonly after: CellSetting & { readonly knownAt: Instant };
}

/** So many of the statistics of which an answer came or went, those that changed last first. A statement, and one for each of their families. */
export async function findChangedCells(
  db: Kysely<Database>,
  { filter, hasAreas, before, after }: Compared,
  from: CellPlace | null,
  most: number,
): Promise<readonly Candidate[]> {
  const { catalogue, boundaries } = after;
  const order = orderOf(catalogue, filter, hasAreas ? null : boundaries);
  const query = buildChangedCellsQuery(filter, order, before.knownAt, after.knownAt, from, most);
  const { rows } = await query.execute(db);
  const was = await storedBefore(db, filter.dataset, rows, before.knownAt);
  return rows.flatMap((row, nth): Candidate[] => {
    const indicator = catalogue.indicators.byKey.get(row.indicator_id);
    const area = catalogue.areas.byKey.get(row.area_id);
    const period = catalogue.periods.byKey.get(row.period_id);
    const breakdown = catalogue.breakdowns.get(row.breakdown_id);
    if (indicator === undefined || area === undefined || period === undefined || breakdown === undefined)
      return [];
    const cell: AskedCell = { indicator, area, period, breakdown };
    return [
      {
        place: row,
        cell,
        hasMoved: () => !isSame(before, after, cell, { was: was[nth] ?? null, now: row.now }),
      },
    ];
  });
}

/** What was stored of cells at an instant, in their order; null: nothing. */
async function storedBefore(
  db: Kysely<Database>,
  dataset: number,
  cells: readonly ChangedCell[],
  at: Instant,
): Promise<readonly (Stored | null)[]> {
  const stored = cells.map((): Stored | null => null);
  const byFamily = Map.groupBy(cells.keys(), (index) => cells[index]?.family_id ?? -1);
  await ofEachFamily([...byFamily], async ([family, places]) => {
    const of = places.flatMap((place) => cells[place] ?? []);
    const { rows } = await buildStoredQuery(family, dataset, of, at).execute(db);
    for (const { nth, status, value, qualifier } of rows)
      stored[places[nth - 1] ?? -1] = { status, value, qualifier };
  });
  return stored;
}

/** That of indicators, of periods from the newest on, of areas and breakdowns; of districts and communes only those asked. */
function orderOf(catalogue: Catalogue, filter: Compared["filter"], boundaries: Boundaries | null): CellOrder {
  const places = (list: Iterable<{ readonly key: number; readonly order: number }>) =>
    new Map([...list].map(({ key, order }) => [key, order]));
  const { byKey, list } = catalogue.areas;
  const asked = (filter.areas ?? []).flatMap((key) => byKey.get(key) ?? []);
  const areas = [...new Set([...list, ...asked])];
  const periods = catalogue.periods.list;
  const always = "0001-01-01";
  return {
    indicators: places(catalogue.indicators.list),
    periods: new Map(periods.map(({ key, order }) => [key, periods.length - order])),
    areas: places(areas),
    // Of those that the database has; a breakdown that nobody ever gave a figure of has no key.
    breakdowns: new Map([...catalogue.breakdowns].map(([key, { order }]) => [key, order])),
    lives: boundaries && {
      from: new Map(
        areas.map(({ key, level, validFrom }) => [key, level === "country" ? always : validFrom]),
      ),
      to: new Map(
        areas.flatMap(({ key, level, validTo }): [number, Day][] =>
          level === "country" || validTo === null ? [] : [[key, validTo]],
        ),
      ),
      on: new Map(periods.map(({ key, lastDay }) => [key, boundaries.day ?? lastDay])),
    },
  };
}

/** Value, status and hedge, as a row has them: only where one side has no answer, or a partial transfer lies between, is there more to it than what is stored. */
function isSame(
  before: CellSetting,
  after: CellSetting,
  cell: AskedCell,
  { was, now }: { readonly was: Stored | null; readonly now: Stored | null },
): boolean {
  const [then, since] = [said(before, cell, was), said(after, cell, now)];
  return then.value === since.value && then.status === since.status && then.qualifier === since.qualifier;
}

function said(setting: CellSetting, cell: AskedCell, stored: Stored | null): Stored {
  const nothing = { value: null, qualifier: null };
  if (stored === null) {
    const { catalogue, dataset, today, boundaries } = setting;
    return { ...nothing, status: emptyCell(catalogue, dataset, today, boundaries, cell).status };
  }
  const isElsewhere =
    stored.value !== null && transferAfter(cell.area, cell.period.lastDay, setting.boundaries) !== null;
  return isElsewhere ? { ...nothing, status: "NOT_COMPARABLE" } : stored;
}
