import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { StatisticsQuery } from "./build-statistics-query.ts";
import { carryColumns } from "./carry-columns.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { loadCatalogue } from "../../catalogue/load-catalogue.ts";
import { countCells, enumerateCells } from "./enumerate-cells.ts";
import type { AskedCell } from "./enumerate-cells.ts";
import { BriefRow } from "./brief-row.ts";
import { type FoundCell, lookUpAnswers, lookUpBriefly } from "./look-up-answers.ts";
import { resolveRequest, ROW_LIMITS, writeCursor } from "../../request/resolve-request.ts";
import type { Resolved, RowLimits } from "../../request/resolve-request.ts";
import { transferAfter } from "../partial-transfer.ts";
import type { StatisticRow, StatisticsPage, StatisticsRequest } from "../../request/request.ts";
import { monthsLived } from "../months-lived.ts";
import { statisticRow } from "./statistic-row.ts";

/** The cells a page needs and what looks them up. */
export interface PlannedPage {
  readonly cells: readonly AskedCell[];
  readonly query: StatisticsQuery;
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
  return { cells, query: { ...asked, ...carry, ...byValue } };
}

/**
 * A page of tidy rows, one per indicator × area × period × breakdown asked, empty ones with their status. One statement,
 * whose cost is that of the rows returned (ordered by VALUE: of the rows asked). Throws InputError.
 *
 * @param admit is told how many rows have to be worked on before any of them is made, and may throw
 * @param brief whether nothing of the rows will be looked at but what a BriefRow has
 */
export async function findStatistics(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: StatisticsRequest,
  limits: RowLimits = ROW_LIMITS,
  admit: (rows: number) => void = () => undefined,
  brief = false,
): Promise<StatisticsPage> {
  const resolved = resolveRequest(catalogue, request, limits, admit);
  admit(countRows(resolved));
  const plan = planPage(catalogue, resolved);
  const { version, rows } =
    (brief ? await readBriefly(db, catalogue, resolved, plan) : null) ??
    (await readWhole(db, catalogue, resolved, plan));
  if ((version ?? 0) > catalogue.dataVersion.id)
    // Data came in after the catalogue was read: what the page says of its version must be true of every row.
    return findStatistics(db, await loadCatalogue(db), request, limits, undefined, brief);
  const totalCount = countCells(resolved);
  let cursors: readonly string[] | undefined;
  return {
    knownAt: resolved.knownAt,
    rows,
    // Written when asked for: most pages are read without.
    get cursors() {
      return (cursors ??= rows.map((_, index) =>
        writeCursor(resolved.fingerprint(), resolved.offset + index),
      ));
    },
    totalCount,
    hasNextPage: resolved.offset + rows.length < totalCount,
    dataVersion: catalogue.dataVersion,
  };
}

interface ReadPage {
  readonly version: number | null;
  readonly rows: readonly StatisticRow[];
}

async function readWhole(
  db: Kysely<Database>,
  catalogue: Catalogue,
  resolved: Resolved,
  { cells, query }: PlannedPage,
): Promise<ReadPage> {
  const found = await lookUpAnswers(db, query);
  const rows = found.cells.flatMap((one) => {
    const cell = cells[one.place];
    return cell === undefined ? [] : [rowOf(catalogue, resolved, cell, one)];
  });
  return { version: found.version, rows };
}

/** Null where it cannot be read so: values of other territory than the map's are to be explained, and for that the whole answer is needed. */
async function readBriefly(
  db: Kysely<Database>,
  catalogue: Catalogue,
  resolved: Resolved,
  { cells, query }: PlannedPage,
): Promise<ReadPage | null> {
  const { boundaries, dataset } = resolved;
  if (cells.some(({ area, period }) => transferAfter(area, period.lastDay, boundaries) !== null)) return null;
  const found = await lookUpBriefly(db, query);
  if (found === null) return null;
  const rows = cells.map((cell, place) => {
    const answer = found.answers[place] ?? null;
    return answer === null
      ? rowOf(catalogue, resolved, cell, { place, answer, carried: null })
      : new BriefRow(dataset.id, cell, answer);
  });
  return { version: found.version, rows };
}

/** Rows that have to be worked on for a page. */
function countRows(resolved: Resolved): number {
  const all = countCells(resolved);
  if (resolved.orderBy.some(({ by }) => by === "VALUE")) return all;
  return Math.min(resolved.first, Math.max(0, all - resolved.offset));
}

function rowOf(
  catalogue: Catalogue,
  resolved: Resolved,
  cell: AskedCell,
  { answer, carried }: FoundCell,
): StatisticRow {
  const period = catalogue.periods.byKey.get(carried?.period_id ?? 0);
  const earlier = carried !== null && period !== undefined ? { ...carried, period } : null;
  return statisticRow({ catalogue, ...resolved }, cell, answer, earlier);
}
