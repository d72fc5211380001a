/** A worked example: a query with what it shows, said in both languages. */
export interface Example {
  /** Such as `03-map`; the order is that of the ids. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** As it opens in the editor, captions included. */
  readonly query: string;
}

const texts = import.meta.glob<string>("./examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The worked examples, in order. Each is asked of the published figures by server/test/graphql/examples.test.ts. */
export const examples: readonly Example[] = Object.entries(texts)
  .map(([path, query]) => ({
    id: path.replace(/^.*\/|\.graphql$/g, ""),
    vi: caption(query, "vi"),
    en: caption(query, "en"),
    query,
  }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

function caption(query: string, language: "vi" | "en"): string {
  return new RegExp(`^# ${language}: (.+)$`, "m").exec(query)?.[1] ?? "";
}
