import type { CellOf, Ended, Version } from "../evaluate/timelines.ts";
import type { Answer } from "../model/types.ts";

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
  "missing_count",
] as const;

/** How the cells and answers of an evaluation become keys of rows. */
export interface RowKeys {
  /** The columns of the cube's key before the instant, in its order, ready to be copied. */
  readonly cell: (cell: CellOf) => string;
  readonly area: (code: string) => number;
  /** By the number a source has in the World. */
  readonly source: (place: number) => number;
}

/** A cell, and since when what it answered before no longer holds, as a line of COPY into `cube_ended`. */
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
  // Written out, not joined: there are a million of them.
  const until = `${keys.cell(version)}\t${from}\t${text(to)}\t${a.status}\t${text(a.value)}\t${text(a.qualifier)}`;
  const covered = `${a.reporting}\t${a.expected}\t${areaList(a.missing, keys)}`;
  const discrepancy = a.discrepancy === null ? EMPTY : `{${a.discrepancy.reported},${a.discrepancy.derived}}`;
  const reason = a.reason === null ? EMPTY : escaped(JSON.stringify(a.reason));
  const why = `${a.seriesBreak}\t${a.disputed}\t${discrepancy}\t${reason}`;
  const missingCount = a.missingCount === a.missing.length ? EMPTY : a.missingCount;
  const dated = a.dated === null ? EMPTY : `${a.dated}-01`;
  return `${until}\t${covered}\t${ratio(a)}\t${why}\t${sourceList(a.sources, keys)}\t${dated}\t${missingCount}\n`;
}

const NO_RATIO = [EMPTY, EMPTY, EMPTY, EMPTY].join("\t");

function ratio({ numerator, denominator, lower, upper }: Answer): string {
  return numerator === null && denominator === null && lower === null && upper === null
    ? NO_RATIO
    : `${text(numerator)}\t${text(denominator)}\t${text(lower)}\t${text(upper)}`;
}

function areaList(codes: readonly string[], keys: RowKeys): string {
  return codes.length === 0 ? "{}" : `{${codes.map(keys.area).join(",")}}`;
}

function sourceList(places: readonly number[], keys: RowKeys): string {
  const [only] = places;
  if (only === undefined) return "{}";
  if (places.length === 1) return `{${keys.source(only)}}`;
  const ids = places.map(keys.source);
  return `{${ids.sort((x, y) => x - y).join(",")}}`;
}
