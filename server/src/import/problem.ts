import type { MessageLanguage } from "../messages/message.ts";
import { problemWords } from "./problems/codes.ts";
import type { ProblemCode, ProblemMatter } from "./problems/codes.ts";

export type { ProblemCode } from "./problems/codes.ts";

/** What is wrong, not yet in any language. */
export type Fault = {
  readonly [Code in ProblemCode]: { readonly code: Code; readonly args: ProblemMatter[Code] };
}[ProblemCode];

/** An error is mended before anything counts; a warning is answered with a reason. */
export type Severity = "ERROR" | "WARNING";

/** What is wrong with a cell, a row or a file, and where, for the person who can mend it. A value, never thrown. */
export type Problem = Fault & {
  /** The sheet it is on; null: the file has but one, without a name. */
  readonly sheet: string | null;
  /** Such as `C5`; null: it is not of one cell. */
  readonly cell: string | null;
  /** The row as the spreadsheet counts it (the first is 1); 0: it is of the whole file. */
  readonly row: number;
  /** Which column of ours it is, or what stands over it; null: it is of the whole row. */
  readonly column: string | null;
  /** The text that stands there. */
  readonly found: string;
  /** What would be accepted instead; empty when nothing can be suggested. An empty text: an empty cell. */
  readonly accepted: readonly string[];
  readonly severity: Severity;
};

/** What is wrong, in words. */
export function sentenceOf({ code, args }: Fault, lang: MessageLanguage): string {
  // Code and arguments belong together, which the union says and a lookup by its discriminant does not.
  const words = problemWords[lang][code] as (args: Fault["args"]) => string;
  return words(args);
}

/** A problem as reports give it. */
export interface ToldProblem extends Pick<
  Problem,
  "sheet" | "cell" | "row" | "column" | "code" | "found" | "accepted" | "severity"
> {
  readonly message: string;
}

/** A problem with its message in a language, in the order in which reports have its fields. */
export function told(problem: Problem, lang: MessageLanguage): ToldProblem {
  const { sheet, cell, row, column, code, found, accepted, severity } = problem;
  return { sheet, cell, row, column, code, found, message: sentenceOf(problem, lang), accepted, severity };
}

/** A problem of a whole file. */
export function ofFile(fault: Fault, found = "", accepted: readonly string[] = []): Problem {
  return { ...fault, sheet: null, cell: null, row: 0, column: null, found, accepted, severity: "ERROR" };
}
