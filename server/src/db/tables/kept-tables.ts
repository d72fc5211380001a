import type { Generated } from "kysely";

/** The table of what people keep for themselves. */
export interface KeptTables {
  kept_document: KeptDocumentTable;
}

export interface KeptDocumentTable {
  /** null: of the only one of an atlas without sign-in. */
  account_id: number | null;
  kind: "briefing" | "question";
  id: string;
  version: number;
  title: string;
  /** JSON, as it was sent. */
  document: string;
  changed_at: Generated<string>;
  /** In the link by which others read it; null: it has none. */
  shared: string | null;
}
