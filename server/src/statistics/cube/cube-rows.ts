import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { CellOf, Continuation, Version } from "../evaluate/timelines.ts";

/** The columns of a cube row in the order they are copied; the same in the cube and beside it. */
export const COLUMNS = [
  "family_id",
  "dataset_id",
  "indicator_id",
  "breakdown_id",
  "period_id",
  "area_id",
  "known_from",
  "known_to",
  "status",
  "value",
  "qualifier",
  "reporting",
  "expected",
  "missing",
  "numerator",
  "denominator",
  "lower",
  "upper",
  "series_break",
  "disputed",
  "discrepancy",
  "reason",
  "sources",
  "dated",
] as const;

/** How the cells and answers of an evaluation become keys of rows. */
export interface RowKeys {
  /** The columns of the cube's key before the instant, in its order, ready to be copied. */
  readonly cell: (cell: CellOf) => string;
  readonly area: (code: string) => number;
  /** By the number a source has in the World. */
  readonly source: (place: number) => number;
}

/** Copies finished answers into a table with the columns of the cube; gives how many. */
export async function copyVersions(
  client: PoolClient,
  table: "cube" | "cube_fresh",
  found: Iterable<Version>,
  keys: RowKeys,
): Promise<number> {
  let rows = 0;
  const lines = function* (): Generator<string> {
    for (const version of found) {
      rows += 1;
      yield line(version, keys);
    }
  };
  await copyLines(client, `${table} (${COLUMNS.join(", ")})`, lines());
  return rows;
}

/** The columns of `cube_continued`: a cell, and until when the answer holds that it had before; null: it still does. */
export const CONTINUED_TABLE = `cube_continued (family_id int, dataset_id int, indicator_id int, breakdown_id int,
  period_id int, area_id int, until timestamptz(3))`;

export async function copyContinued(client: PoolClient, lines: Iterable<string>): Promise<void> {
  await copyLines(client, "cube_continued", lines);
}

export function continuedLine(continuation: Continuation, keys: RowKeys): string {
  return `${keys.cell(continuation)}\t${text(continuation.until)}\n`;
}

async function copyLines(client: PoolClient, into: string, lines: Iterable<string>): Promise<void> {
  const blocks = function* (): Generator<string> {
    let block = "";
    for (const one of lines) {
      block += one;
      if (block.length < 65_536) continue;
      yield block;
      block = "";
    }
    yield block;
  };
  await pipeline(Readable.from(blocks()), client.query(copyFrom(`copy ${into} from stdin`)));
}

const EMPTY = String.raw`\N`;
const text = (value: string | number | null): string => (value === null ? EMPTY : String(value));
const escaped = (value: string): string =>
  value.replace(/[\\\t\n\r]/g, (c) => `\\${c === "\t" ? "t" : c === "\n" ? "n" : c === "\r" ? "r" : c}`);

function line(version: Version, keys: RowKeys): string {
  const { from, to, answer: a } = version;
  const fields = [
    keys.cell(version),
    from,
    text(to),
    a.status,
    text(a.value),
    text(a.qualifier),
    a.reporting,
    a.expected,
    `{${a.missing.map(keys.area).join(",")}}`,
    text(a.numerator),
    text(a.denominator),
    text(a.lower),
    text(a.upper),
    a.seriesBreak,
    a.disputed,
    a.discrepancy === null ? EMPTY : `{${a.discrepancy.reported},${a.discrepancy.derived}}`,
    a.reason === null ? EMPTY : escaped(JSON.stringify(a.reason)),
    `{${inOrder(a.sources.map(keys.source)).join(",")}}`,
    a.dated === null ? EMPTY : `${a.dated}-01`,
  ];
  return `${fields.join("\t")}\n`;
}

function inOrder(ids: number[]): number[] {
  return ids.length > 1 ? ids.sort((x, y) => x - y) : ids;
}
