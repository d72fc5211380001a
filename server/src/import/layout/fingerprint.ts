import { createHash } from "node:crypto";
import type { Corrections, Layout, Remembered } from "./layout.ts";

/** Of the words of headings, whatever their order and however many sheets repeat them: books of one make have the same. */
export function fingerprintOf(words: readonly string[]): string {
  const once = [...new Set(words.filter((word) => word !== ""))].toSorted();
  return createHash("sha256").update(once.join("\n")).digest("hex").slice(0, 32);
}

/** What a layout's headings are known by. */
export function fingerprint(layout: Layout): string {
  return layout.fingerprint;
}

/** Answers that hold for one book alone: which cell, which period. */
const OF_ONE_BOOK = /^(?:value:|period|which-map:|area$|sheet-(?:area|period):)/;
const OF_ONE_PERIOD = /(?:^| )period:/;

/**
 * What is kept of a book that was read, to be given to {@link layOut} with the same sender's next one. What was said of single cells and
 * of the period is not: it is another in the next month.
 */
export function remember(
  layout: Layout,
  corrections: Corrections,
  before: Remembered | null = null,
): Remembered {
  return {
    fingerprint: layout.fingerprint,
    answers: lastingAnswers({ ...before?.answers, ...corrections.answers }),
    sheets: layout.anchored,
  };
}

/** The answers that hold for the next book too. */
export function lastingAnswers(answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => !OF_ONE_BOOK.test(key) && !OF_ONE_PERIOD.test(answer)),
  );
}
