import { createServer, type Server } from "node:http";
import type pg from "pg";
import type { Statement } from "./statement.ts";

interface Row {
  readonly ord: number;
  readonly status: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly reporting: number | null;
  readonly expected: number | null;
  readonly version: number;
}

/**
 * The least a Node server can do for the map: run the statement, put names to rows, serialise. No framework, no GraphQL, no
 * checks. `areas` are the map's, in its order.
 */
export function bareServer(
  pool: pg.Pool,
  statement: Statement,
  areas: readonly { readonly id: string; readonly name: string }[],
): Server {
  return createServer((_request, response) => {
    pool.query<Row>(statement).then(
      ({ rows }) => {
        const nodes = rows.map((row) => ({
          area: areas[row.ord - 1],
          value: row.value,
          qualifier: row.qualifier,
          status: row.status,
          completeness: { reporting: row.reporting, expected: row.expected },
        }));
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
