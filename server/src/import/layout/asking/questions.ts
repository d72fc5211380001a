import type { Candidate, Question, QuestionCode } from "../layout.ts";
import { namedBy, PLAIN } from "./candidates.ts";
import { folded } from "../names/fold.ts";
import { periodWordsOf } from "../words/period-words.ts";

export interface Asked {
  readonly key: string;
  readonly code: QuestionCode;
  readonly sheet: string;
  readonly cell: string | null;
  readonly found: string;
  /** Found only once, for a question may be asked for each of a thousand cells. */
  readonly candidates: readonly Candidate[] | (() => readonly Candidate[]);
  /** What our rules take it for until somebody says otherwise. */
  readonly rule?: string;
}

/** The questions of a book, each once, and what they were answered with. */
export class Questions {
  /** Asked for each figure, found once. */
  readonly #sheetKeys = new Map<string, string>();
  readonly #said: Readonly<Record<string, string>>;
  readonly #remembered: Readonly<Record<string, string>>;
  readonly #asked = new Map<
    string,
    { asked: Asked; candidates: readonly Candidate[]; cells: Set<string>; rule: string | null }
  >();

  constructor(said: Readonly<Record<string, string>>, remembered: Readonly<Record<string, string>>) {
    this.#said = understood(said);
    this.#remembered = understood(remembered);
  }

  /** The answer a person gave, now or for an earlier book; undefined: none. */
  given(key: string): string | undefined {
    return own(this.#said, key) ?? own(this.#remembered, key);
  }

  /** The answer for a sheet, or the one that a person gave for the whole book. */
  givenFor(what: "area" | "period" | "indicator", sheet: string): string | undefined {
    let key = this.#sheetKeys.get(sheet);
    if (key === undefined) this.#sheetKeys.set(sheet, (key = sheetKey(sheet)));
    return this.given(`sheet-${what}:${key}`) ?? this.given(what);
  }

  /** Asks, or counts one more cell that waits for the same; gives the answer, null while there is none. */
  ask(asked: Asked, waiting: string | null = asked.cell): string | null {
    let entry = this.#asked.get(asked.key);
    const rule = asked.rule ?? null;
    if (entry === undefined) {
      const candidates = typeof asked.candidates === "function" ? asked.candidates() : asked.candidates;
      this.#asked.set(asked.key, (entry = { asked, candidates, cells: new Set(), rule }));
    }
    // What is clear in one cell and not in the next is asked.
    if (entry.rule !== rule) entry.rule = null;
    if (waiting !== null) entry.cells.add(`${asked.sheet}!${waiting}`);
    return this.given(asked.key) ?? asked.rule ?? null;
  }

  /** All that were asked: the open ones first, then as they stand in the book. */
  list(): readonly Question[] {
    const questions = [...this.#asked.values()].map(({ asked, candidates, cells, rule }): Question => {
      const { key, code, sheet, cell, found } = asked;
      const said = own(this.#said, key);
      const remembered = own(this.#remembered, key);
      return {
        key,
        code,
        sheet,
        cell,
        cells: cells.size,
        found,
        candidates,
        answer: said ?? remembered ?? rule,
        answeredBy:
          said !== undefined
            ? "PERSON"
            : remembered !== undefined
              ? "REMEMBERED"
              : rule !== null
                ? "RULE"
                : null,
      };
    });
    return [
      ...questions.filter(({ answer }) => answer === null),
      ...questions.filter(({ answer }) => answer !== null),
    ];
  }
}

/**
 * What a sheet is called in the keys of questions: `T3` and `T4` are alike, and so is that of the next month; `Biểu 1` and `Biểu 2` are
 * two.
 */
export function sheetKey(sheet: string): string {
  const period = periodWordsOf(sheet);
  return period === null ? folded(sheet) : `${period.rest} #`.trim();
}

/** Answers to these name something. */
const OF_NAMES = /^(?:(?:name|period|area|indicator|sheet-\w+)(?::|$))/;
const PLAIN_ANSWERS: readonly string[] = [PLAIN.leaveOut, PLAIN.nothing, PLAIN.take].map(
  ({ answer }) => answer,
);

/** What can be understood of what was answered: of the rest the question stays open, or its cells would be missing without a word. */
function understood(answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([key, answer]) => !OF_NAMES.test(key) || PLAIN_ANSWERS.includes(answer) || namedBy(answer) !== null,
    ),
  );
}

function own(answers: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}
