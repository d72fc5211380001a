import { deskPageWords } from "../../i18n/desk-page-words.ts";
import { type Locale, locales } from "../../i18n/locale.ts";
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

const files = import.meta.glob<string>("../examples/*/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

interface Entry {
  readonly question: WorkedQuestion;
  /** All it is found by, in lower case: what it says and asks, its topic, and what else people call it (its line `# also:`). */
  readonly words: string;
}

const entries: readonly Entry[] = Object.entries(files)
  .map(([path, text]): Entry => {
    const [topic = "", file = ""] = path.split("/").slice(-2);
    const query = text.replace(/^# also: .+\n/mu, "");
    const says = { vi: caption(text, "vi"), en: caption(text, "en") };
    const known = topics.find((one) => one === topic);
    const about = known === undefined ? [] : locales.map((locale) => deskPageWords(locale).topics[known]);
    return {
      question: { id: file.replace(".graphql", ""), topic, says, query },
      words: lower([text, ...about].join("\n")),
    };
  })
  .toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));

/** All of them, in the order of their names. Each is asked by server/test/graphql/{examples,questions}.test.ts. */
export const workedQuestions: readonly WorkedQuestion[] = entries.map(({ question }) => question);

function caption(text: string, locale: Locale): string {
  return new RegExp(`^# ${locale}: (.+)$`, "m").exec(text)?.[1] ?? "";
}

function lower(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/**
 * Those in which all words that were typed stand. Marks may be left out, and those that were typed have to be there ("trễ" is not
 * "trên"), unless nothing has them.
 */
export function questionsLike(typed: string): readonly WorkedQuestion[] {
  const wanted = lower(typed).split(/\s+/u).filter(Boolean);
  const found = (isIn: (words: string, word: string) => boolean): readonly WorkedQuestion[] =>
    entries.filter(({ words }) => wanted.every((word) => isIn(words, word))).map(({ question }) => question);
  const plainly = (words: string, word: string): boolean => withoutMarks(words).includes(withoutMarks(word));
  const marked = found((words, word) =>
    word === withoutMarks(word) ? plainly(words, word) : words.includes(word),
  );
  return marked.length > 0 ? marked : found(plainly);
}
