import { sql } from "kysely";
import type { Fault, Problem, Severity } from "../../problem.ts";
import type { Where } from "../../problems/figure/matter.ts";

/** Where a figure of the table `incoming` stands. */
export interface Placed {
  readonly nth: number;
  readonly line: number;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** As it was written; null: it has no value. */
  readonly value: string | null;
}

/** A problem of one figure of the file. */
export interface FigureProblem {
  readonly nth: number;
  readonly problem: Problem;
}

/** The columns of `Placed`, of a table that stands for `incoming`. Values as texts: numbers would lose printed decimals. */
export const placed = (table: string) => {
  const name = (column: string) => sql.raw(`${table}.${column}`);
  return sql`${name("nth")}, ${name("line")}, ${name("sheet")}, ${name("cell")}, ${name("value")}::text as value`;
};

/** A figure as a place that another one's problem can name. */
export function whereOf({ line, sheet, cell }: Pick<Placed, "line" | "sheet" | "cell">): Where {
  return { row: line, sheet, cell };
}

/** A problem of the value of a figure. */
export function problemOf(
  figure: Placed,
  fault: Fault,
  accepted: readonly string[] = [],
  severity: Severity = "ERROR",
): FigureProblem {
  const { nth, line, sheet, cell, value } = figure;
  const at = { sheet, cell, row: line, column: "value", found: value ?? "" };
  return { nth, problem: { ...fault, ...at, accepted, severity } };
}
