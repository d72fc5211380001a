/** An opaque place in a list: what list it is of, and how many rows come before the next. */
export function encodeCursor(list: string, index: number): string {
  return Buffer.from(`${list}.${index}`).toString("base64url");
}

/** What a cursor says, or null for what {@link encodeCursor} cannot have written: to the letter, nothing is left over or guessed. */
export function decodeCursor(cursor: string): { readonly list: string; readonly index: number } | null {
  const [, list, digits] =
    /^([\w-]+)\.(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (list === undefined || digits === undefined) return null;
  const index = Number(digits);
  return encodeCursor(list, index) === cursor ? { list, index } : null;
}
