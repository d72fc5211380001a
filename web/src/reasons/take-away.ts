import { reasonWords } from "../i18n/keeping/reason-words.ts";
import type { Locale } from "../i18n/locale.ts";
import { askReason } from "./asked-reason.ts";

interface Answer {
  readonly data?: {
    readonly datasets: readonly {
      readonly id: string;
      readonly name: string;
      readonly asksReason: boolean;
    }[];
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** How the server is told for what a file is taken, where it is no parameter of the address. */
export const reasonHeader = "export-reason";

/**
 * For what figures of some datasets are taken away: asked of whoever sits here where one of them wants to know; null where none does.
 * Throws in the reader's words where nothing was said.
 */
export async function reasonFor(datasets: readonly string[], locale: Locale): Promise<string | null> {
  const wanting = (await datasetsThatAsk(locale)).find(({ id }) => datasets.includes(id));
  if (wanting === undefined) return null;
  const reason = await askReason(wanting.name);
  if (reason === null) throw new Error(reasonWords(locale).notSaid);
  return reason;
}

/**
 * Called before a file that the page made by itself is handed over: where its dataset wants to know for what, that is asked and put on record.
 * Throws in the reader's words where it could not be.
 */
export async function beforeTaking(dataset: string, file: string, locale: Locale): Promise<void> {
  const reason = await reasonFor([dataset], locale);
  if (reason === null) return;
  const response = await fetch("/exports", {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": locale },
    body: JSON.stringify({ dataset, file, reason }),
  });
  if (response.ok) return;
  const { errors }: Answer = await response.json();
  throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
}

/** Headers that tell the server the reason. */
export function reasonHeaders(reason: string | null): Readonly<Record<string, string>> {
  return reason === null ? {} : { [reasonHeader]: encodeURIComponent(reason) };
}

async function datasetsThatAsk(
  locale: Locale,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const query = `query ReasonsAsked($lang: Language!) { datasets { id name(lang: $lang) asksReason } }`;
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "accept-language": locale },
    body: JSON.stringify({ query, variables: { lang: locale.toUpperCase() } }),
  });
  const { data, errors }: Answer = await response.json();
  if (data === undefined || data === null) throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
  return data.datasets.filter(({ asksReason }) => asksReason);
}
