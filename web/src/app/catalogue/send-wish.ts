import type { Cells } from "./kept.ts";

export interface WishedRow {
  readonly file: string;
  readonly cells: Cells;
}

/** What is to change in the catalogue. */
export interface Wish {
  readonly rows?: readonly WishedRow[];
  readonly remove?: readonly WishedRow[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  /** In a few words, for the record. */
  readonly what: string;
}

export interface WishProblem {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly found: string;
  readonly accepted: readonly string[];
  readonly message: { readonly vi: string; readonly en: string };
}

export interface WishedChange {
  readonly file: string;
  readonly key: string;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

/** What a wish comes to, tried or kept. */
export interface WishReport {
  readonly problems: readonly WishProblem[];
  readonly changes: readonly WishedChange[];
  readonly same: number;
}

/** Why there is no report, in the reader's language; null: nobody answered. */
export interface NoReport {
  readonly refused: string | null;
}

/** Sends what is to change: tried, or kept. Never rejects. */
export async function sendWish(wish: object, path = "/catalogue"): Promise<WishReport | NoReport> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "accept-language": document.documentElement.lang, "content-type": "application/json" },
      body: JSON.stringify(wish),
    });
    const answer: unknown = await response.json();
    // Rows that cannot be taken are answered with what is wrong with each.
    if (response.ok || response.status === 422) return answer as WishReport;
    const { errors } = answer as { errors?: readonly { message?: string }[] };
    return { refused: errors?.[0]?.message ?? null };
  } catch {
    return { refused: null };
  }
}
