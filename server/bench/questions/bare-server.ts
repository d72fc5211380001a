import { createServer, type Server } from "node:http";
import type pg from "pg";
import type { Statement } from "./statement.ts";

/** A series, a list for each column. */
interface Row {
  readonly area_id: readonly number[];
  readonly period_id: readonly number[];
  readonly status: readonly string[];
  readonly value: readonly number[];
  readonly qualifier: readonly (string | null)[];
  readonly reporting: readonly number[];
  readonly expected: readonly number[];
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
        for (const [series, row] of rows.entries())
          for (let place = 0; place < row.value.length; place += 1) {
            const at = found.get(key(series + 1, row.period_id[place] ?? 0, row.area_id[place] ?? 0));
            // A block may hold a few rows that are not asked for.
            if (at === undefined) continue;
            const [value, qualifier, status] = [row.value[place], row.qualifier[place], row.status[place]];
            const completeness = { reporting: row.reporting[place], expected: row.expected[place] };
            nodes[at] = hasCompleteness
              ? { ...names[at], value, qualifier, status, completeness }
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
