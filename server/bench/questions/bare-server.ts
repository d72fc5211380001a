import { createServer, type Server } from "node:http";
import type pg from "pg";
import type { Statement } from "./statement.ts";

interface Row {
  readonly area_id: number;
  readonly status: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly reporting: number | null;
  readonly expected: number | null;
  readonly version: number;
}

/**
 * The least a Node server can do for the map: run the statement, put names to rows, serialise. No framework, no GraphQL, no
 * checks. `areas` are the map's, in its order, in which the statement's last list but one names their keys.
 */
export function bareServer(
  pool: pg.Pool,
  statement: Statement,
  areas: readonly { readonly id: string; readonly name: string }[],
): Server {
  const keys: unknown = statement.values.at(-2);
  if (!Array.isArray(keys) || keys.length !== areas.length)
    throw new Error(
      "The statement of the map does not name the keys of its areas where they are looked for.",
    );
  const places = new Map<unknown, number>(keys.map((key, place) => [key, place]));
  return createServer((_request, response) => {
    pool.query<Row>(statement).then(
      ({ rows }) => {
        const nodes: unknown[] = [];
        for (const row of rows) {
          const place = places.get(row.area_id) ?? -1;
          nodes[place] = {
            area: areas[place],
            value: row.value,
            qualifier: row.qualifier,
            status: row.status,
            completeness: { reporting: row.reporting, expected: row.expected },
          };
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
