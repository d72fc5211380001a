import { distance } from "fastest-levenshtein";
import { InputError } from "./request.ts";

/** An id as a careless writer might spell it: no marks, no case, no separators. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The accepted ids nearest to what was written, nearest first, at most three; none when nothing is near. */
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

/** Where long lists of ids are found. */
const LISTED: Readonly<Record<string, string>> = {
  area: ' The query { areas(boundaries: "AS_REPORTED") { id } } lists them.',
  indicator: " The query { indicators { id } } lists them.",
  model: " The query { models { id } } lists them.",
  category: " The query { categories { id } } lists them.",
  "unit type": " The query { unitTypes { id } } lists them.",
};

/** Unknown indicator "model_point". Did you mean "model_points"? – or, when nothing is near and they are few, what is accepted. */
export function unknownMember(
  argument: string,
  what: string,
  written: string,
  accepted: readonly string[],
): InputError {
  const near = nearest(written, accepted);
  const [best] = near;
  const isFew = accepted.length > 0 && accepted.length <= 12;
  const hint =
    best !== undefined
      ? ` Did you mean "${best}"?`
      : isFew
        ? ` Accepted: ${accepted.map(quoted).join(", ")}.`
        : (LISTED[what] ?? "");
  const suggestions = best === undefined && isFew ? accepted : near;
  return new InputError(argument, `Unknown ${what} "${written.slice(0, 80)}".${hint}`, suggestions);
}

export const quoted = (id: string): string => `"${id}"`;
