import type { Kysely } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
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
import { byFamily, type FamilyQuery, type FoundCell, together } from "./cells-by-family.ts";

export interface FoundCells {
  /** The newest commit that any statement saw; null in an empty database, or where nothing was asked. */
  readonly version: number | null;
  readonly cells: readonly FoundCell[];
}

/** The stored answers of the cells asked, in their order or in that of their values. A statement for each family of indicators. */
export async function lookUpAnswers(db: Kysely<Database>, query: StatisticsQuery): Promise<FoundCells> {
  const asked = byFamily(query);
  const [only, another] = asked;
  if (only === undefined) return { version: null, cells: [] };
  if (another === undefined) return lookUpFamily(db, only);
  const found = await ofEachFamily(asked, async (one) => {
    const { version, cells } = await lookUpFamily(db, one);
    return { version, cells: cells.map((cell) => ({ ...cell, place: one.placeOf(cell.place) })) };
  });
  return {
    version: Math.max(...found.map(({ version }) => version ?? 0)),
    cells: together(
      found.flatMap(({ cells }) => cells),
      query,
    ),
  };
}

async function lookUpFamily(db: Kysely<Database>, { family, query }: FamilyQuery): Promise<FoundCells> {
  const block = readableBlock(query);
  if (block === null) {
    const { rows } = await buildStatisticsQuery(family, query).execute(db);
    return {
      version: rows[0]?.version ?? null,
      cells: rows.map((row) => ({
        place: row.ord - 1,
        answer: row.status === null ? null : (row as StoredAnswer),
        carried: row.carried ?? null,
      })),
    };
  }
  const { rows } = await db.executeQuery(buildBlockQuery(family, query.dataset, query.knownAt, block));
  const cells = inOrder(block, rows, answerAt).map((answer, place) => ({ place, answer, carried: null }));
  return { version: rows[0]?.version ?? null, cells };
}

/**
 * As {@link lookUpAnswers}, but brief answers, of each of which something is made at once: in the order of the cells asked, null where one has
 * none. Null where the cells make up no blocks, and nothing was read.
 */
export async function lookUpBriefly<Made>(
  db: Kysely<Database>,
  query: StatisticsQuery,
  make: (answers: SeriesAnswers<BriefColumn>, at: number, place: number) => Made,
): Promise<{ readonly version: number | null; readonly made: readonly (Made | null)[] } | null> {
  const blocks = byFamily(query).flatMap((asked) => {
    const block = readableBlock(asked.query);
    return block === null ? [] : [{ ...asked, block }];
  });
  const places = blocks.reduce((sum, { block }) => sum + block.places.length, 0);
  if (places === 0 || places < query.cells.areas.length) return null;
  const made: (Made | null)[] = [];
  const versions = await ofEachFamily(blocks, async ({ family, block, placeOf }) => {
    const { rows } = await db.executeQuery(buildBriefBlockQuery(family, query.dataset, query.knownAt, block));
    const of = inOrder(block, rows, (answers, at, place) => make(answers, at, placeOf(place)));
    for (const [place, one] of of.entries()) made[placeOf(place)] = one;
    return rows[0]?.version ?? 0;
  });
  return { version: Math.max(...versions), made };
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
    missing_count: nth(answers.missing_count, at),
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
