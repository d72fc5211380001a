import type { Entry, EntrySort } from "./entries/entry.ts";
import { hasSlips } from "./matching/likeness.ts";
import { rank, type Found } from "./matching/rank.ts";

/** Words beyond which a query is not taken apart. */
const mostWords = 10;
const figureSorts: ReadonlySet<EntrySort> = new Set(["indicator", "model", "category", "unit"]);

/**
 * What a query asks for that names a figure and a province in one: "độ phủ nam định" is coverage with Nam Định's panel open.
 * Null: it does not.
 */
export function pairOf(entries: readonly Entry[], query: string): Entry | null {
  const words = query.trim().split(/\s+/);
  if (words.length < 2 || words.length > mostWords) return null;
  const provinces = entries.filter(({ panel }) => panel !== null);
  const figures = entries.filter(({ sort }) => figureSorts.has(sort));
  let best: { readonly entry: Entry; readonly likeness: number } | null = null;
  for (let at = 1; at < words.length; at += 1) {
    const [start, end] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    for (const [what, where] of [
      [start, end],
      [end, start],
    ] as const) {
      const province = clean(rank(provinces, where)[0]);
      const figure = province === null ? null : clean(rank(figures, what)[0]);
      if (province === null || figure === null) continue;
      const likeness = province.likeness + figure.likeness;
      const entry = together(figure.entry, province.entry);
      if (entry !== null && (best === null || likeness < best.likeness)) best = { entry, likeness };
    }
  }
  return best?.entry ?? null;
}

/** With slips of the hand in its parts as well, nearly anything would be a pair. */
function clean(found: Found<Entry> | undefined): Found<Entry> | null {
  return found === undefined || hasSlips(found.likeness) ? null : found;
}

function together(figure: Entry, { key, name, panel }: Entry): Entry | null {
  if ("href" in figure.to || panel === null) return null;
  return {
    ...figure,
    key: `pair/${figure.key}/${key}`,
    name: `${figure.name} · ${name}`,
    note: panel.what,
    to: panel.on(figure.to),
  };
}
