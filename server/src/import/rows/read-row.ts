import { textFault } from "./cell-text.ts";
import type { Codebook } from "./codebook.ts";
import { columnNames, columns } from "./columns.ts";
import type { CheckedCells, Column, ColumnName, Read } from "./columns.ts";
import { cellOf } from "./csv-rows.ts";
import type { RawRow } from "./csv-rows.ts";
import { isAlive } from "./area-life.ts";
import { lastDay, parsePeriod } from "../../statistics/model/periods.ts";
import { nearest } from "../../statistics/model/nearest.ts";
import type { Fault, Problem, Severity } from "../problem.ts";

const list = columnNames.map((name): [ColumnName, Column<unknown>] => [name, columns[name]]);

/** Texts of a column that are remembered with what they come to. */
const REMEMBERED = 2_000;

/** Reads the rows of one file. What a column has a thousand times is read once. */
export class RowReader {
  readonly #columns: readonly [ColumnName, (text: string) => Read<unknown>][];

  readonly #book: Codebook;

  constructor(book: Codebook) {
    this.#book = book;
    this.#columns = list.map(([name, column]) => [name, remembering((text) => readCell(text, column, book))]);
  }

  /** Reads every cell by its column. Gives the values, or all that is wrong with the row. */
  read(row: RawRow): CheckedCells | Problem[] {
    const values: Partial<Record<ColumnName, unknown>> = {};
    const problems: Problem[] = [];
    for (const [name, readText] of this.#columns) {
      const read = readText(row.cells[name] ?? "");
      if ("ok" in read) values[name] = read.ok;
      else problems.push(problemIn(row, name, read.wrong, read.accepted));
    }
    if (problems.length > 0) return problems.map((problem) => this.#meantFirst(problem, row));
    // Every column has been read, so the record is whole; TypeScript cannot follow the loop.
    return values as CheckedCells;
  }

  /** Of areas that share a name or code, those that lived in the period of the row are meant first (rule 6 of docs/statistics.md). */
  #meantFirst(problem: Problem, { cells, candidates }: RawRow): Problem {
    if (problem.column === "area" && candidates?.area !== undefined)
      return {
        ...problem,
        code: "AREA_AMBIGUOUS",
        args: { written: problem.found },
        accepted: candidates.area,
      };
    if (problem.code !== "AREA_AMBIGUOUS") return problem;
    const period = parsePeriod(cells["period"] ?? "");
    if (period === null) return problem;
    const lived = problem.accepted.filter((code) => isAlive(this.#book.areas.get(code), lastDay(period)));
    return { ...problem, accepted: [...new Set([...lived, ...problem.accepted])] };
  }
}

function readCell(text: string, column: Column<unknown>, book: Codebook): Read<unknown> {
  const unfit = textFault(text);
  return unfit === null ? column.read(text, book) : { wrong: unfit, accepted: [] };
}

function remembering(read: (text: string) => Read<unknown>): (text: string) => Read<unknown> {
  const known = new Map<string, Read<unknown>>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size === REMEMBERED) known.clear();
      known.set(text, (found = read(text)));
    }
    return found;
  };
}

/** A problem of a cell of a row, where it stands. */
export function problemIn(
  row: RawRow,
  column: string | null,
  fault: Fault,
  accepted: readonly string[] = [],
  severity: Severity = "ERROR",
): Problem {
  return {
    ...fault,
    sheet: row.place?.sheet ?? null,
    cell: column === null ? null : cellOf(row, column),
    row: row.line,
    column,
    found: column === null ? "" : (row.cells[column] ?? ""),
    accepted,
    severity,
  };
}

/** What is wrong with the header of a file: columns that must be there, and columns that nobody knows. */
export function checkHeader(first: RawRow): Problem[] {
  if (first.fault !== undefined || first.place !== undefined) return [];
  const headers = Object.keys(first.cells);
  const missing = list
    .filter(([name, column]) => column.required && !headers.includes(name))
    .map(([name]) => headerProblem(first, name, { code: "COLUMN_MISSING", args: { name } }, [name]));
  const unknown = headers
    .filter((header) => !Object.hasOwn(columns, header))
    .map((name) =>
      name === ""
        ? headerProblem(first, name, { code: "COLUMN_UNNAMED", args: {} })
        : headerProblem(first, name, { code: "COLUMN_UNKNOWN", args: { name } }, nearest(name, columnNames)),
    );
  return [...missing, ...unknown];
}

/** A problem of the heading, of one of its cells if `first` has the column at all. */
export function headerProblem(
  first: RawRow | undefined,
  name: string,
  fault: Fault,
  accepted: readonly string[] = [],
): Problem {
  const line = first?.table?.line ?? 1;
  const letter = first?.table?.letters[name];
  return {
    ...fault,
    sheet: null,
    cell: letter === undefined ? null : `${letter}${line}`,
    row: line,
    column: name === "" ? null : name,
    found: letter === undefined ? "" : name,
    accepted,
    severity: "ERROR",
  };
}
