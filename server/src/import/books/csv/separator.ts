/** In the order in which they are taken where two fit alike. */
const SEPARATORS = ["\t", ";", ","];

/** Letters and rows from the beginning by which the separator is found. */
export const LOOKED_AT = 65_536;
const ROWS = 500;

/**
 * What separates the cells of a text: what its first line says (`sep=;`, which is then no row: `skip` letters), else what makes
 * the most rows equally long. Its beginning is enough.
 */
export function separatorOf(text: string): { readonly separator: string; readonly skip: number } {
  const line = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(text);
  if (line !== null) return { separator: line[1] ?? ",", skip: line[0].length };
  const rows = separatorsByRow(text.slice(0, LOOKED_AT));
  const fits = SEPARATORS.map((separator) => ({ separator, fit: fitOf(rows, separator) }));
  const best = fits.reduce((most, one) => (one.fit > most.fit ? one : most));
  return { separator: best.fit === 0 ? "," : best.separator, skip: 0 };
}

/** How many rows have as many of it, and at least one, as most have. */
function fitOf(rows: readonly Readonly<Record<string, number>>[], separator: string): number {
  const lengths = new Map<number, number>();
  for (const { [separator]: count = 0 } of rows)
    if (count > 0) lengths.set(count, (lengths.get(count) ?? 0) + 1);
  return Math.max(0, ...lengths.values());
}

/** How many of each separator each row has outside of quotation marks. */
function separatorsByRow(text: string): Record<string, number>[] {
  const rows: Record<string, number>[] = [];
  let row: Record<string, number> = {};
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "\n" || sign === "\r") {
      rows.push(row);
      if (rows.length === ROWS) return rows;
      row = {};
    } else if (SEPARATORS.includes(sign)) row[sign] = (row[sign] ?? 0) + 1;
  }
  return [...rows, row];
}
