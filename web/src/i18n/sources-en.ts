import type { SourcesWords } from "./sources-words.ts";

/** Words about where figures come from, in English. */
export const sourcesEn: SourcesWords = {
  source: "Source",
  many: (n) => `put together from ${n} reports`,
  list: "see the list",
  unknownPublisher: "publisher unknown",
  unknownDate: "date unknown",
  country: "whole country, nationwide, Viet Nam",
  listsApart: (lists, figures) =>
    `The total includes official lists (${lists}, with ${figures} figures: how many units there are in each province). They are no reports on the movement, so the first page counts neither them nor their figures as found.`,
  withFigures: (n) =>
    n === "1"
      ? "1 province or city has figures in the published dataset"
      : `${n} provinces and cities have figures in the published dataset`,
};
