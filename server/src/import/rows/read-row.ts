import { textProblem } from "./cell-text.ts";
import type { Codebook } from "./codebook.ts";
import { columnNames, columns } from "./columns.ts";
import type { CheckedCells, Column, ColumnName, Read } from "./columns.ts";
import type { RawRow } from "./csv-rows.ts";
import { nearest } from "../../statistics/model/nearest.ts";
import type { Problem } from "../problem.ts";

const list = columnNames.map((name): [ColumnName, Column<unknown>] => [name, columns[name]]);

/** Texts of a column that are remembered with what they come to. */
const REMEMBERED = 2_000;

/** Reads the rows of one file. What a column has a thousand times is read once. */
export class RowReader {
  readonly #columns: readonly [ColumnName, (text: string) => Read<unknown>][];

  constructor(book: Codebook) {
    this.#columns = list.map(([name, column]) => [name, remembering((text) => readCell(text, column, book))]);
  }

  /** Reads every cell by its column. Gives the values, or all that is wrong with the row. */
  read({ line, cells }: RawRow): CheckedCells | Problem[] {
    const values: Partial<Record<ColumnName, unknown>> = {};
    const problems: Problem[] = [];
    for (const [name, readText] of this.#columns) {
      const text = cells[name] ?? "";
      const read = readText(text);
      if ("ok" in read) values[name] = read.ok;
      else
        problems.push({
          row: line,
          column: name,
          found: text,
          problem: read.wrong,
          accepted: read.accepted,
        });
    }
    // Every column has been read, so the record is whole; TypeScript cannot follow the loop.
    return problems.length > 0 ? problems : (values as CheckedCells);
  }
}

function readCell(text: string, column: Column<unknown>, book: Codebook): Read<unknown> {
  const unfit = textProblem(text);
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

/** What is wrong with the header of a file: columns that must be there, and columns that nobody knows. */
export function checkHeader(headers: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (const [name, column] of list) {
    if (!column.required || headers.includes(name)) continue;
    problems.push({ row: 1, column: name, found: "", problem: "This column is missing.", accepted: [name] });
  }
  for (const header of headers) {
    if (Object.hasOwn(columns, header)) continue;
    const problem = header === "" ? "A column has no name." : "This column is not known.";
    const near = header === "" ? [] : nearest(header, columnNames);
    problems.push({ row: 1, column: header === "" ? null : header, found: header, problem, accepted: near });
  }
  return problems;
}
