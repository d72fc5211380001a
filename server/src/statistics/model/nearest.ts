import { distance } from "fastest-levenshtein";

/** An id as a careless writer might spell it: no marks, no case, no separators. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The accepted ids nearest to what was written, nearest first, at most three; none when nothing is near. What a question asks and
 * what a file says is measured alike.
 */
export function nearest(written: string, accepted: readonly string[]): readonly string[] {
  // What strangers write may be long, and distance takes time by both lengths.
  const asked = plain(written.slice(0, 80));
  const scored = accepted.map((id) => ({ id, score: distance(asked, plain(id)) }));
  // Of three letters, two other ones are another word.
  const limit = Math.max(asked.length > 3 ? 2 : 1, Math.floor(asked.length * 0.4));
  return scored
    .filter(({ score }) => score <= limit)
    .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}
