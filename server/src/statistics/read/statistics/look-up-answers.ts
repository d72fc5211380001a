import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import {
  type Block,
  blockOf,
  type BriefColumn,
  buildBlockQuery,
  buildBriefBlockQuery,
  inOrder,
  nth,
  type SeriesAnswers,
} from "./build-block-query.ts";
import { buildStatisticsQuery, type StatisticsQuery, type StoredAnswer } from "./build-statistics-query.ts";

/** What is stored of a cell that was asked. */
export interface FoundCell {
  /** Its place among those asked, from 0. */
  readonly place: number;
  /** Null where the cell has none. */
  readonly answer: StoredAnswer | null;
  /** An earlier answer that may stand in; null where there is none, or none was asked for. */
  readonly carried: (StoredAnswer & { readonly period_id: number }) | null;
}

export interface FoundCells {
  /** The newest commit the statement saw; null in an empty database, or where nothing was asked. */
  readonly version: number | null;
  readonly cells: readonly FoundCell[];
}

/** The stored answers of the cells asked, in their order or in that of their values. One statement. */
export async function lookUpAnswers(db: Kysely<Database>, query: StatisticsQuery): Promise<FoundCells> {
  if (query.cells.areas.length === 0) return { version: null, cells: [] };
  const block = readableBlock(query);
  if (block === null) {
    const { rows } = await buildStatisticsQuery(query).execute(db);
    return {
      version: rows[0]?.version ?? null,
      cells: rows.map((row) => ({
        place: row.ord - 1,
        answer: row.status === null ? null : (row as StoredAnswer),
        carried: row.carried ?? null,
      })),
    };
  }
  const { rows } = await db.executeQuery(buildBlockQuery(query.dataset, query.knownAt, block));
  const cells = inOrder(block, rows, answerAt).map((answer, place) => ({ place, answer, carried: null }));
  return { version: rows[0]?.version ?? null, cells };
}

/**
 * As {@link lookUpAnswers}, but brief answers, of each of which something is made at once: in the order of the cells asked, null where one has
 * none. Null where the cells make up no block, and nothing was read.
 */
export async function lookUpBriefly<Made>(
  db: Kysely<Database>,
  query: StatisticsQuery,
  make: (answers: SeriesAnswers<BriefColumn>, at: number, place: number) => Made,
): Promise<{ readonly version: number | null; readonly made: readonly (Made | null)[] } | null> {
  const block = query.cells.areas.length === 0 ? null : readableBlock(query);
  if (block === null) return null;
  const { rows } = await db.executeQuery(buildBriefBlockQuery(query.dataset, query.knownAt, block));
  return { version: rows[0]?.version ?? null, made: inOrder(block, rows, make) };
}

function readableBlock({ cells, carry, byValue }: StatisticsQuery): Block | null {
  return carry === undefined && byValue === undefined ? blockOf(cells) : null;
}

function answerAt(answers: SeriesAnswers, at: number): StoredAnswer {
  return {
    status: nth(answers.status, at),
    value: nth(answers.value, at),
    qualifier: nth(answers.qualifier, at),
    reporting: nth(answers.reporting, at),
    expected: nth(answers.expected, at),
    missing: nth(answers.missing, at),
    numerator: nth(answers.numerator, at),
    denominator: nth(answers.denominator, at),
    lower: nth(answers.lower, at),
    upper: nth(answers.upper, at),
    series_break: nth(answers.series_break, at),
    disputed: nth(answers.disputed, at),
    discrepancy: nth(answers.discrepancy, at),
    reason: nth(answers.reason, at),
    sources: nth(answers.sources, at),
    dated: nth(answers.dated, at),
  };
}
