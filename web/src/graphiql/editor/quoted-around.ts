/** The text in quotation marks around a place of a line, with its marks; null: there is none. */
export function quotedAround(
  line: string,
  at: number,
): { readonly from: number; readonly to: number } | null {
  for (const { index, 0: text } of line.matchAll(/"(?:[^"\\]|\\.)*"/gu))
    if (index < at && at < index + text.length) return { from: index, to: index + text.length };
  return null;
}
