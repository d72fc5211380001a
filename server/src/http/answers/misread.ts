import { wantsValidation } from "../../graphql/limits/admission.ts";
import { InputError } from "../../statistics/request/request.ts";
import { parametersOf, type Question } from "./question.ts";

/** What stands in `extensions` and is followed. */
const EXTENSIONS = ["knownAt", "persistedQuery"] as const;

/** Also where its letters are written as escapes, which hardly anybody does: \\u0065 in JSON, %65 in an address. */
const MAY_HAVE_EXTENSIONS = /extensions|\\u00[67]|%(?:6[59ef]|7[348])/i;

/** Whether a question may have extensions: most have none, and need not be read for them. */
export function mayHaveExtensions({ body, search }: Question): boolean {
  return MAY_HAVE_EXTENSIONS.test(body ?? search);
}

/**
 * What beside the document would go unheeded though somebody meant something by it: another value of `GraphQL-Cost`, and an extension that is
 * written in other letters, which would leave a question unpinned. Null: nothing.
 */
export function misread(question: Question): InputError | null {
  const header = question.headers["graphql-cost"];
  if (header !== undefined && !wantsValidation(header))
    return new InputError("GraphQL-Cost", { code: "COST_HEADER", args: { written: header.slice(0, 80) } }, [
      "validate",
    ]);
  if (!mayHaveExtensions(question)) return null;
  const { extensions } = parametersOf(question);
  if (typeof extensions !== "object" || extensions === null) return null;
  for (const written of Object.keys(extensions)) {
    const meant = EXTENSIONS.find((name) => name.toLowerCase() === written.toLowerCase());
    if (meant !== undefined && meant !== written)
      return new InputError("extensions", { code: "EXTENSION_CASE", args: { written, meant } }, [meant]);
  }
  return null;
}
