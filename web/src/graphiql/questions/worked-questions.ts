import type { Locale } from "../../i18n/locale.ts";
import { withoutMarks } from "../../ui/without-marks.ts";

/** What worked questions are about, in the order a reader meets them: the folders of `../examples`. */
export const topics = [
  "begin",
  "places",
  "time",
  "parts",
  "boundaries",
  "reporting",
  "known",
  "sources",
] as const;

export type Topic = (typeof topics)[number];

/** A worked question: a query with what it answers, said in every language. */
export interface WorkedQuestion {
  /** Such as `03-map`. */
  readonly id: string;
  readonly topic: string;
  /** What it answers. */
  readonly says: Readonly<Record<Locale, string>>;
  /** As it opens in the editor, captions included. */
  readonly query: string;
}

const texts = import.meta.glob<string>("../examples/*/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** All of them, in the order of their names. Each is asked by server/test/graphql/{examples,questions}.test.ts. */
export const workedQuestions: readonly WorkedQuestion[] = Object.entries(texts)
  .map(([path, query]) => {
    const [topic = "", file = ""] = path.split("/").slice(-2);
    return {
      id: file.replace(".graphql", ""),
      topic,
      says: { vi: caption(query, "vi"), en: caption(query, "en") },
      query,
    };
  })
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

function caption(query: string, locale: Locale): string {
  return new RegExp(`^# ${locale}: (.+)$`, "m").exec(query)?.[1] ?? "";
}

/** Those that have all words that were typed, with or without marks, in what they say or ask. */
export function questionsLike(typed: string): readonly WorkedQuestion[] {
  const wanted = withoutMarks(typed).split(/\s+/u).filter(Boolean);
  return workedQuestions.filter(({ query }) => {
    // Captions in all languages stand in the query itself.
    const text = withoutMarks(query);
    return wanted.every((word) => text.includes(word));
  });
}
