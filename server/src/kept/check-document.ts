import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Kind } from "./kept-documents.ts";

/** Bytes of a document: one of sixty pages, each with many paragraphs in a person's words, has a fifth of it. */
export const MOST_BYTES: Readonly<Record<Kind, number>> = { briefing: 512 * 1024, question: 64 * 1024 };

/** What is kept under a title, or what is wrong with it. */
export type Checked =
  | { readonly is: "document"; readonly title: string; readonly document: string }
  | { readonly is: "too large" }
  /** `at`: `pages[2].period`. */
  | { readonly is: "wrong"; readonly at: string; readonly why: string };

/** The form of briefings, as it is described for people; a test of the pages holds the description. */
const BRIEFING = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL("../../../docs/briefing.schema.json", import.meta.url), "utf8")),
);

/** A question of the query desk, as it stood in the editor: also one that is not finished. */
const QUESTION = z.strictObject({
  name: z.string().min(1).max(200),
  at: z.number(),
  query: z.string().min(1),
  variables: z.string().nullable(),
  operationName: z.string().max(200).nullable(),
});

const FORMS: Readonly<Record<Kind, z.ZodType>> = { briefing: BRIEFING, question: QUESTION };

/** A document as it came, looked at whole before anything of it is kept. */
export function checkDocument(kind: Kind, given: unknown): Checked {
  const document = JSON.stringify(given) ?? "";
  if (Buffer.byteLength(document) > MOST_BYTES[kind]) return { is: "too large" };
  const { error } = FORMS[kind].safeParse(given);
  const [issue] = error?.issues ?? [];
  if (issue !== undefined) return { is: "wrong", at: placeOf(issue.path), why: issue.message };
  // Each form has one of the two.
  const named = given as { readonly title?: string; readonly name?: string };
  return { is: "document", title: named.title ?? named.name ?? "", document };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (before, step) =>
      typeof step === "number"
        ? `${before}[${step}]`
        : before === ""
          ? String(step)
          : `${before}.${String(step)}`,
    "",
  );
}
