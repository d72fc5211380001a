import type { AnswerTable } from "./answer-table.ts";
import type { CellWriter } from "./headings.ts";

/** CSS pixels of a letter, and of what stands around the text of a cell. */
const letter = 7.6;
const around = 22;
const narrowest = 64;
const widest = 340;
/** Rows that are looked at, spread over all. */
const looked = 200;

/** How wide each column is, in CSS pixels: as its heading and most of its cells want, within bounds. */
export function columnWidths(
  { rows }: AnswerTable,
  headings: readonly string[],
  writers: readonly CellWriter[],
): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / looked));
  return headings.map((heading, at) => {
    let most = Math.min(heading.length + 2, 26);
    for (let row = 0; row < rows.length; row += step)
      most = Math.max(most, writers[at]?.written(rows[row]?.[at] ?? null, rows[row] ?? []).length ?? 0);
    return Math.round(Math.min(widest, Math.max(narrowest, most * letter + around)));
  });
}
