import { createContext, use } from "react";
import { deskPageWords, type DeskPageWords } from "../i18n/desk-page-words.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Written } from "./kept/kept-question.ts";

/** What every part of the desk needs to know. */
export interface DeskContextValue {
  readonly locale: Locale;
  readonly words: DeskPageWords;
  /** What stands in the editor. */
  readonly written: Written;
  /** Puts a question into the editor; the one before comes back with the browser's Back. */
  readonly open: (question: Written) => void;
  /** Changes what stands in the editor, so that it can be undone there. */
  readonly write: (change: Partial<Pick<Written, "query" | "variables">>) => void;
  /** The address under which a question opens, in this language. */
  readonly addressOf: (question: Written) => string;
}

const nothing: Written = { query: "", variables: null, operationName: null };

export const DeskContext = createContext<DeskContextValue>({
  locale: "vi",
  words: deskPageWords("vi"),
  written: nothing,
  open: () => undefined,
  write: () => undefined,
  addressOf: () => "/graphiql",
});

/** Where we are, and what stands in the editor. */
export function useDesk(): DeskContextValue {
  return use(DeskContext);
}
