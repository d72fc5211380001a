import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";

/** Questions and problems that a name which came to the catalogue may answer. */
const OF_NAMES = { questions: ["NAME", "INDICATOR"], problems: ["MEMBER_UNKNOWN"] } as const;

/** Drafts with names that were not known, to be read anew now that the catalogue has changed; which they are. */
export async function readNamesAgain(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update import i set state = 'READING', changed_at = statement_timestamp()
    where i.state = 'DRAFT' and exists (select from import_file f where f.import_id = i.id) and (
      exists (select from jsonb_array_elements(i.checked #> '{layout,questions}') q
        where q->>'code' = any(${[...OF_NAMES.questions]}::text[]) and q->'answer' = 'null'::jsonb)
      or exists (select from jsonb_array_elements(i.checked->'problems') p
        where p->>'code' = any(${[...OF_NAMES.problems]}::text[])))
    returning i.id
  `.execute(db);
  return rows.map(({ id }) => id);
}
