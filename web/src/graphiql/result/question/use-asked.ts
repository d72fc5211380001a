import { useEffect, useState } from "react";
import type { Locale } from "../../../i18n/locale.ts";
import { askApi, type AskedById } from "../../run/ask-api.ts";
import type { Asked } from "../asked.ts";

/** How a question of the pane's own goes. */
export interface Asking<T> {
  readonly data: T | null;
  /** What went wrong, in the API's words. */
  readonly error: string | null;
}

const kept = new Map<string, unknown>();
/** Answers that are kept, so that going to and fro between pictures asks nothing twice. */
const mostKept = 24;

/** Asks the API, and again when the question changes; null asks nothing. Another `version` asks anew. */
export function useAsked<T>(asked: Asked | AskedById | null, version: string, locale: Locale): Asking<T> {
  // As text: a question that is made anew at each drawing of the page is the same question.
  const question = asked === null ? null : JSON.stringify(asked);
  const key = question === null ? null : `${version} ${locale} ${question}`;
  const [state, setState] = useState<(Asking<T> & { readonly key: string }) | null>(null);
  useEffect(() => {
    if (key === null || question === null || kept.has(key)) return undefined;
    const over = new AbortController();
    askApi(JSON.parse(question) as Asked | AskedById, {
      signal: over.signal,
      headers: { "accept-language": locale },
    }).then(
      ({ body }) => {
        const { data, errors } = body as { data?: T | null; errors?: readonly { message: string }[] };
        const error = errors?.[0]?.message ?? null;
        if (error === null) {
          kept.set(key, data);
          for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old);
        }
        setState({ key, data: error === null ? (data ?? null) : null, error });
      },
      (error: unknown) => {
        if (!over.signal.aborted)
          setState({ key, data: null, error: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => over.abort();
  }, [key, question, locale]);
  if (key === null) return { data: null, error: null };
  if (kept.has(key)) return { data: kept.get(key) as T, error: null };
  return state?.key === key ? state : { data: null, error: null };
}
