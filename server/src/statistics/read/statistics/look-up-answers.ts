import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import {
  type Block,
  blockOf,
  type BriefAnswer,
  buildBlockQuery,
  buildBriefBlockQuery,
  placeIn,
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

/** As {@link FoundCells}, of a block of which only brief answers were read. */
export interface FoundBriefly {
  readonly version: number | null;
  /** In the order of the cells asked; null where one has none. */
  readonly answers: readonly (BriefAnswer | null)[];
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
  const cells = inPlace(block, rows).map((answer, place) => ({ place, answer, carried: null }));
  return { version: rows[0]?.version ?? null, cells };
}

/** As {@link lookUpAnswers}, but brief answers; null where the cells make up no block, and nothing was read. */
export async function lookUpBriefly(
  db: Kysely<Database>,
  query: StatisticsQuery,
): Promise<FoundBriefly | null> {
  const block = query.cells.areas.length === 0 ? null : readableBlock(query);
  if (block === null) return null;
  const { rows } = await db.executeQuery(buildBriefBlockQuery(query.dataset, query.knownAt, block));
  return { version: rows[0]?.version ?? null, answers: inPlace(block, rows) };
}

function readableBlock({ cells, carry, byValue }: StatisticsQuery): Block | null {
  return carry === undefined && byValue === undefined ? blockOf(cells) : null;
}

/** The rows of a block in the order of the cells asked. */
function inPlace<
  Row extends { readonly series: number | null; readonly period_id: number; readonly area_id: number },
>(block: Block, rows: readonly Row[]): (Row | null)[] {
  const found = new Map<number, Row>();
  for (const row of rows)
    if (row.series !== null) found.set(placeIn(block, row.series - 1, row.period_id, row.area_id), row);
  return block.places.map((place) => found.get(place) ?? null);
}
