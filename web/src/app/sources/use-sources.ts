import { useMemo } from "react";
import { type CombinedError, useQuery } from "urql";
import type { AtlasSourcesQuery } from "./generated/sources.ts";
import { languageOf, type Locale } from "../../i18n/locale.ts";
import { AtlasLongSourcesDocument, AtlasSourcesDocument } from "./generated/sources.ts";

/** Most figures of one report that are asked for at first. */
const figuresPerSource = 30;
/** Most reports whose further figures are asked for; where there are more (synthetic returns), the first figures are shown. */
const mostLong = 60;

export interface Sources {
  /** Every report with the figures taken from it; undefined until all are there. */
  readonly data: AtlasSourcesQuery | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  /** What was asked first, as a reader can ask it too. */
  readonly variables: { readonly dataset: string; readonly figures: number; readonly lang: "VI" | "EN" };
  readonly ask: (options?: { readonly requestPolicy: "network-only" }) => void;
}

/** The reports of a dataset with their figures: few of each at once, then the others of the few reports that have more. */
export function useSources(dataset: string, locale: Locale, pause = false): Sources {
  const lang = languageOf(locale);
  const variables = { dataset, figures: figuresPerSource, lang } as const;
  const [answer, ask] = useQuery({ query: AtlasSourcesDocument, variables, pause });
  const ids = useMemo(() => longOnes(answer.data), [answer.data]);
  const isLong = ids.length > 0 && ids.length <= mostLong;
  const [more] = useQuery({
    query: AtlasLongSourcesDocument,
    variables: { dataset, ids: [...ids], lang },
    pause: pause || !isLong,
  });
  const data = useMemo(() => {
    if (!answer.data || !isLong) return answer.data;
    return more.data && withMore(answer.data, more.data.sources);
  }, [answer.data, isLong, more.data]);
  return {
    data,
    error: answer.error ?? (isLong ? more.error : undefined),
    fetching: answer.fetching || (isLong && more.fetching),
    variables,
    ask,
  };
}

function longOnes(answer: AtlasSourcesQuery | undefined): readonly string[] {
  return (answer?.sources ?? [])
    .filter(({ observations: { nodes, totalCount } }) => totalCount > nodes.length)
    .map(({ id }) => id);
}

function withMore(
  answer: AtlasSourcesQuery,
  more: readonly Pick<AtlasSourcesQuery["sources"][number], "id" | "observations">[],
): AtlasSourcesQuery {
  const byId = new Map(more.map((source) => [source.id, source.observations]));
  return {
    ...answer,
    sources: answer.sources.map((source) => ({
      ...source,
      observations: byId.get(source.id) ?? source.observations,
    })),
  };
}
