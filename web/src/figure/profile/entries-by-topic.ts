import type { ProfileCatalogueQuery } from "./generated/profile-catalogue.ts";
import type { ProfileEntry } from "./profile-entries.ts";

export type Topic = ProfileCatalogueQuery["topics"][number];

/** Some figures that are about one thing. */
export interface TopicEntries {
  /** null: about none that is named. */
  readonly topic: Topic | null;
  readonly of: readonly ProfileEntry[];
}

/** Figures by what they are about, in the order of the topics and within each in that of its indicators; those about nothing named come last. */
export function byTopic(entries: readonly ProfileEntry[], topics: readonly Topic[]): readonly TopicEntries[] {
  const placed = new Set(topics.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const groups: readonly TopicEntries[] = [
    ...topics.map((topic) => ({
      topic,
      of: topic.indicators.flatMap(({ id }) => entries.filter(({ indicator }) => indicator.id === id)),
    })),
    { topic: null, of: entries.filter(({ indicator }) => !placed.has(indicator.id)) },
  ];
  return groups.filter(({ of }) => of.length > 0);
}
