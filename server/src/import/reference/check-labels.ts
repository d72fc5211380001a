import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { ReferenceDataError } from "./reference-error.ts";

/** What has its name in the labels alone. */
const labelled = ["indicator", "topic", "category", "model", "unit_type", "award_level", "dataset"] as const;

/** Throws ReferenceDataError where something has no name in a language, naming the row to write. */
export async function checkLabels(tx: Transaction<Database>): Promise<void> {
  const labels = await tx.selectFrom("label").select(["kind", "code", "lang", "name"]).execute();
  const named = new Set(
    labels.filter(({ name }) => name !== "").map(({ lang, kind, code }) => `${lang} ${kind} ${code}`),
  );
  const languages = [...new Set(labels.map(({ lang }) => lang))].toSorted();
  for (const kind of labelled) {
    const known = await tx.selectFrom(kind).select("code").execute();
    for (const { code } of known)
      for (const lang of languages)
        if (!named.has(`${lang} ${kind} ${code}`))
          throw new ReferenceDataError(`labels/${lang}.csv has no name of the ${kind} "${code}".`);
  }
}
