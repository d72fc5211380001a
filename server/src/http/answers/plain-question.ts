import type { PlainQuestion } from "../../graphql/engine.ts";
import { wantsValidation } from "../../graphql/limits/admission.ts";
import { misread } from "./misread.ts";
import { parseJson, type Question } from "./question.ts";

/**
 * What is asked, where it is asked as it usually is; null where anything about it is not, which Apollo knows what to do with. Reads what was sent:
 * do it once.
 */
export function plainly(question: Question): PlainQuestion | null {
  const given = question.method === "POST" ? inBody(question) : inAddress(question);
  if (given === null) return null;
  const { query: written, operationName, variables, ...others } = given;
  if (!areOfName(others, question) || misread(question) !== null) return null;
  const query = question.document ?? written;
  if (typeof query !== "string" || query === "") return null;
  if (!isNone(operationName) && (typeof operationName !== "string" || operationName === "")) return null;
  if (!isNone(variables) && !isRecord(variables)) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    isOnlyValidated: wantsValidation(question.headers["graphql-cost"]),
  };
}

/** Whether what else was sent only names the document, whose text is at hand. */
function areOfName(
  { documentId, extensions, ...rest }: Record<string, unknown>,
  { document }: Question,
): boolean {
  if (Object.keys(rest).length > 0) return false;
  if (isNone(documentId) && isNone(extensions)) return true;
  if (document === null) return false;
  return (
    isNone(extensions) ||
    (isRecord(extensions) && Object.keys(extensions).every((key) => key === "persistedQuery"))
  );
}

function inBody({ body }: Question): Record<string, unknown> | null {
  const given = body === null ? null : parseJson(body);
  return isRecord(given) ? given : null;
}

const IN_JSON: ReadonlySet<string> = new Set(["variables", "extensions"]);

function inAddress({ headers, search }: Question): Record<string, unknown> | null {
  if (headers["content-type"] !== undefined) return null;
  const given: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const read: unknown = IN_JSON.has(name) ? parseJson(value) : value;
    // Twice, or no JSON.
    if (name in given || read === undefined) return null;
    given[name] = read;
  }
  return given;
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
