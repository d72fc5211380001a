import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { StatisticRow } from "../../request/request.ts";
import type { Resolved } from "../../request/resolve-request.ts";
import type { StatisticsCursor } from "../../request/statistics-cursor.ts";
import { monthsLived } from "../months-lived.ts";
import { transferAfter } from "../partial-transfer.ts";
import { BriefRow } from "../statistics/brief-row.ts";
import type { CellColumns, StatisticsQuery } from "../statistics/build-statistics-query.ts";
import { carryColumns } from "../statistics/carry-columns.ts";
import { type AskedCell, countCells, enumerateCells } from "../statistics/enumerate-cells.ts";
import type { FoundCell } from "../statistics/cells-by-family.ts";
import { lookUpAnswers, lookUpBriefly } from "../statistics/look-up-answers.ts";
import { markOf, markOfCell, notInList, placeAfter } from "./place-in-list.ts";
import { statisticRow } from "../statistics/statistic-row.ts";

/** Rows of a page, where in the list it begins, and how long that is. */
export interface ReadPage {
  readonly rows: readonly StatisticRow[];
  readonly offset: number;
  readonly totalCount: number;
  /** The newest commit that the statement saw; null where there was nothing to look up. */
  readonly version: number | null;
}

type Read = Pick<ReadPage, "version" | "rows">;

/** The cells a page needs and what looks them up. */
export interface PlannedPage {
  readonly cells: readonly AskedCell[];
  readonly query: StatisticsQuery;
}

/**
 * What to look up for a page. Cells are those of the page alone; ordered by VALUE they are all that are asked, and the
 * statement chooses the page.
 */
export function planPage(resolved: Resolved, offset = 0, first = resolved.first): PlannedPage {
  const { catalogue, dataset, knownAt, boundaries, tolerance, orderBy } = resolved;
  const value = orderBy.find(({ by }) => by === "VALUE");
  const cells =
    value === undefined
      ? enumerateCells(resolved, offset, first)
      : enumerateCells(resolved, 0, countCells(resolved));
  const asked: StatisticsQuery = {
    dataset: dataset.key,
    knownAt,
    cells: keysOf(cells),
  };
  const carry = tolerance === 0 ? {} : { carry: carryColumns(catalogue, boundaries, tolerance, cells) };
  const byValue =
    value === undefined
      ? {}
      : {
          byValue: {
            groups: cells.map(({ group }) => group),
            hidden: cells.map(({ area, period }) => transferAfter(area, period.lastDay, boundaries) !== null),
            lacking: cells.map(({ indicator, area, period }) => {
              const span = monthsLived(catalogue, indicator, area, period);
              return span === null ? 0 : span.of - span.months;
            }),
            descending: value.descending,
            limit: first,
            offset,
          },
        };
  return { cells, query: { ...asked, ...carry, ...byValue } };
}

function keysOf(cells: readonly AskedCell[]): CellColumns {
  const [areas, families, indicators]: [number[], number[], number[]] = [[], [], []];
  const [breakdowns, periods]: [number[], number[]] = [[], []];
  for (const { area, indicator, breakdown, period } of cells) {
    areas.push(area.key);
    families.push(indicator.family);
    indicators.push(indicator.key);
    breakdowns.push(breakdown.key ?? -1);
    periods.push(period.key);
  }
  return { areas, families, indicators, breakdowns, periods };
}

/** Only the rows of the page, where their place does not depend on what they say, or on their values alone. */
export async function readPage(
  db: Kysely<Database>,
  resolved: Resolved,
  admit: (rows: number) => void,
  brief: boolean,
): Promise<ReadPage> {
  const { after, first, orderBy } = resolved;
  const totalCount = countCells(resolved);
  const isByValue = orderBy.some(({ by }) => by === "VALUE");
  if (!isByValue || after === null) {
    const offset = after === null ? 0 : placeInOrder(resolved, after);
    admit(isByValue ? totalCount : Math.min(first, Math.max(0, totalCount - offset)));
    const plan = planPage(resolved, offset, first);
    const read =
      (brief ? await readBriefly(db, resolved, plan) : null) ?? (await readWhole(db, resolved, plan));
    return { ...read, offset, totalCount };
  }
  admit(totalCount);
  // The row that the page before ended with is read again, to see that it still stands there.
  const read = await readWhole(db, resolved, planPage(resolved, after.index, first + 1));
  const [last, ...rows] = read.rows;
  if (last !== undefined && markOf(last) === after.row)
    return { ...read, rows, offset: after.index + 1, totalCount };
  const all = await readWhole(db, resolved, planPage(resolved, 0, totalCount));
  const offset = placeAfter(all.rows, after);
  return { ...all, rows: all.rows.slice(offset, offset + first), offset, totalCount };
}

/** The place after a cursor's row in an order that does not depend on what rows say. */
function placeInOrder(resolved: Resolved, after: StatisticsCursor): number {
  const [there] = enumerateCells(resolved, after.index, 1);
  if (there !== undefined && markOfCell(there) === after.row) return after.index + 1;
  const all = enumerateCells(resolved, 0, countCells(resolved));
  const index = all.findIndex((cell) => markOfCell(cell) === after.row);
  if (index < 0) throw notInList();
  return index + 1;
}

async function readWhole(
  db: Kysely<Database>,
  resolved: Resolved,
  { cells, query }: PlannedPage,
): Promise<Read> {
  const found = await lookUpAnswers(db, query);
  const rows = found.cells.flatMap((one) => {
    const cell = cells[one.place];
    return cell === undefined ? [] : [rowOf(resolved, cell, one)];
  });
  return { version: found.version, rows };
}

/** Null where it cannot be read so: values of other territory than the map's are to be explained, and for that the whole answer is needed. */
async function readBriefly(
  db: Kysely<Database>,
  resolved: Resolved,
  { cells, query }: PlannedPage,
): Promise<Read | null> {
  const { boundaries } = resolved;
  if (cells.some(({ area, period }) => transferAfter(area, period.lastDay, boundaries) !== null)) return null;
  const found = await lookUpBriefly(db, query, (answers, at, place) => {
    const cell = cells[place];
    return cell === undefined ? null : new BriefRow(resolved, cell, answers, at);
  });
  if (found === null) return null;
  const rows = cells.map(
    (cell, place) => found.made[place] ?? rowOf(resolved, cell, { place, answer: null, carried: null }),
  );
  return { version: found.version, rows };
}

function rowOf(resolved: Resolved, cell: AskedCell, { answer, carried }: FoundCell): StatisticRow {
  const period = resolved.catalogue.periods.byKey.get(carried?.period_id ?? 0);
  const earlier = carried !== null && period !== undefined ? { ...carried, period } : null;
  return statisticRow(resolved, cell, answer, earlier);
}
