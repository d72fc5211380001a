import { personsIn } from "./persons.ts";
import { plainText } from "./plain-text.ts";
import { MOST_WORDS } from "./proposal.ts";
import type { Span } from "./proposal.ts";
import type { Sentence } from "./sentence.ts";

/** A figure with some words round it, cut between words; who is named there is `[…]`. `end`: where the figure's own words end. */
export function wordsOf({ text, dictionary }: Sentence, at: Span, end: number): string {
  const areas = new Set(dictionary.areas.map(({ name }) => name));
  const room = Math.max(0, MOST_WORDS - (end - at.from) - 2);
  const from = text.lastIndexOf(" ", Math.max(0, at.from - Math.floor(room / 2))) + 1;
  const cut = Math.min(text.length, end + Math.ceil(room / 2));
  const to = cut === text.length ? cut : Math.max(end, text.lastIndexOf(" ", cut));
  let words = "";
  let upto = from;
  // Looked for in the whole sentence: half a name would not be known for one.
  for (const person of personsIn(text, (name) => areas.has(plainText(name)))) {
    if (person.to <= from || person.from >= to) continue;
    words += `${text.slice(upto, Math.max(upto, person.from))}[…]`;
    upto = Math.min(to, person.to);
  }
  return (words + text.slice(upto, to)).trim().slice(0, MOST_WORDS);
}
