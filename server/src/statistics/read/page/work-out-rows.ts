import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import type { StatisticRow } from "../../request/request.ts";
import { AskedCatalogue } from "../../request/resolve-groups.ts";
import { resolveArea, resolveIndicator } from "../../request/resolve-members.ts";
import type { Order } from "../../request/resolve-order.ts";
import type { Resolved } from "../../request/resolve-request.ts";
import { type CellSetting, findCells } from "../cells/find-cells.ts";
import { findChanges } from "../change/find-changes.ts";
import { monthsLived } from "../months-lived.ts";
import type { AskedContext } from "../row-context.ts";
import { findShares } from "../shares.ts";
import { countCells, enumerateCells } from "../statistics/enumerate-cells.ts";
import { hasPlace } from "../ranks.ts";
import type { LeftOut } from "./page-notes.ts";
import { cutsOf, restOfAreas, restOfBreakdown, totalCell } from "./largest-and-rest.ts";
import { nameOrder } from "../statistics/name-order.ts";

type Admit = (rows: number) => void;

/** All rows, and what is not among them. */
export interface WorkedOut {
  readonly rows: readonly StatisticRow[];
  readonly leftOut: LeftOut;
  readonly version: number;
}

/**
 * All rows of a request in order, where which rows there are, or in which order, is known only when all have been made: by status or
 * value, by change or share, of groups, the largest and the rest. A handful of statements.
 */
export async function workOutRows(
  db: Kysely<Database>,
  resolved: Resolved,
  context: AskedContext,
  admit: Admit,
): Promise<WorkedOut> {
  const asked = new AskedCatalogue(resolved.catalogue, []);
  const setting: CellSetting = { ...resolved, catalogue: asked.catalogue };
  const structural = { ...resolved, orderBy: resolved.orderBy.filter(({ by }) => by !== "VALUE") };
  const cells = enumerateCells(structural, 0, countCells(resolved));
  const found = await findCells(db, setting, cells, admit);
  const kept = found.rows.filter((row) => isKept(row, resolved.only));
  const filtered = found.rows.filter((row) => !isKept(row, resolved.only));
  const cut = resolved.top === null ? kept : await shorten(db, asked, setting, resolved, kept, resolved.top);
  const unplaced = resolved.top === null ? 0 : kept.filter((row) => !hasPlace(row)).length;
  const ordered = await inOrder(db, cut, resolved, context, admit);
  const leftOut = { filtered, kept: kept.length, unplaced };
  return { rows: ordered, leftOut, version: found.version };
}

function isKept({ status, value }: StatisticRow, only: Resolved["only"]): boolean {
  if (only.status !== null && !only.status.has(status)) return false;
  return only.value === null || (value !== null && only.value.min <= value && value <= only.value.max);
}

async function shorten(
  db: Kysely<Database>,
  asked: AskedCatalogue,
  setting: CellSetting,
  { by }: Resolved,
  rows: readonly StatisticRow[],
  top: number,
): Promise<readonly StatisticRow[]> {
  const [kind = null] = by;
  const cuts = cutsOf(rows, kind, top);
  const cells = cuts.map((cut, index) => {
    const [any] = cut.others;
    if (any === undefined) return null;
    return kind === null ? restOfAreas(asked, cut, index) : totalCell(setting, any, kind);
  });
  const { rows: answers } = await findCells(
    db,
    setting,
    cells.filter((cell) => cell !== null),
  );
  let next = 0;
  return cuts.flatMap((cut, index) => {
    const cell = cells[index] ?? null;
    if (cell === null) return cut.largest;
    const answer = answers[next++];
    if (answer === undefined) return cut.largest;
    const rest =
      kind === null
        ? { ...answer, rest: { breakdown: null, ids: cell.area.members } }
        : restOfBreakdown(setting, cut, kind, cell, answer);
    return [...cut.largest, rest];
  });
}

const STRUCTURAL: ReadonlySet<string> = new Set(["INDICATOR", "PERIOD", "AREA", "BREAKDOWN"]);

/** Something that rows are put in order by: numbers, and null for what comes last either way. */
type Measure = (row: StatisticRow, index: number) => number | null;

async function inOrder(
  db: Kysely<Database>,
  rows: readonly StatisticRow[],
  resolved: Resolved,
  context: AskedContext,
  admit: Admit,
): Promise<readonly StatisticRow[]> {
  const measures: { readonly of: Measure; readonly descending: boolean }[] = [];
  // Of the largest and the rest, the rest comes last, and the largest in the order of their values where no other was asked.
  let isRestPlaced = resolved.top === null;
  const shortened = resolved.by.length > 0 ? "BREAKDOWN" : "AREA";
  for (const order of resolved.orderBy) {
    const isByPlace = order.by !== shortened && STRUCTURAL.has(order.by);
    if (!isRestPlaced && !isByPlace) {
      isRestPlaced = true;
      measures.push({ of: ({ rest }) => (rest === null ? 0 : 1), descending: false });
      if (order.by === shortened) measures.push(...valueMeasures({ descending: true }));
    }
    measures.push(...(await measuresOf(db, rows, order, resolved, context, admit)));
  }
  const sized = rows.map((row, index) => ({ row, sizes: measures.map(({ of }) => of(row, index)) }));
  sized.sort((a, b) => {
    for (const [index, { descending }] of measures.entries()) {
      const [left = null, right = null] = [a.sizes[index], b.sizes[index]];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return descending ? right - left : left - right;
    }
    return 0;
  });
  return sized.map(({ row }) => row);
}

async function measuresOf(
  db: Kysely<Database>,
  rows: readonly StatisticRow[],
  order: Order,
  { catalogue, areaPeriods, series }: Resolved,
  context: AskedContext,
  admit: Admit,
): Promise<readonly { readonly of: Measure; readonly descending: boolean }[]> {
  const { by, descending } = order;
  const one = (of: Measure) => [{ of, descending }];
  switch (by) {
    case "INDICATOR":
      return one((row) => catalogue.indicators.byId.get(row.indicator)?.order ?? null);
    case "PERIOD":
      return one((row) => catalogue.periods.byId.get(row.period)?.order ?? null);
    case "AREA":
      return one((row) => row.catalogue.areas.byId.get(row.area)?.order ?? null);
    case "BREAKDOWN": {
      const orders = new Map(series.map(({ breakdown }) => [coordinates(breakdown), breakdown.order]));
      return one((row) =>
        row.rest === null ? (orders.get(coordinates(row)) ?? 0) : Number.MAX_SAFE_INTEGER,
      );
    }
    case "NAME": {
      const names = nameOrder(areaPeriods, order.lang);
      return one((row) => names.get(row.area) ?? null);
    }
    case "VALUE":
      return valueMeasures(order);
    case "CHANGE": {
      admit(rows.length);
      const changes = await findChanges(db, catalogue, rows, order.from, context);
      return one((_, index) => changes[index]?.difference ?? null);
    }
    case "SHARE": {
      const shares = await findShares(db, rows, order.of, context, admit);
      return one((_, index) => shares[index]?.share ?? null);
    }
  }
}

/** By value, FLOWs of areas that lived a part of the period after those of the whole. */
function valueMeasures({ descending }: Pick<Order, "descending">) {
  return [
    { of: (row: StatisticRow) => (row.value === null ? null : 0), descending: false },
    { of: monthsLacking, descending: false },
    { of: ({ value }: StatisticRow) => value, descending },
  ];
}

function monthsLacking(row: StatisticRow): number {
  const { catalogue } = row;
  const period = catalogue.periods.byId.get(row.period);
  if (period === undefined) return 0;
  const area = resolveArea(catalogue, row.area);
  const span = monthsLived(catalogue, resolveIndicator(catalogue, row.indicator), area, period);
  return span === null ? 0 : span.of - span.months;
}
