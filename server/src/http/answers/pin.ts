import { mayHaveExtensions } from "./misread.ts";
import { parametersOf, type Question } from "./question.ts";

/**
 * The instant that a question is pinned to: `extensions.knownAt`, as it came. Null where there is none; what is no text is no
 * instant, and is told so like any text that is none.
 */
export function pinOf(question: Question): string | null {
  if (!mayHaveExtensions(question)) return null;
  const { extensions } = parametersOf(question);
  if (typeof extensions !== "object" || extensions === null || !("knownAt" in extensions)) return null;
  const { knownAt } = extensions;
  if (knownAt === null || typeof knownAt === "string") return knownAt;
  // Lists and objects not as they came: what is nested a thousand deep cannot be written.
  return typeof knownAt === "number" || typeof knownAt === "boolean" ? String(knownAt) : "{…}";
}

/**
 * What an address of a pinned answer asks: `query`, `variables`, `operationName` as GET /graphql has them, and `knownAt`. Whoever follows it is
 * answered alike, whatever they accept.
 */
export function pinnedQuestion(question: Question): Question {
  const parameters = new URLSearchParams(question.search);
  const extensions = JSON.stringify({ knownAt: parameters.get("knownAt") ?? "" });
  parameters.delete("knownAt");
  parameters.set("extensions", extensions);
  return { ...question, method: "GET", headers: {}, search: `?${parameters.toString()}`, body: null };
}
