import { createServer, type Server } from "node:http";
import type pg from "pg";
import type { Statement } from "./statement.ts";

interface Row {
  readonly area_id: number;
  readonly period_id: number;
  /** From 1. */
  readonly series: number;
  readonly status: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly reporting: number | null;
  readonly expected: number | null;
  readonly version: number;
}

/** What of a row does not change: the names it stands under, and the keys by which it is known in the database. */
export interface PlaceOfRow {
  readonly names: Readonly<Record<string, unknown>>;
  readonly series: number;
  readonly period: number;
  readonly area: number;
}

/**
 * The least a Node server can do for a question: run the statement, put names to rows, serialise. No framework, no GraphQL, no
 * checks. `places` are those of the answer, in its order.
 */
export function bareServer(
  pool: pg.Pool,
  statement: Statement,
  places: readonly PlaceOfRow[],
  hasCompleteness: boolean,
): Server {
  // Keys of database rows stay far below a thousand areas and ten thousand periods here.
  const key = (series: number, period: number, area: number): number =>
    (series * 10_000 + period) * 1_000 + area;
  const found = new Map(places.map(({ series, period, area }, at) => [key(series, period, area), at]));
  const names = places.map((place) => place.names);
  return createServer((_request, response) => {
    pool.query<Row>(statement).then(
      ({ rows }) => {
        const nodes: unknown[] = Array.from({ length: names.length });
        for (const row of rows) {
          const at = found.get(key(row.series, row.period_id, row.area_id));
          // A block may hold a few rows that are not asked for.
          if (at === undefined) continue;
          const { value, qualifier, status, reporting, expected } = row;
          nodes[at] = hasCompleteness
            ? { ...names[at], value, qualifier, status, completeness: { reporting, expected } }
            : { ...names[at], value, qualifier, status };
        }
        const data = { statistics: { nodes, dataVersion: { id: String(rows[0]?.version) } } };
        response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
        response.end(`${JSON.stringify({ data })}\n`);
      },
      (error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
}
