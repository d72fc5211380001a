import type { SumCheck } from "../layout.ts";
import { nameAt } from "../table/grid.ts";
import { isFigure } from "../table/cell-kinds.ts";
import { plainText } from "./read-value.ts";
import type { Figure } from "./figures-of.ts";
import { periodsBeside } from "./column-headings.ts";
import type { Column } from "./column-headings.ts";
import type { Line } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

type Cell = SumCheck["total"];

/** The totals of a sheet with the cells they should be made of. */
export function sumChecks(sheet: Sheet, figures: readonly Figure[]): readonly SumCheck[] {
  return [
    ...ofAreas(sheet),
    ...ofAreasAcross(sheet),
    ...ofPeriodsAcross(sheet),
    ...ofParts(sheet, figures),
  ].filter(({ parts }) => parts.length > 0);
}

/** Rows of totals: of regions over what follows them, of the whole over the regions, or over the rows where there are none. */
function ofAreas(sheet: Sheet): readonly SumCheck[] {
  const { lines, reader } = sheet;
  const all = lines.lines;
  const data = all.filter(({ role }) => role === "DATA");
  const regions = all.filter(({ role }) => role === "SUBTOTAL");
  return all.flatMap((line) => {
    if (line.role === "SUBTOTAL")
      return checksOf(sheet, line, partsOfRegion(line, all, reader.names.book.groups), "ALL");
    if (line.role !== "TOTAL") return [];
    // Of provinces without regions between nothing says that all of them stand here, unless it is called their sum.
    const isSum = !line.facets.mentions.some(({ named }) => named.some(({ kind }) => kind === "area"));
    if (lines.axis === "OTHERS" && !data.every(isMemberLine)) return [];
    return checksOf(
      sheet,
      line,
      regions.length > 0 ? regions : data,
      isSum || regions.length > 0 ? "ALL" : "SOME",
    );
  });
}

/** Columns of totals of provinces side by side. Of a region nothing says which of them are its own. */
function ofAreasAcross(sheet: Sheet): readonly SumCheck[] {
  const { columns } = sheet;
  const isWhole = ({ facets }: Column): boolean =>
    facets.isTotal && !facets.mentions.some(({ named }) => named.some(({ kind }) => kind === "area"));
  const parts = columns.filter(({ sumOf, isTotalByHand }) => sumOf === null && !isTotalByHand);
  return columns
    .filter((column) => column.sumOf === "AREAS" && isWhole(column))
    .flatMap((total) => ofColumns(sheet, total, parts));
}

/** Columns of totals of the periods beside them, where none of these is within another. */
function ofPeriodsAcross(sheet: Sheet): readonly SumCheck[] {
  return sheet.columns
    .filter(({ sumOf }) => sumOf === "PERIODS")
    .flatMap((total) => {
      const parts = periodsBeside(total, sheet.columns);
      const lengths = new Set(parts.map(({ facets }) => lengthOf(facets.period)));
      return lengths.size === 1 && !lengths.has(null) ? ofColumns(sheet, total, parts) : [];
    });
}

/** How many months a period has that is named by itself; null: it may lie within another. */
function lengthOf(period: Column["facets"]["period"]): number | null {
  if (period === null || period.relative !== null) return null;
  if (period.part === null || period.part.kind === "year") return 12;
  return period.part.kind === "part" ? period.part.months : null;
}

/** A column of totals, line by line, with the columns it should be made of. */
function ofColumns(sheet: Sheet, { column }: Column, parts: readonly Column[]): readonly SumCheck[] {
  return sheet.lines.lines.flatMap(({ row, role }) => {
    const total = role === "DATA" ? cellAt(sheet, row, column) : null;
    if (total === null) return [];
    return {
      sheet: sheet.grid.sheet,
      total,
      parts: parts.flatMap((part) => cellAt(sheet, row, part.column) ?? []),
      kind: "ALL" as const,
    };
  });
}

const isMemberLine = ({ facets }: Line): boolean =>
  facets.mentions.length > 0 &&
  facets.mentions.every(({ named }) => named.some(({ kind }) => kind === "member"));

function partsOfRegion(
  region: Line,
  all: readonly Line[],
  groups: readonly { readonly id: string; readonly members: readonly string[] }[],
): readonly Line[] {
  const ids = region.facets.mentions.flatMap(({ named }) =>
    named.flatMap(({ kind, id }) => (kind === "group" ? id : [])),
  );
  const members = new Set(groups.filter(({ id }) => ids.includes(id)).flatMap((group) => group.members));
  const rest = all.slice(all.indexOf(region) + 1);
  const end = rest.findIndex(({ role }) => role === "SUBTOTAL" || role === "TOTAL");
  const following = rest.slice(0, end < 0 ? undefined : end).filter(({ role }) => role === "DATA");
  if (members.size === 0 || following.length > 0) return following;
  return all.filter(
    ({ role, facets }) =>
      role === "DATA" &&
      facets.mentions.some(({ named }) => named.some(({ kind, id }) => kind === "area" && members.has(id))),
  );
}

function checksOf(
  sheet: Sheet,
  total: Line,
  parts: readonly Line[],
  kind: SumCheck["kind"],
): readonly SumCheck[] {
  return sheet.columns.flatMap(({ column }) => {
    const whole = cellAt(sheet, total.row, column);
    if (whole === null) return [];
    return {
      sheet: sheet.grid.sheet,
      total: whole,
      parts: parts.flatMap(({ row }) => cellAt(sheet, row, column) ?? []),
      kind,
    };
  });
}

/** The value of a cell as it is printed, in the unit of its table: nothing is added up across units. */
function cellAt({ grid }: Sheet, row: number, column: number): Cell | null {
  const reading = grid.at(row, column);
  if (reading === undefined || !isFigure(reading) || typeof reading.value !== "number") return null;
  return reading.candidates.length > 1
    ? null
    : { cell: nameAt(row, column), value: plainText(reading.value) };
}

/** "Chia ra" and "Trong đó": lines that are parts of a line above, and columns that are parts of one beside them. */
function ofParts(sheet: Sheet, figures: readonly Figure[]): readonly SumCheck[] {
  const found = new Map<string, { total: Cell; parts: Cell[]; kind: SumCheck["kind"] }>();
  const enter = (row: number, column: number, kind: SumCheck["kind"], part: Figure): void => {
    const total = cellAt(sheet, row, column);
    const own = cellAt(sheet, part.row, part.column);
    if (total === null || own === null) return;
    const key = `${total.cell}/${kind}`;
    const there = found.get(key) ?? { total, parts: [], kind };
    there.parts.push(own);
    found.set(key, there);
  };
  const totals = sheet.columns.filter(({ facets }) => facets.isTotal);
  const columns = new Map(sheet.columns.map((column) => [column.column, column]));
  for (const figure of figures) {
    if (figure.partOf !== null) enter(figure.partOf.row, figure.column, figure.partOf.kind, figure);
    const column = columns.get(figure.column);
    if (column === undefined || column.facets.parts === null || column.facets.isTotal) continue;
    const whole = totals.findLast((each) => each.column < figure.column) ?? totals[0];
    if (whole !== undefined) enter(figure.row, whole.column, column.facets.parts, figure);
  }
  return [...found.values()].map((check) => ({ sheet: sheet.grid.sheet, ...check }));
}
