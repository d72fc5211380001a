import type { PersistedDocuments } from "./persisted-documents.ts";
import { type Question, queryOf } from "./question.ts";

/** How all questions are called that are not ours. */
export const OTHER = "other";

/**
 * The names of the questions that our own pages ask. A question has the name of its document's text, whatever it calls itself: so
 * there are as many names as pages have documents, and nobody else's question is counted as one of ours.
 */
export class KnownOperations {
  readonly #names: ReadonlyMap<string, string>;

  constructor(documents: PersistedDocuments) {
    this.#names = new Map(
      [...documents.values()].flatMap((text) => {
        const name = /^\s*query\s+(\w+)/m.exec(text)?.[1];
        return name === undefined ? [] : [[text, name] as const];
      }),
    );
  }

  /** @param question with its document, where that was only named */
  nameOf(question: Question): string {
    return this.#names.get(queryOf(question) ?? "") ?? OTHER;
  }
}
