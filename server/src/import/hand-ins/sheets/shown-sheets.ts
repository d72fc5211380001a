import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { SheetLayout } from "../../layout/layout.ts";
import type { FoundImport } from "../find-imports.ts";
import { type KeptSheet, keptSheets } from "./kept-sheets.ts";

/** A sheet of an import: what is where on it, and its cells as far as they are kept. */
export interface ShownSheet {
  readonly id: string;
  readonly layout: SheetLayout;
  readonly kept: KeptSheet | null;
}

/** The sheets of an import, for whoever sees it; also of one in which no table was found, to be shown where it is. */
export async function shownSheets(db: Kysely<Database>, found: FoundImport): Promise<readonly ShownSheet[]> {
  if (!found.isSeen) return [];
  const { id } = found;
  const [checked, kept] = [await found.checked(), await keptSheets(db, id)];
  const byName = new Map(kept.map((sheet) => [sheet.name, sheet]));
  const laidOut = checked?.layout?.sheets ?? [];
  if (laidOut.length === 0) return kept.map((sheet) => ({ id, layout: notFound(sheet.name), kept: sheet }));
  return laidOut.map((layout) => ({ id, layout, kept: byName.get(layout.sheet) ?? null }));
}

const notFound = (sheet: string): SheetLayout => ({
  sheet,
  leftOut: "NO_TABLE",
  form: null,
  ranges: [],
  correction: null,
  correctedBy: null,
});
