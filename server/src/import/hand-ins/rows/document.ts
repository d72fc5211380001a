import type { Kysely } from "kysely";
import { z } from "zod";
import type { Database } from "../../../db/tables.ts";
import { SOURCE_KINDS } from "../../../statistics/model/types.ts";
import type { Fault } from "../../problem.ts";
import { hashOf } from "../hash.ts";
import { Refusal } from "../steps/refusal.ts";
import type { RawRow } from "../../rows/csv-rows.ts";

const TEXT = z.string().trim().max(500);
const PUBLISHED = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{4}\/\d{4})?$/;
const DOCUMENT = z.strictObject({
  title: TEXT.min(1),
  publisher: TEXT.default(""),
  published: TEXT.regex(PUBLISHED).default(""),
  url: z
    .string()
    .trim()
    .max(2_000)
    .regex(/^(?:https?:\/\/\S+)?$/)
    .default(""),
  kind: z.enum(SOURCE_KINDS).default("OTHER"),
});

/** The document that figures of a COLLECTED dataset were printed in, as whoever hands them in cites it. */
export type CitedDocument = z.infer<typeof DOCUMENT>;

/** Reads what was said of a document. Throws a Refusal that names the field. */
export function readDocument(given: Readonly<Record<string, unknown>>): CitedDocument {
  const read = DOCUMENT.safeParse(given);
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? "document");
  throw new Refusal(400, { code: "DOCUMENT_WRONG", args: { field } }, field);
}

/** Its row in the columns of sources.csv. The same document is the same source, whoever cites it. */
export function sourceOfDocument(document: CitedDocument): RawRow {
  const { title, publisher, published, url } = document;
  const id = `doc-${hashOf(JSON.stringify([title, publisher, published, url]))
    .toString("hex")
    .slice(0, 16)}`;
  return { line: 0, cells: { id, ...document, note: "" } };
}

/** What a source that is known may not be said to be otherwise: its figures would be of another document. */
const DESCRIBES = ["title", "publisher", "published", "url", "kind"] as const;

/** Sources that are not known yet: those that are stay as they were described, and what describes them otherwise is refused. */
export async function unknownSources(
  db: Kysely<Database>,
  datasetId: number,
  sources: readonly RawRow[],
): Promise<readonly RawRow[]> {
  if (sources.length === 0) return [];
  const codes = sources.map(({ cells }) => cells["id"] ?? "");
  const known = await db
    .selectFrom("source")
    .select(["code", ...DESCRIBES])
    .where("dataset_id", "=", datasetId)
    .where("code", "in", codes)
    .execute();
  const byCode = new Map(known.map((source) => [source.code, source]));
  return sources.flatMap((source): RawRow[] => {
    const before = byCode.get(source.cells["id"] ?? "");
    if (before === undefined) return [source];
    const other = DESCRIBES.find((column) => (source.cells[column] ?? "") !== (before[column] ?? ""));
    if (other === undefined) return [];
    const fault: Fault = { code: "SOURCE_KNOWN_OTHERWISE", args: { id: before.code, title: before.title } };
    return [{ ...source, fault }];
  });
}
