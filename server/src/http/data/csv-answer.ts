import { csvCell } from "../../export/formats/csv-rows.ts";
import { PLAIN } from "../../export/formats/csv-dialect.ts";
import { flatRows } from "../../export/flat-rows.ts";
import { UNTOLD } from "../../graphql/limits/answer-text.ts";
import { sentenceOf } from "../../messages/message.ts";
import { encode } from "../answers/answer-body.ts";
import type { Answer } from "../answers/answerer.ts";
import type { Question } from "../answers/question.ts";

/** Whether an answer of the API is wanted as a table: of what is named in `Accept`, no form that the API has comes first. */
export function wantsCsv(accept: string | undefined): boolean {
  const [first = ""] = (accept ?? "").split(",");
  return first.split(";")[0]?.trim().toLowerCase() === "text/csv";
}

/** The same question, to be answered in the API's own form. */
export function inJson(question: Question): Question {
  return { ...question, headers: { ...question.headers, accept: "application/json" } };
}

/**
 * An answer as a table: the list of its one connection. What is no good answer stays as it is, in words; so does one without rows or
 * with several lists, which says so.
 */
export async function asCsv(answer: Answer, { encoding, headers, lang }: Question): Promise<Answer> {
  // Only the cost was asked.
  if (headers["graphql-cost"] !== undefined) return answer;
  if (!answer.isGood) return { ...answer, status: answer.status === 200 ? 400 : answer.status };
  const { head, isOpen } = answer.body;
  const text = `${new TextDecoder().decode(head)}${isOpen ? UNTOLD : ""}`;
  const { data, extensions } = JSON.parse(text) as { readonly data: unknown; readonly extensions: unknown };
  const flat = flatRows(data);
  if (!("headings" in flat)) {
    const message = sentenceOf({ code: "NO_ONE_LIST", args: { lists: flat } }, lang);
    const errors = [{ message, extensions: { code: "BAD_USER_INPUT", argument: null, suggestions: flat } }];
    const told = `${JSON.stringify({ errors, extensions })}\n`;
    const codes = ["BAD_USER_INPUT"];
    return { ...answer, status: 400, isGood: false, codes, body: await encode(told, UNTOLD, encoding) };
  }
  const line = (cells: readonly (string | number | boolean | null)[]): string =>
    `${cells.map((cell) => csvCell(cell, "text", PLAIN)).join(PLAIN.separator)}\r\n`;
  const csv = `${line(flat.headings)}${flat.rows.map(line).join("")}`;
  return {
    ...answer,
    contentType: "text/csv; charset=utf-8; header=present",
    body: await encode(csv, UNTOLD, encoding),
  };
}
