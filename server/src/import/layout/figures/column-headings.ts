import { folded } from "../names/fold.ts";
import { textOf } from "../table/cell-kinds.ts";
import type { ColumnRole, Table } from "../table/find-table.ts";
import type { Grid } from "../table/grid.ts";
import { nameAt } from "../table/grid.ts";
import type { Reading } from "../../readings/reading.ts";
import { facetsTogether } from "../words/facets.ts";
import type { Facets } from "../words/facets.ts";
import type { Said, TextReader } from "./text-reader.ts";

/** A column of figures with what stands above it. */
export interface Column {
  readonly column: number;
  /** From the top down; a merged heading once. */
  readonly path: readonly Said[];
  readonly facets: Facets;
  /** A total of the provinces or of the periods that stand side by side with it. A check, never data. */
  readonly sumOf: "AREAS" | "PERIODS" | null;
  /** Said by hand to be a total: never data. */
  readonly isTotalByHand: boolean;
}

/** The headings of the columns of figures. */
export function readColumns(grid: Grid, table: Table, reader: TextReader): readonly Column[] {
  const data = [...table.columns].flatMap(([column, role]) => (isOfFigures(role) ? [column] : []));
  const read = data.map((column) => {
    const path = headingPath(grid, table, column).map((reading) => reader.read(reading));
    return { column, path, facets: pathFacets(path, reader) };
  });
  const areAcross = read.filter(({ facets }) => namesProvince(facets, reader)).length > 1;
  return read.map((column) => ({
    ...column,
    sumOf:
      areAcross && !namesProvince(column.facets, reader) && isSum(column.facets)
        ? ("AREAS" as const)
        : periodsBeside(column, read).length > 1
          ? ("PERIODS" as const)
          : null,
    isTotalByHand: table.columns.get(column.column) === "TOTAL",
  }));
}

const isOfFigures = (role: ColumnRole | undefined): boolean => role === "DATA" || role === "TOTAL";

function namesProvince({ mentions }: Facets, { names }: TextReader): boolean {
  return mentions.some(({ named }) =>
    named.some(({ kind, id }) => kind === "area" && names.area(id)?.level === "province"),
  );
}

/**
 * The columns with the periods that a total beside them is of: "Cộng" after months of the same matter. Of which period it is nothing says: not all of a
 * year's quarters may stand there, and what stands on a day does not add up.
 */
export function periodsBeside<T extends Pick<Column, "column" | "facets">>(
  { facets: total }: T,
  all: readonly T[],
): readonly T[] {
  if (!total.isTotal || (total.period?.part ?? null) !== null) return [];
  const beside = all.filter(
    ({ facets }) =>
      !facets.isTotal &&
      facets.period !== null &&
      JSON.stringify(facets.period) !== JSON.stringify(total.period) &&
      named(facets) === named(total),
  );
  const periods = new Set(beside.map(({ facets }) => JSON.stringify(facets.period)));
  return periods.size === beside.length ? beside : [];
}

/** What headings name, to be compared. */
const named = ({ mentions }: Facets): string => JSON.stringify(mentions.map((mention) => mention.named));

/** A total, the country, a region. */
function isSum({ isTotal, mentions }: Facets): boolean {
  return (
    isTotal || mentions.some(({ named }) => named.some(({ kind }) => kind === "area" || kind === "group"))
  );
}

/** The headings above a column, from the top; one that spans several rows or columns counts for each of its columns once. */
export function headingPath(grid: Grid, table: Table, column: number): readonly Reading[] {
  const path: Reading[] = [];
  table.headings.forEach((row, at) => {
    const isLowest = at === table.headings.length - 1;
    const seen = grid.seenAt(row, column) ?? (isLowest ? undefined : spread(grid, table, row, column));
    if (seen !== undefined && textOf(seen).trim() !== "" && !path.includes(seen)) path.push(seen);
  });
  return path;
}

/** Without merges (a CSV file) a heading stands above the first of its columns only, and the next are empty. */
function spread(grid: Grid, table: Table, row: number, column: number): Reading | undefined {
  if (grid.merges.some(({ top, bottom, left, right }) => top <= row && row <= bottom && right > left))
    return undefined;
  for (let left = column - 1; left >= 0; left--) {
    if (!isOfFigures(table.columns.get(left))) return undefined;
    const cell = grid.at(row, left);
    if (cell !== undefined && textOf(cell).trim() !== "") return cell;
  }
  return undefined;
}

function pathFacets(path: readonly Said[], reader: TextReader): Facets {
  const apart = facetsTogether(path.map(({ facets }) => facets).toReversed());
  const answered = path.find(({ facets }) => facets.answered === "leave-out")?.facets.answered ?? null;
  if (apart.unknown === null || path.length < 2) return { ...apart, answered };
  // One name may be broken over two rows of headings.
  const whole = reader.readText(path.map(({ text }) => text.trim()).join(" "));
  const said = whole.unknown === null && whole.mentions.length > 0 ? whole : apart;
  return { ...said, answered, saidPeriod: apart.saidPeriod };
}

/** What the headings of a table are known by: without years and months, so that next month's book is the same. */
export function headingWords(grid: Grid, table: Table): readonly string[] {
  return [...table.columns.keys()].flatMap((column) => columnWords(grid, table, column));
}

/** The same of one column, from the top. */
export function columnWords(grid: Grid, table: Table, column: number): readonly string[] {
  return headingPath(grid, table, column).map((reading) => lastingWords(textOf(reading)));
}

/** A text without what is another in the next month. */
export function lastingWords(text: string): string {
  return folded(text)
    .replaceAll(/\d+/g, "#")
    .replaceAll(/(?<= |^)(?:i|ii|iii|iv)(?= |$)/g, "#");
}

/** Where a heading of a column stands that says something of a kind; else the lowest. */
export function headingCell(column: Column, row: number, says: (facets: Facets) => boolean): string {
  return (
    (column.path.findLast(({ facets }) => says(facets)) ?? column.path.at(-1))?.cell ??
    nameAt(row, column.column)
  );
}
