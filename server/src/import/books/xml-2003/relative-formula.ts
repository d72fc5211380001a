import { columnName } from "../book.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\]])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])|[\p{L}_\\][\p{L}\p{N}_.]*/gu;

/** A formula with references such as `R[1]C[-2]` as it is written in that cell with references such as `B4`. */
export function inLetters(
  formula: string,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  return formula.replaceAll(TOKEN, (token, down?: string, across?: string) => {
    if (!/^R(?:\[|\d|C)/.test(token) || (token.startsWith("RC") === false && down === undefined))
      return token;
    const toRow = position(down, row, MOST_ROWS);
    const toColumn = position(across, column, MOST_COLUMNS);
    return `${toColumn.fixed}${columnName(toColumn.at)}${toRow.fixed}${toRow.at + 1}`;
  });
}

function position(
  said: string | undefined,
  from: number,
  most: number,
): { readonly fixed: string; readonly at: number } {
  const by = said?.startsWith("[") === true ? Number(said.slice(1, -1)) : 0;
  const at = said === undefined || said.startsWith("[") ? from + by : Number(said) - 1;
  return { fixed: said === undefined || said.startsWith("[") ? "" : "$", at: ((at % most) + most) % most };
}
