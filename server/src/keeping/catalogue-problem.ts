import { type Message, type MessageLanguage, sentenceOf } from "../messages/message.ts";

/** What is wrong with a row of the catalogue that was given, for the person who can mend it. A value, never thrown. */
export interface CatalogueProblem {
  readonly file: string;
  /** The line in the file; the header is line 1. 0: the file as a whole. */
  readonly row: number;
  readonly column: string | null;
  readonly found: string;
  /** What would be accepted instead; empty when nothing can be suggested. */
  readonly accepted: readonly string[];
  readonly said: Message;
}

/** A problem as programs read it. */
export function problemAsJson({ said, ...where }: CatalogueProblem): Record<string, unknown> {
  const message = { vi: sentenceOf(said, "VI"), en: sentenceOf(said, "EN") };
  return { ...where, code: said.code, message };
}

/** A problem in one line. */
export function problemInWords(
  { file, row, column, found, said }: CatalogueProblem,
  lang: MessageLanguage,
): string {
  const line = lang === "VI" ? "dòng" : "line";
  const place = [file, row === 0 ? null : `${line} ${row}`, column].filter((part) => part !== null);
  return `${place.join(", ")}: ${found === "" ? "" : `"${found}" – `}${sentenceOf(said, lang)}`;
}
