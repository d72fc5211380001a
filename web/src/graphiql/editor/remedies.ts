import type { Written } from "../kept/kept-question.ts";
import { variablesIn } from "../run/variables-in.ts";
import type { Problem } from "./problems.ts";

/** A question in which what was wrong is put right as the API suggests. */
export interface Remedy extends Pick<Written, "query" | "variables"> {
  /** What is then written there. */
  readonly says: string;
}

/** Suggestions offered of one problem. */
const MOST = 3;

/** The ways to put one problem right, the nearest first; none where the API knows none, or its place cannot be found. */
export function remediesOf(problem: Problem, written: Written): readonly Remedy[] {
  const { fitting, suggestions } = problem;
  if (fitting !== null) return fewer(problem, fitting, written);
  const replace = replacing(problem, written);
  return replace === null ? [] : suggestions.slice(0, MOST).map(replace);
}

function fewer(
  { line }: Problem,
  { argument, size, would, variable }: NonNullable<Problem["fitting"]>,
  { query, variables }: Written,
): readonly Remedy[] {
  if (variable !== null) {
    const values = variablesIn(variables);
    if (values === undefined) return [];
    const text = JSON.stringify({ ...values, [variable]: would }, null, 2);
    return [{ says: `$${variable}: ${would}`, query, variables: text }];
  }
  const from = offsetOf(query, line ?? 1, 1);
  const found = new RegExp(`\\b${argument}(\\s*:\\s*)${size}\\b`, "u").exec(query.slice(from));
  if (found === null) return [];
  const says = `${argument}${found[1] ?? ": "}${would}`;
  return [{ says, query: splice(query, from + found.index, found[0].length, says), variables }];
}

/** Where what is wrong is written: a word at the place itself, an id between quotation marks that the message names, or a number that is too large. */
function replacing(
  { message, line, column, argument, suggestions }: Problem,
  { query, variables }: Written,
): ((suggestion: string) => Remedy) | null {
  if (line === null) return null;
  const at = offsetOf(query, line, column ?? 1);
  const named = [...message.matchAll(/"([^"]+)"/gu)].map(([, name = ""]) => name);
  for (const name of named.filter((one) => !suggestions.includes(one))) {
    const literal = JSON.stringify(name);
    const inQuery = query.indexOf(literal, at);
    if (inQuery >= 0)
      return (says) => ({
        says,
        query: splice(query, inQuery, literal.length, JSON.stringify(says)),
        variables,
      });
    const inVariables = variables?.indexOf(literal) ?? -1;
    if (variables !== null && inVariables >= 0)
      return (says) => ({
        says,
        query,
        variables: splice(variables, inVariables, literal.length, JSON.stringify(says)),
      });
    if (new RegExp(`^${name.replaceAll(/\W/gu, "\\$&")}\\b`, "u").test(query.slice(at)))
      return (says) => ({ says, query: splice(query, at, name.length, says), variables });
  }
  const number = argument === null ? null : new RegExp(`\\b${argument}\\s*:\\s*`, "u").exec(query.slice(at));
  const digits = number && /^\d+/u.exec(query.slice(at + number.index + number[0].length));
  if (!number || !digits) return null;
  const written = at + number.index + number[0].length;
  return (says) => ({ says, query: splice(query, written, digits[0].length, says), variables });
}

function splice(text: string, at: number, length: number, other: string): string {
  return text.slice(0, at) + other + text.slice(at + length);
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}
