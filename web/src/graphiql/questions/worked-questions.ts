import { deskPageWords } from "../../i18n/desk-page-words.ts";
import { languageOf, type Locale, locales } from "../../i18n/locale.ts";
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
  /** As it is written, captions included: with the words of the API's own language. */
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
  /** Each word of it, without marks. */
  readonly spelled: readonly string[];
}

const entries: readonly Entry[] = Object.entries(files)
  .map(([path, text]): Entry => {
    const [topic = "", file = ""] = path.split("/").slice(-2);
    const query = text.replace(/^# also: .+\n/mu, "");
    const says = { vi: caption(text, "vi"), en: caption(text, "en") };
    const known = topics.find((one) => one === topic);
    const about = known === undefined ? [] : locales.map((locale) => deskPageWords(locale).topics[known]);
    const words = lower([text, ...about].join("\n"));
    return {
      question: { id: file.replace(".graphql", ""), topic, says, query },
      words,
      spelled: [...new Set(wordsOf(words))],
    };
  })
  .toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));

/** All of them, in the order of their names. Each is asked by server/test/graphql/{examples,questions}.test.ts. */
export const workedQuestions: readonly WorkedQuestion[] = entries.map(({ question }) => question);

/** Fields that are words, asked in no language yet, one a line as all worked questions are written; the unit of a completeness is none. */
const words =
  /^(\s+(?:\w+: )?(?:name|distinctName|definition|unit(?<!completeness \{\n(?:\s+\w+\n)*\s+unit)|sentence|reason|\w+Reason))(?:\((?!.*\blang:)(.+)\))?$/gmu;

/** A worked question as it opens in the editor of a page in a language: it asks for names and sentences in that. */
export function queryIn({ query }: WorkedQuestion, locale: Locale): string {
  if (locale === "vi") return query;
  const language = `lang: ${languageOf(locale)}`;
  return query.replaceAll(words, (_, field: string, given?: string) =>
    given === undefined ? `${field}(${language})` : `${field}(${given}, ${language})`,
  );
}

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

/** Questions that are worth looking at where none has all words. */
const mostNearest = 5;
/** What some of the words that were typed have to tell, of all that they do. */
const leastShare = 0.25;

/**
 * The questions that come nearest to a sentence, the nearest first: those that have most of its telling words. A word tells the more the fewer questions
 * have it (inverse document frequency, K. Spärck Jones, 1972), so that "which", "tỉnh" and "số" hardly count; endings of English words do not.
 */
export function questionsNearest(typed: string): readonly WorkedQuestion[] {
  const wanted = [...new Set(wordsOf(typed).map(stem))];
  const weights = wanted.map((word) => {
    const having = entries.filter((entry) => hasWord(entry, word)).length;
    // One that none has tells that something else is meant.
    return Math.log(entries.length / Math.max(1, having));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = entries.map((entry) => ({
    entry,
    score: wanted.reduce((sum, word, n) => sum + (hasWord(entry, word) ? (weights[n] ?? 0) : 0), 0),
  }));
  return scored
    .filter(({ score }) => score > 0 && score >= all * leastShare)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostNearest)
    .map(({ entry }) => entry.question);
}

function wordsOf(text: string): string[] {
  return withoutMarks(lower(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|ly|s)$/u, "") : word);

/** Words with the same beginning are taken for the same: "return" for "returns". */
function hasWord({ spelled }: Entry, word: string): boolean {
  return word.length > 3 ? spelled.some((one) => one.startsWith(word)) : spelled.includes(word);
}
