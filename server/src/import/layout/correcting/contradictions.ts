import { parsePeriod } from "../../../statistics/model/periods.ts";
import { ASKED, namedBy, PLAIN } from "../asking/candidates.ts";
import type { Contradiction, PlacedFigure, Role, SheetCorrection } from "../layout.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Named } from "../names/name-book.ts";
import { isFigure, isYear } from "../table/cell-kinds.ts";
import type { Table } from "../table/find-table.ts";
import { boxOf, columnAt, nameAt } from "../table/grid.ts";
import type { Grid } from "../table/grid.ts";

type Found = Omit<Contradiction, "sheet">;

/** A sheet as it is read by what was said of it. */
export interface Corrected {
  readonly grid: Grid;
  readonly tables: readonly Table[];
  readonly names: NameIndex;
  /** Whether lines name provinces. */
  readonly areasInLines: boolean;
  readonly figures: readonly PlacedFigure[];
}

/** What of the things said of a sheet cannot be so; empty: all of it can. */
export function contradictionsOf(
  correction: SheetCorrection,
  corrected: Corrected,
): readonly Contradiction[] {
  const { grid } = corrected;
  const { headings, data } = correction;
  const found = [
    ...(headings === undefined ? [] : ofHeadings(headings, grid)),
    ...(data === undefined ? [] : ofData(data, correction, grid)),
    ...ofColumns(correction, grid),
    ...ofRows(correction, corrected),
    ...ofCells(correction, corrected),
    ...ofSheet(correction, corrected),
  ];
  if (found.length === 0) found.push(...withoutTable(correction, corrected));
  return found.map((each) => ({ ...each, sheet: grid.sheet }));
}

/** Rows that were said to be of a table, and no table has them. */
function withoutTable({ headings, data }: SheetCorrection, { tables }: Corrected): Found[] {
  const isIn = ([first, last]: readonly [number, number], rows: readonly number[]): boolean =>
    rows.some((row) => row + 1 >= first && row + 1 <= last);
  const [said, has] =
    headings === undefined
      ? [data, tables.some((table) => data !== undefined && isIn(data, table.body))]
      : [headings, tables.some((table) => isIn(headings, table.headings))];
  return said === undefined || has ? [] : [{ code: "NO_TABLE", place: rowsName(said), found: "" }];
}

const rowsName = ([first, last]: readonly [number, number]): string => `${first}:${last}`;

function ofHeadings(rows: readonly [number, number], grid: Grid): Found[] {
  const place = rowsName(rows);
  if (rows[0] > rows[1]) return [{ code: "ROWS_REVERSED", place, found: "" }];
  const cells = cellsOfRows(rows, grid);
  if (cells.length === 0) return [{ code: "NOTHING_THERE", place, found: "" }];
  // A number that is called a heading would be missing without a word.
  const figure = cells.find((cell) => isCounted(cell.kind) && !isYear(cell));
  return figure === undefined
    ? []
    : [{ code: "FIGURES_IN_HEADING", place, found: nameAt(figure.row, figure.column) }];
}

const COUNTED: ReadonlySet<string> = new Set(["number", "ambiguous", "approximate", "range"]);
const isCounted = (kind: string): boolean => COUNTED.has(kind);

const cellsOfRows = ([first, last]: readonly [number, number], grid: Grid) =>
  grid.rows.filter((row) => row + 1 >= first && row + 1 <= last).flatMap((row) => grid.row(row));

function ofData(rows: readonly [number, number], { headings }: SheetCorrection, grid: Grid): Found[] {
  const place = rowsName(rows);
  if (rows[0] > rows[1]) return [{ code: "ROWS_REVERSED", place, found: "" }];
  if (!cellsOfRows(rows, grid).some(isFigure)) return [{ code: "NO_FIGURES", place, found: "" }];
  return headings !== undefined && headings[1] >= rows[0]
    ? [{ code: "HEADING_BELOW_DATA", place: rowsName(headings), found: place }]
    : [];
}

function ofColumns({ columns = {} }: SheetCorrection, grid: Grid): Found[] {
  return Object.entries(columns).flatMap(([letters, role]): Found[] => {
    const column = columnAt(letters);
    const cells = grid.rows.flatMap((row) => grid.at(row, column) ?? []);
    if (cells.length === 0) return [{ code: "NOTHING_THERE", place: letters, found: "" }];
    const isOfFigures = role === "DATA" || role === "TOTAL";
    return isOfFigures && !cells.some(isFigure) ? [{ code: "NO_FIGURES", place: letters, found: "" }] : [];
  });
}

const ROLES_WITH_FIGURES: ReadonlySet<Role> = new Set(["DATA", "TOTAL", "SUBTOTAL"]);

function ofRows({ rows = {}, headings }: SheetCorrection, { grid, tables }: Corrected): Found[] {
  return Object.entries(rows).flatMap(([name, role]): Found[] => {
    const row = Number(name) - 1;
    if (grid.row(row).length === 0) return [{ code: "NOTHING_THERE", place: name, found: "" }];
    if (headings !== undefined && row + 1 >= headings[0] && row + 1 <= headings[1])
      return [{ code: "ROW_IS_HEADING", place: name, found: rowsName(headings) }];
    if (!ROLES_WITH_FIGURES.has(role)) return [];
    if (!grid.row(row).some(isFigure)) return [{ code: "NO_FIGURES", place: name, found: "" }];
    return tables.some(({ body }) => body.includes(row))
      ? []
      : [{ code: "OUTSIDE_DATA", place: name, found: "" }];
  });
}

function ofCells({ cells = {} }: SheetCorrection, { grid, tables, names }: Corrected): Found[] {
  return Object.entries(cells).flatMap(([place, said]): Found[] => {
    const box = boxOf(place);
    if (box === null) return [{ code: "NOTHING_THERE", place, found: "" }];
    const inside = grid.rows
      .filter((row) => row >= box.top && row <= box.bottom)
      .flatMap((row) => grid.row(row))
      .filter(({ column }) => column >= box.left && column <= box.right);
    if (inside.length === 0) return [{ code: "NOTHING_THERE", place, found: "" }];
    if (said === PLAIN.leaveOut.answer) return [];
    for (const { row, column } of inside) {
      const cell = nameAt(row, column);
      const table = tables.find(({ headings, body }) => headings.includes(row) || body.includes(row));
      const isHeading = table?.headings.includes(row) === true;
      const role = table?.columns.get(column);
      if (table !== undefined && !isHeading && (role === "DATA" || role === "TOTAL"))
        return [{ code: "FIGURE_HAS_NO_MEANING", place, found: cell }];
      if (!isHeading && role !== "STUB") return [{ code: "NOT_READ", place, found: cell }];
    }
    return said === PLAIN.nothing.answer ? [] : ofMeaning(place, said, names);
  });
}

function ofSheet({ of }: SheetCorrection, { names, areasInLines, figures }: Corrected): Found[] {
  if (of === undefined) return [];
  const wrong = ofMeaning("", of, names);
  if (wrong.length > 0) return wrong;
  const { named = [], period = null } = namedBy(of) ?? {};
  const area = named.find(({ kind }) => kind === "area");
  if (area !== undefined && areasInLines) return [{ code: "AREAS_IN_LINES", place: "", found: area.id }];
  const [first] = figures;
  if (first === undefined) return [];
  const wanted: readonly (readonly [keyof PlacedFigure["cells"], string])[] = [
    ...named.flatMap((each) => {
      const column = columnOf(each);
      return column === null || each.id === ASKED ? [] : [[column, each.id] as const];
    }),
    ...(period === null || period === ASKED ? [] : [["period", period] as const]),
  ];
  // What was said of the sheet and is true of none of its figures was said in vain: something nearer says otherwise.
  return wanted
    .filter(([column, id]) => !figures.some(({ cells }) => cells[column] === id))
    .map(([column]) => ({
      code: "OF_NOT_TAKEN",
      place: "",
      found: [first.at[column], first.cells[column]].filter((part) => part !== undefined).join(" "),
    }));
}

function columnOf(
  named: Named,
): "indicator" | "area" | Extract<Named, { kind: "member" }>["dimension"] | null {
  if (named.kind === "member") return named.dimension;
  return named.kind === "group" ? null : named.kind;
}

/** What is wrong with coordinates by themselves. */
function ofMeaning(place: string, said: string, names: NameIndex): Found[] {
  const meant = namedBy(said);
  if (meant === null || meant.factor !== null) return [{ code: "MEANING_UNKNOWN", place, found: said }];
  const { named, period } = meant;
  const unknown = named.find((each) => !isKnown(each, names));
  if (unknown !== undefined) return [{ code: "MEANING_UNKNOWN", place, found: unknown.id }];
  if (period !== null && period !== ASKED && parsePeriod(period) === null)
    return [{ code: "MEANING_UNKNOWN", place, found: period }];
  const kinds = named.map((each) => (each.kind === "member" ? each.dimension : each.kind));
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at);
  if (twice !== undefined) return [{ code: "SAID_TWICE", place, found: twice }];
  const indicator = named.find(({ kind }) => kind === "indicator");
  const breakdowns = indicator === undefined ? null : (names.indicator(indicator.id)?.breakdowns ?? []);
  const unfit = named.find(
    (each) => each.kind === "member" && breakdowns !== null && !breakdowns.includes(each.dimension),
  );
  return unfit === undefined ? [] : [{ code: "DOES_NOT_FIT", place, found: unfit.id }];
}

function isKnown(named: Named, names: NameIndex): boolean {
  if (named.id === ASKED) return named.kind === "area";
  switch (named.kind) {
    case "area":
      return names.area(named.id) !== undefined;
    case "indicator":
      return names.indicator(named.id) !== undefined;
    case "member":
      return names.member(named.dimension, named.id) !== undefined;
    case "group":
      return false;
  }
}
