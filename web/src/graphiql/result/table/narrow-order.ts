import type { AnswerTable, TableColumn } from "./answer-table.ts";

/**
 * The table for a screen on which few columns are in sight at a time: what tells one row from another, and how much it is, stands first; codes that
 * have their name beside them, and what is the same in all rows, or nothing, behind. Otherwise the order stays as it was asked.
 */
export function narrowOrder({ columns, rows }: AnswerTable): AnswerTable {
  const keys = new Set(columns.map(({ key }) => key));
  const isBehind = ({ key, type }: TableColumn, at: number): boolean => {
    const stem = key.endsWith(".id") ? key.slice(0, -"id".length) : null;
    if (stem !== null && (keys.has(`${stem}name`) || keys.has(`${stem}distinctName`))) return true;
    const [first, ...others] = rows;
    return type !== "number" && others.length > 0 && others.every((row) => row[at] === first?.[at]);
  };
  const behind = columns.map(isBehind);
  const order = [...columns.keys()].toSorted((a, b) => Number(behind[a]) - Number(behind[b]));
  return {
    columns: order.flatMap((from) => {
      const column = columns[from];
      return column === undefined ? [] : [{ ...column, sortedBy: order.indexOf(column.sortedBy) }];
    }),
    rows: rows.map((row) => order.map((from) => row[from] ?? null)),
  };
}
