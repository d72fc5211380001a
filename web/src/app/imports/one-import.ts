import type { OneImportQuery } from "./generated/imports.ts";

/** A file handed in, as its page asks for it. */
export type OneImport = NonNullable<OneImportQuery["import"]>;

/** How many questions about how the file is laid out are open: until they are answered their cells are not read, and nothing is given on. */
export function undecidedIn({ questions }: Pick<OneImport, "questions">): number {
  return questions.filter(({ answer }) => answer === null).length;
}
