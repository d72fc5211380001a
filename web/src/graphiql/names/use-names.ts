import { print } from "@0no-co/graphql.web";
import { useEffect, useMemo, useState } from "react";
import { languageOf, type Locale } from "../../i18n/locale.ts";
import type { DeskPageWords } from "../../i18n/desk-page-words.ts";
import { askApi } from "../run/ask-api.ts";
import { type Choices, choicesOf } from "./choices.ts";
import { DeskNamesDocument, type DeskNamesQuery } from "./generated/names.ts";

/** What can be chosen by name; null: on its way; "failed": there is no answer. */
export function useNames(
  dataset: string,
  locale: Locale,
  words: DeskPageWords["variables"],
): Choices | "failed" | null {
  const [state, setState] = useState<DeskNamesQuery | "failed" | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    askApi(
      {
        query: print(DeskNamesDocument),
        variables: { dataset, lang: languageOf(locale) },
        operationName: null,
      },
      { signal: controller.signal },
    ).then(
      ({ body }) => {
        const names = namesIn(body);
        // A dataset that does not exist is told under the question; the other names stay.
        if (names !== null) setState(names);
        else setState((before) => before ?? "failed");
      },
      () => {
        if (!controller.signal.aborted) setState((before) => before ?? "failed");
      },
    );
    return () => controller.abort();
  }, [dataset, locale]);
  return useMemo(
    () => (state === null || state === "failed" ? state : choicesOf(state, words, locale)),
    [state, words, locale],
  );
}

/** The answer to our own question, whose shape the API keeps to where it has no errors. */
function namesIn(body: unknown): DeskNamesQuery | null {
  if (typeof body !== "object" || body === null || "errors" in body || !("data" in body)) return null;
  return body.data as DeskNamesQuery;
}
