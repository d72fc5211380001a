import type { Kysely, RawBuilder } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { buildStatisticsQuery } from "./build-statistics-query.ts";
import type { CellRow, StatisticsQuery, StoredAnswer } from "./build-statistics-query.ts";
import { carryColumns } from "./carry-columns.ts";
import { type Catalogue, loadCatalogue } from "../../catalogue/catalogue.ts";
import { countCells, enumerateCells } from "./enumerate-cells.ts";
import type { AskedCell } from "./enumerate-cells.ts";
import { resolveRequest, ROW_LIMITS, writeCursor } from "../../request/resolve-request.ts";
import type { Resolved, RowLimits } from "../../request/resolve-request.ts";
import { transferAfter } from "../partial-transfer.ts";
import type { StatisticRow, StatisticsPage, StatisticsRequest } from "../../request/request.ts";
import { monthsLived } from "../months-lived.ts";
import { statisticRow } from "./statistic-row.ts";

/** The cells a page needs and the statement that looks them up. */
export interface PlannedPage {
  readonly cells: readonly AskedCell[];
  readonly query: RawBuilder<CellRow>;
}

/**
 * What to run for a request. Cells are those of the page alone; ordered by VALUE they are all that are asked, and the
 * statement chooses the page.
 */
export function planPage(catalogue: Catalogue, resolved: Resolved): PlannedPage {
  const { dataset, knownAt, boundaries, tolerance, first, offset, orderBy } = resolved;
  const value = orderBy.find(({ by }) => by === "VALUE");
  const cells =
    value === undefined
      ? enumerateCells(resolved, offset, first)
      : enumerateCells(resolved, 0, countCells(resolved));
  const asked: StatisticsQuery = {
    dataset: dataset.key,
    knownAt,
    cells: {
      areas: cells.map(({ area }) => area.key),
      families: cells.map(({ indicator }) => indicator.family),
      indicators: cells.map(({ indicator }) => indicator.key),
      breakdowns: cells.map(({ breakdown }) => breakdown.key ?? -1),
      periods: cells.map(({ period }) => period.key),
    },
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
  return { cells, query: buildStatisticsQuery({ ...asked, ...carry, ...byValue }) };
}

/**
 * A page of tidy rows, one per indicator × area × period × breakdown asked, empty ones with their status. One statement,
 * whose cost is that of the rows returned (ordered by VALUE: of the rows asked). Throws InputError.
 *
 * @param admit is told how many rows have to be worked on before any of them is made, and may throw
 */
export async function findStatistics(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: StatisticsRequest,
  limits: RowLimits = ROW_LIMITS,
  admit: (rows: number) => void = () => undefined,
): Promise<StatisticsPage> {
  const resolved = resolveRequest(catalogue, request, limits, admit);
  admit(countRows(resolved));
  const { cells, query } = planPage(catalogue, resolved);
  const found = cells.length === 0 ? [] : (await query.execute(db)).rows;
  const [sample] = found;
  if (sample !== undefined && (sample.version ?? 0) > catalogue.dataVersion.id)
    // Data came in after the catalogue was read: what the page says of its version must be true of every row.
    return findStatistics(db, await loadCatalogue(db), request, limits);
  const rows = found.flatMap((row) => {
    const cell = cells[row.ord - 1];
    return cell === undefined ? [] : [rowOf(catalogue, resolved, cell, row)];
  });
  const totalCount = countCells(resolved);
  let cursors: readonly string[] | undefined;
  return {
    knownAt: resolved.knownAt,
    rows,
    // Written when asked for: most pages are read without.
    get cursors() {
      return (cursors ??= rows.map((_, index) => writeCursor(resolved.fingerprint, resolved.offset + index)));
    },
    totalCount,
    hasNextPage: resolved.offset + rows.length < totalCount,
    dataVersion: catalogue.dataVersion,
  };
}

/** Rows that have to be worked on for a page. */
function countRows(resolved: Resolved): number {
  const all = countCells(resolved);
  if (resolved.orderBy.some(({ by }) => by === "VALUE")) return all;
  return Math.min(resolved.first, Math.max(0, all - resolved.offset));
}

function rowOf(catalogue: Catalogue, resolved: Resolved, cell: AskedCell, row: CellRow): StatisticRow {
  const period = catalogue.periods.byKey.get(row.carried?.period_id ?? 0);
  const carried = row.carried && period !== undefined ? { ...row.carried, period } : null;
  return statisticRow({ catalogue, ...resolved }, cell, storedAnswer(row), carried);
}

/** The answer in a row; null where the cell has none. */
export function storedAnswer(row: CellRow): StoredAnswer | null {
  return row.status === null ? null : (row as StoredAnswer);
}
