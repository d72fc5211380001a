import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Keys } from "./read-reference.ts";
import type { Continuation, Version } from "../evaluate/timelines.ts";
import type { Breakdown, Cell } from "../model/types.ts";
import { breakdownKey } from "../model/cell-key.ts";

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

/** How codes of a Version become keys of a row. */
export interface RowKeys extends Keys {
  readonly familyId: number;
  readonly datasetId: number;
  readonly periods: ReadonlyMap<string, number>;
  /** By breakdownKey. */
  readonly breakdowns: ReadonlyMap<string, number>;
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

export function continuedLine({ cell, until }: Continuation, keys: RowKeys): string {
  return `${cellKeys(cell, keys).join("\t")}\t${text(until)}\n`;
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

function line({ cell, from, to, answer: a }: Version, keys: RowKeys): string {
  const fields = [
    ...cellKeys(cell, keys),
    from,
    text(to),
    a.status,
    text(a.value),
    text(a.qualifier),
    a.reporting,
    a.expected,
    `{${a.missing.map((id) => key(keys.areas, id)).join(",")}}`,
    text(a.numerator),
    text(a.denominator),
    text(a.lower),
    text(a.upper),
    a.seriesBreak,
    a.disputed,
    a.discrepancy === null ? EMPTY : `{${a.discrepancy.reported},${a.discrepancy.derived}}`,
    a.reason === null ? EMPTY : escaped(JSON.stringify(a.reason)),
    `{${a.sources
      .map((place) => keys.sources[place] ?? missingSource(place))
      .sort((x, y) => x - y)
      .join(",")}}`,
    a.dated === null ? EMPTY : `${a.dated}-01`,
  ];
  return `${fields.join("\t")}\n`;
}

/** In the order of the cube's key. */
function cellKeys(cell: Cell, keys: RowKeys): number[] {
  return [
    keys.familyId,
    keys.datasetId,
    key(keys.indicators, cell.indicator),
    key(keys.breakdowns, breakdownKey(cell)),
    key(keys.periods, cell.period),
    key(keys.areas, cell.area),
  ];
}

function missingSource(place: number): never {
  throw new Error(`No key for source ${place}`);
}

function key(map: ReadonlyMap<string, number>, code: string): number {
  const id = map.get(code);
  if (id === undefined) throw new Error(`No key for "${code}"`);
  return id;
}

/** The coordinates as database ids, null for totals. */
export function breakdownIds(b: Breakdown, keys: Keys) {
  const id = (map: ReadonlyMap<string, number>, code: string | null): number | null =>
    code === null ? null : key(map, code);
  return {
    category_id: id(keys.categories, b.category),
    model_id: id(keys.models, b.model),
    unit_type_id: id(keys.unitTypes, b.unitType),
    award_level_id: id(keys.awardLevels, b.awardLevel),
  };
}
