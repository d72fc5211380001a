import { print, type DocumentNode } from "@0no-co/graphql.web";
import { useMemo } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import type { Asked } from "./asked.ts";
import { DeskDatasetsDocument, type DeskDatasetsQuery } from "./generated/synthetic-datasets.ts";
import { askedDatasets } from "./question/asked-datasets.ts";
import type { AskedField } from "./question/asked-fields.ts";
import { useAsked } from "./question/use-asked.ts";

/** What is said of an answer that has figures of a made-up dataset: the atlas's own sentence; null where none was asked. */
export function useSynthetic(fields: readonly AskedField[], locale: Locale): string | null {
  const asked = useMemo(() => askedDatasets(fields), [fields]);
  // A document that names no dataset asks the published figures: there is nothing to look up.
  const { data } = useAsked<DeskDatasetsQuery>(asked.length === 0 ? null : question, "", locale);
  const isMadeUp = data?.datasets.some(({ id, synthetic }) => synthetic && asked.includes(id)) === true;
  return isMadeUp ? words(locale).synthetic : null;
}

const question: Asked = {
  // Typed documents are written for another package's type of the same value.
  query: print(DeskDatasetsDocument as DocumentNode),
  variables: null,
  operationName: null,
};
