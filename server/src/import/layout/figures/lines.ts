import type { Reading } from "../../readings/reading.ts";
import { beginsLikeAFigure, isFigure, isOrdinal, isRoman, isText, textOf } from "../table/cell-kinds.ts";
import type { ColumnRole, Table } from "../table/find-table.ts";
import type { Grid } from "../table/grid.ts";
import { nameAt } from "../table/grid.ts";
import type { Role } from "../layout.ts";
import { folded } from "../names/fold.ts";
import type { Named } from "../names/name-book.ts";
import { facetsTogether } from "../words/facets.ts";
import type { Facets, Mention } from "../words/facets.ts";
import type { Said, TextReader } from "./text-reader.ts";
import { unitOf } from "../words/unit-words.ts";
import type { Unit } from "../words/unit-words.ts";

export type LineRole = "DATA" | "TOTAL" | "SUBTOTAL" | "SECTION" | "LEFT_OUT";

/** A row of the body: what its stub says, and what it is. */
export interface Line {
  readonly row: number;
  readonly role: LineRole;
  readonly said: readonly Said[];
  readonly facets: Facets;
  /** Code in a column of codes, as printed; null: none. */
  readonly code: { readonly text: string; readonly cell: string; readonly isOfAreas: boolean } | null;
  readonly unit: Unit | null;
  /** Numbered with a Roman number. */
  readonly isRoman: boolean;
  /** Its name is set in, or begins with a dash: part of the line above that does not. */
  readonly isInner: boolean;
}

/** What the lines are of: provinces, or indicators and their members. */
export type Axis = "AREAS" | "OTHERS";

export interface Lines {
  readonly lines: readonly Line[];
  readonly axis: Axis;
  /** Rows that name places below the province, which are not kept here. */
  readonly places: ReadonlySet<number>;
}

const PLACE = /^(?:huyen|quan|thi xa|xa|phuong|thi tran|dac khu|thanh pho|tp|tt|tx) /;

export const isArea = ({ named }: Mention): boolean => named.some(({ kind }) => kind === "area");
const isOf =
  (kind: Named["kind"]) =>
  (mention: Mention): boolean =>
    mention.named.some((named) => named.kind === kind);
export const isIndicator = isOf("indicator");
export const isMember = isOf("member");
const isGroup = isOf("group");

/** Reads the stubs of a table. */
export function readLines(
  grid: Grid,
  table: Table,
  reader: TextReader,
  corrected: Readonly<Record<string, Role>>,
): Lines {
  const raw = table.body.map((row) => readLine(grid, table, row, reader));
  const named = raw.filter(({ hasFigures }) => hasFigures);
  const areas = named.filter(({ facets }) => facets.mentions.some(isArea)).length;
  const others = named.filter(({ facets }) =>
    facets.mentions.some((mention) => isIndicator(mention) || isMember(mention)),
  );
  const axis: Axis = areas > others.length || (areas > 0 && areas === others.length) ? "AREAS" : "OTHERS";
  const country = (id: string): boolean => reader.names.area(id)?.level === "country";
  const ofCountry = (facets: Facets): boolean =>
    facets.mentions.some(({ named: all }) => all.some((one) => one.kind === "area" && country(one.id)));
  const hasProvinces = named.some(({ facets }) => facets.mentions.some(isArea) && !ofCountry(facets));
  const lines = raw
    .map((each) => (axis === "AREAS" ? withAreaCode(each, reader) : each))
    .map(({ hasFigures, ...line }): Line => {
      const given = corrected[String(line.row + 1)];
      if (given !== undefined) return { ...line, role: asLineRole(given) };
      if (!hasFigures) return { ...line, role: "SECTION" };
      if (line.facets.isTotal && !line.facets.mentions.some(isIndicator)) {
        // "Cả nước" alone, or beside indicators, is an area like another; above provinces it is their total.
        const isPlainArea = ofCountry(line.facets) && !hasProvinces;
        return { ...line, role: isPlainArea ? "DATA" : "TOTAL" };
      }
      if (axis === "AREAS") {
        if (ofCountry(line.facets) && hasProvinces) return { ...line, role: "TOTAL" };
        const isRegion =
          line.facets.mentions.some(isGroup) || (line.isRoman && !line.facets.mentions.some(isArea));
        if (isRegion && !line.facets.mentions.some(isArea)) return { ...line, role: "SUBTOTAL" };
      }
      return { ...line, role: "DATA" };
    });
  const places = lines.filter(
    ({ facets, said }) => facets.unknown !== null && said.some(({ text }) => PLACE.test(folded(text))),
  );
  return { lines, axis, places: new Set(places.map(({ row }) => row)) };
}

/** A line of provinces with the code of its province: name and code together say which is meant. */
function withAreaCode(line: RawLine, { names }: TextReader): RawLine {
  if (line.code === null || !line.code.isOfAreas) return line;
  const { text, cell } = line.code;
  const named = names.withCode(text);
  if (named.length === 0) return line;
  const facets: Facets = { ...facetsTogether([]), mentions: [{ text, named }] };
  const said = [...line.said, { text, cell, facets }];
  return { ...line, said, facets: facetsTogether(said.map((each) => each.facets)) };
}

function asLineRole(role: Role): LineRole {
  return role === "DATA" || role === "TOTAL" || role === "SUBTOTAL" || role === "SECTION" ? role : "LEFT_OUT";
}

/**
 * The stub of a row with what stands above its empty cells: where lines have two names (province, then indicator), the outer one is
 * written at the first of them only.
 */
function carriedDown(grid: Grid, table: Table, row: number, stubs: readonly Reading[]): readonly Reading[] {
  const columns = [...table.columns].flatMap(([column, role]) => (role === "STUB" ? [column] : []));
  const inner = stubs.at(-1);
  if (columns.length < 2 || inner === undefined) return stubs;
  const above = table.body.slice(0, table.body.indexOf(row)).toReversed();
  const carried = columns.flatMap((column) => {
    if (column >= inner.column || stubs.some((cell) => cell.column === column)) return [];
    const from = above.find((each) => grid.at(each, column) !== undefined);
    return from === undefined ? [] : (grid.at(from, column) ?? []);
  });
  return [...carried, ...stubs];
}

type RawLine = Omit<Line, "role"> & { readonly hasFigures: boolean };

function readLine(grid: Grid, table: Table, row: number, reader: TextReader): RawLine {
  const of = (role: ColumnRole): readonly Reading[] =>
    [...table.columns].flatMap(([column, is]) => {
      const seen = is === role ? grid.seenAt(row, column) : undefined;
      return seen === undefined || textOf(seen).trim() === "" ? [] : seen;
    });
  const named = of("STUB");
  // "Tổng cộng" stands in the column of numbers as often as beside it.
  const own = named.length > 0 ? named : of("ORDINAL").filter((cell) => isText(cell) && !isOrdinal(cell));
  const stubs = carriedDown(grid, table, row, own).filter((cell, at, all) => all.indexOf(cell) === at);
  const said = stubs.map((cell) => reader.read(cell));
  const [code] = of("CODE");
  const [unit] = of("UNIT");
  const [first] = stubs;
  const ordinal = of("ORDINAL")[0];
  return {
    row,
    said,
    facets: facetsTogether(said.map(({ facets }) => facets)),
    code:
      code === undefined
        ? null
        : {
            text: codeText(code),
            cell: nameAt(code.row, code.column),
            isOfAreas: isAreaCodes(grid, table, code.column),
          },
    unit: unit === undefined ? null : unitOf(textOf(unit)),
    isRoman: isRoman(ordinal) || (first !== undefined && /^\s*[IVXLC]{1,6}[.)]\s/.test(textOf(first))),
    isInner: first !== undefined && /^(?:\s{2,}|\s*[-–+•*]\s*|\s*[a-zđ]\)\s*)/u.test(textOf(first)),
    hasFigures:
      of("DATA").some(isFigure) ||
      [...table.columns].some(([column, role]) => role === "DATA" && beginsLikeAFigure(grid.at(row, column))),
  };
}

/** "Mã số" counts the lines of a form; "Mã tỉnh", and "Mã" alone, are those of the statistics office. */
function isAreaCodes(grid: Grid, table: Table, column: number): boolean {
  return table.headings.some((row) => {
    const seen = grid.seenAt(row, column);
    return (
      seen !== undefined && /^ma(?: (?:tinh|dia phuong|dvhc|don vi|gso).*)?$|gso/.test(folded(textOf(seen)))
    );
  });
}

/** A code as it is written; a number that a program made of one has lost its zero. */
function codeText(reading: Reading): string {
  const text = textOf(reading).trim();
  return reading.kind === "number" && text.length === 1 ? `0${text}` : text;
}
