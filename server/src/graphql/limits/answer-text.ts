import { type FormattedExecutionResult, getLocation } from "graphql";
import { type MessageLanguage, sentenceOf } from "../../messages/message.ts";
import { tooCostly } from "../errors.ts";
import type { Limits } from "./limits.ts";
import type { Driver, StaticCost } from "./static-cost.ts";

/** What an answer tells of its question's cost. */
type Bounds = Pick<StaticCost, "cost" | "rows" | "driver">;

/** How an answer ends while it says nothing of its caller yet (http/answers/answer-body.ts). */
export const UNTOLD = ',"remaining":null,"resetAt":null}}}\n';

/** An answer, or its data written already. */
export type DataOrErrors = FormattedExecutionResult | DataText;

interface DataText {
  /** JSON. */
  readonly dataText: string;
}

/** An answer without errors whose data has been written. */
export function dataText(text: string): DataText {
  return { dataText: text };
}

/**
 * An answer as text, with `extensions.cost` at its very end: what does not depend on the caller first, then {@link UNTOLD}. An
 * answer of more bytes than one may have is refused instead.
 *
 * @param bounds null where they are not known: the document was not even valid
 * @param tooLong called when the answer is refused
 */
export function answerText(
  answer: DataOrErrors,
  bounds: Bounds | null,
  limits: Limits,
  lang: MessageLanguage,
  tooLong: () => void,
): string {
  const text = stringify(answer);
  if (text !== null && isAtMost(text, limits.answerBytes - 1)) return closed(text, bounds, limits);
  tooLong();
  const said = { code: "ANSWER_TOO_LONG", args: { most: limits.answerBytes } } as const;
  const message = sentenceOf(said, lang);
  const { extensions } = tooCostly(said, {
    argument: null,
    would: null,
    maxAnswerBytes: limits.answerBytes,
  });
  return closed(JSON.stringify({ errors: [{ message, extensions }] }).slice(0, -1), bounds, limits);
}

/** Whether a text has so many bytes at most. A sign has three at most, so that short ones need no counting. */
function isAtMost(text: string, bytes: number): boolean {
  return 3 * text.length <= bytes || Buffer.byteLength(text) <= bytes;
}

/** An answer but for the brace it ends with. Null where it is longer than any text can be. */
function stringify(answer: DataOrErrors): string | null {
  try {
    if ("dataText" in answer) return `{"data":${answer.dataText}`;
    const { errors, data } = answer;
    return JSON.stringify({ errors, data }).slice(0, -1);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function closed(text: string, bounds: Bounds | null, { cost: maxCost, rows: maxRows }: Limits): string {
  const driver = bounds?.driver ? toldDriver(bounds.driver) : null;
  const cost = JSON.stringify({
    cost: bounds?.cost ?? null,
    rows: bounds?.rows ?? null,
    maxCost,
    maxRows,
    driver,
  });
  // An answer is an object that holds at least data or errors, and nothing but this has extensions of its own.
  return `${text},"extensions":{"cost":${cost.slice(0, -1)}${UNTOLD}`;
}

/** The list that makes up most of the cost: where it stands in the document, and the argument its length comes from, if any. */
function toldDriver({ field, node, argument, size, variable }: Driver): object {
  const at = node.loc && getLocation(node.loc.source, node.loc.start);
  return { field, line: at?.line ?? null, argument, size, variable };
}
