import type { Api } from "./api.ts";
import type { Pinned } from "./rows.ts";

const CITE = `query Cite($query: String!, $variables: String, $knownAt: DateTime, $lang: Language!) {
  citation(query: $query, variables: $variables, knownAt: $knownAt) {
    knownAt path sentence(lang: $lang) dataVersion { id }
  }
}`;

interface Cited {
  readonly citation: {
    readonly knownAt: string;
    readonly path: string | null;
    readonly sentence: string;
    readonly dataVersion: { readonly id: string };
  };
}

/** A question pinned first and asked then, so that what is told of it is what its link gives. */
export async function askPinned<T>(
  api: Api,
  query: string,
  { knownAt = null, ...variables }: Readonly<Record<string, unknown>>,
): Promise<{ readonly data: T; readonly pinned: Pinned; readonly sentence: string }> {
  const lang = variables["lang"];
  const { citation } = await api.ask<Cited>(CITE, {
    query,
    variables: JSON.stringify(variables),
    knownAt,
    lang,
  });
  const { path, dataVersion, sentence } = citation;
  const data = await api.ask<T>(query, variables, { knownAt: citation.knownAt });
  return {
    data,
    sentence,
    pinned: {
      dataset: String(variables["dataset"]),
      boundaries: String(variables["boundaries"]),
      knownAt: citation.knownAt,
      dataVersion: dataVersion.id,
      link: path === null ? null : `${api.url}${path}`,
    },
  };
}
