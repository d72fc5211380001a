import type { Locale } from "../../../i18n/locale.ts";
import { askServer, type Said } from "../../accounts/ask-server.ts";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import type { CitedDocument } from "./document-fields.tsx";
import { publishedDay } from "./published-day.ts";

/** Figures in the columns of an import. */
export interface Typed {
  readonly dataset: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** null: the rows say it, or they are a return. */
  readonly document: CitedDocument | null;
}

/** Hands figures in without a file. Never rejects. */
export function sendTyped({ dataset, rows, document }: Typed): Promise<Said<{ readonly id: string }>> {
  const cited = document === null ? null : { ...document, published: publishedDay(document.published) };
  return askServer("POST", "/imports", { dataset, rows, document: cited });
}

/** Hands figures in without a file, and goes on to the page of what they became. */
export async function handInTyped(typed: Typed, lang: Locale): Promise<Said<{ readonly id: string }>> {
  const said = await sendTyped(typed);
  if (said.is === "done") goTo({ ...home, page: "import", import: said.data.id, lang });
  return said;
}
