/** What an entry can hold. Numbers are whole: how a fraction is written is not the same everywhere. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain | undefined };

/** Something that has no one way to be written. Ours to avoid: it is thrown. */
export class NotCanonical extends Error {
  override readonly name = "NotCanonical";
}

/**
 * The one text of a value, whoever writes it: JSON without spaces, names in the order of their UTF-16 units, strings as JSON.stringify writes them
 * (RFC 8785), and of numbers only those that are whole and safe. What is undefined is left out.
 *
 * @throws NotCanonical
 */
export function canonical(value: Plain): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new NotCanonical("a string holds half of a sign");
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new NotCanonical(`${value} is no whole number`);
    return String(value);
  }
  if (isList(value)) return `[${value.map((each) => canonical(each)).join(",")}]`;
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, each]) => (each === undefined ? [] : [`${canonical(name)}:${canonical(each)}`]));
  return `{${members.join(",")}}`;
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value);
