import type { WordsOf } from "../../messages/words-of.ts";
import { problemsEn } from "./en.ts";
import type { ProblemMatter } from "./matter.ts";
import { problemsVi } from "./vi.ts";

export type ProblemCode = keyof ProblemMatter;

/** What is wrong with a file of outlines, or to be known of it, not yet in any language. */
export type Problem = {
  readonly [Code in ProblemCode]: { readonly code: Code; readonly args: ProblemMatter[Code] };
}[ProblemCode];

/** Errors keep a file from being taken; gaps and overlaps do unless they are accepted. */
export type Severity = "error" | "warning";

export interface FoundProblem {
  readonly severity: Severity;
  readonly problem: Problem;
}

export type WordsLanguage = "vi" | "en";

const words: Readonly<Record<WordsLanguage, WordsOf<ProblemMatter>>> = { vi: problemsVi, en: problemsEn };

/** A problem in a sentence: where, what was found, what would be right. */
export function problemInWords({ code, args }: Problem, lang: WordsLanguage): string {
  // Code and arguments belong together, which the union says and a lookup by its discriminant does not.
  const said = words[lang][code] as (args: Problem["args"]) => string;
  return said(args);
}

/** A file that cannot be read as outlines at all. */
export class OutlinesRefused extends Error {
  override readonly name = "OutlinesRefused";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problemInWords(problem, "en"));
    this.problem = problem;
  }
}
