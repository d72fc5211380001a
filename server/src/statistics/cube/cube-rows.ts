import type { CellOf, Ended, Version } from "../evaluate/timelines.ts";

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

/** The columns of `cube_ended`: a cell, and since when what it answered before no longer holds. */
export const ENDED_TABLE = `cube_ended (family_id int, dataset_id int, indicator_id int, breakdown_id int,
  period_id int, area_id int, at timestamptz(3))`;

export function endedLine(ended: Ended, keys: RowKeys): string {
  return `${keys.cell(ended)}\t${ended.at}\n`;
}

const EMPTY = String.raw`\N`;
const text = (value: string | number | null): string => (value === null ? EMPTY : String(value));
const escaped = (value: string): string =>
  value.replace(/[\\\t\n\r]/g, (c) => `\\${c === "\t" ? "t" : c === "\n" ? "n" : c === "\r" ? "r" : c}`);

/** An answer as a line of COPY. */
export function answerLine(version: Version, keys: RowKeys): string {
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
