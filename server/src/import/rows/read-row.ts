import { textProblem } from "./cell-text.ts";
import type { Codebook } from "./codebook.ts";
import { columnNames, columns } from "./columns.ts";
import type { CheckedCells, Column, ColumnName } from "./columns.ts";
import type { RawRow } from "./csv-rows.ts";
import { nearest } from "../../statistics/model/nearest.ts";
import type { Problem } from "../problem.ts";

const list = columnNames.map((name): [ColumnName, Column<unknown>] => [name, columns[name]]);

/** Reads every cell by its column. Gives the values, or all that is wrong with the row. */
export function readRow(row: RawRow, book: Codebook): CheckedCells | Problem[] {
  const values: Partial<Record<ColumnName, unknown>> = {};
  const problems: Problem[] = [];
  for (const [name, column] of list) {
    const text = row.cells[name] ?? "";
    const unfit = textProblem(text);
    const read = unfit === null ? column.read(text, book) : { wrong: unfit, accepted: [] };
    if ("ok" in read) values[name] = read.ok;
    else
      problems.push({
        row: row.line,
        column: name,
        found: text,
        problem: read.wrong,
        accepted: read.accepted,
      });
  }
  // Every column has been read, so the record is whole; TypeScript cannot follow the loop.
  return problems.length > 0 ? problems : (values as CheckedCells);
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
