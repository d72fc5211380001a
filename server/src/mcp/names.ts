import type { Api } from "./api.ts";

/** Something that has an id which other tools take. */
export interface Entry {
  readonly kind:
    | "dataset"
    | "boundaries"
    | "indicator"
    | "area"
    | "group"
    | "model"
    | "category"
    | "unitType"
    | "awardLevel";
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** The last day it was there; null: it still is. */
  readonly until: string | null;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly validTo?: string | null;
}

const KINDS = {
  datasets: "dataset",
  vintages: "boundaries",
  indicators: "indicator",
  country: "area",
  areas: "area",
  areaGroups: "group",
  models: "model",
  categories: "category",
  unitTypes: "unitType",
  awardLevels: "awardLevel",
} as const;

const NAMES = `query Names($lang: Language!) {
  datasets { id name(lang: $lang) } vintages { id name(lang: $lang) validTo }
  indicators { id name(lang: $lang) otherNames(lang: $lang) }
  country: areas(level: COUNTRY) { id name(lang: $lang) otherNames validTo }
  areas(boundaries: "AS_REPORTED") { id name(lang: $lang) otherNames validTo }
  areaGroups { id name(lang: $lang) }
  models { id name(lang: $lang) otherNames } categories { id name(lang: $lang) }
  unitTypes { id name(lang: $lang) } awardLevels { id name(lang: $lang) }
}`;

/** Everything that has a name, in the order of the catalogue. */
export async function allNames(api: Api, lang: string): Promise<readonly Entry[]> {
  const lists = await api.ask<Record<keyof typeof KINDS, readonly Listed[]>>(NAMES, { lang });
  return Object.entries(KINDS).flatMap(([list, kind]) =>
    lists[list as keyof typeof KINDS].map(({ id, name, otherNames = [], validTo = null }) => ({
      kind,
      id,
      name,
      otherNames,
      until: validTo === null ? null : dayBefore(validTo),
    })),
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** A text as it is looked for: no marks, no capitals, words apart. */
export function folded(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Entries that a text may mean, the likeliest first: called so, beginning so, holding all its words. */
export function matching(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = folded(text);
  const words = wanted.split(" ");
  const scored = entries.flatMap((entry) => {
    const names = [entry.id, entry.name, ...entry.otherNames].map(folded);
    if (names.includes(wanted)) return [{ entry, score: 3 }];
    if (names.some((name) => name.startsWith(wanted))) return [{ entry, score: 2 }];
    const has = (name: string): boolean => words.every((word) => name.split(" ").includes(word));
    return names.some(has) ? [{ entry, score: 1 }] : [];
  });
  // What still is comes before what was.
  return scored
    .toSorted((a, b) => b.score - a.score || Number(a.entry.until !== null) - Number(b.entry.until !== null))
    .map(({ entry }) => entry);
}
