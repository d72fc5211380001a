/**
 * The text as rules read it: small letters, tone marks where the older spelling has them (hoà → hòa), quotation marks and dashes of
 * one sort. Of the same length, so that a place in one is a place in the other.
 */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/(?:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => OLDER[pair] ?? pair)
    .replaceAll(/[“”„«»"]/g, '"')
    .replaceAll(/[–—−]/g, "-")
    .replaceAll(/[\u00a0\u202f\t]/g, " ");
}

const MARKS = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const OLDER: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["o", "a"],
    ["o", "e"],
    ["u", "y"],
  ].flatMap(([first = "", second = ""]) =>
    MARKS.map((mark) => [first + (second + mark).normalize("NFC"), (first + mark).normalize("NFC") + second]),
  ),
);
