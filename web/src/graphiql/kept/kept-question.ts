import type { Locale } from "../../i18n/locale.ts";
import { keptInBrowser } from "./kept-in-browser.ts";
import type { Item } from "./kept.ts";

/** A question with its variables, as it stood in the editor. */
export interface Written {
  readonly query: string;
  /** JSON as it was written; null: none. */
  readonly variables: string | null;
  readonly operationName: string | null;
}

/** A question that is kept, under its name or the instant it was asked. */
export interface KeptQuestion extends Written, Item {
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

/** Questions asked on this browser. */
export const history = keptInBrowser("movement-atlas-desk-history", 50, readQuestion);

/** Questions saved by name on this browser; saved-questions.ts knows where one's own are. */
export const savedInBrowser = keptInBrowser("movement-atlas-desk-saved", 200, readQuestion);

/** What is kept of a question: of the same one asked again, only the last time. */
export function keptQuestion(written: Written, name: string, at: number, id: string): KeptQuestion {
  const { query, variables, operationName } = written;
  return { id, name, at, query, variables, operationName };
}

/** What identifies a question by what it asks. */
export function identityOf({ query, variables, operationName }: Written): string {
  return JSON.stringify([query.trim(), variables?.trim() ?? "", operationName]);
}

/** What a question is called where it has no name: its caption, its operation, else how it begins. */
export function titleOf({ query, operationName }: Written, locale: Locale): string {
  const caption = new RegExp(`^# ${locale}: (.+)$`, "mu").exec(query)?.[1];
  const named = /^\s*query\s+(\w+)/mu.exec(query)?.[1];
  const begins = query
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("#"))
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return caption ?? operationName ?? named ?? begins.slice(0, 80);
}

/** A question out of what was found where it is kept; null: it is none. */
export function readQuestion(found: unknown): KeptQuestion | null {
  if (typeof found !== "object" || found === null) return null;
  const { id, name, at, query, variables, operationName } = found as Record<string, unknown>;
  if (
    typeof id !== "string" ||
    typeof name !== "string" ||
    typeof at !== "number" ||
    typeof query !== "string"
  )
    return null;
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return { id, name, at, query, variables: text(variables), operationName: text(operationName) };
}
