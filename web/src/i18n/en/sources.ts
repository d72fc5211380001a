import type { SourcesWords } from "../vi/sources.ts";
import { count, verb } from "./language.ts";

/** Words about where figures come from, in English. */
export const sourcesEn: SourcesWords = {
  source: "Source",
  many: (n) => `put together from ${count(n, "report")}`,
  named: "Named by the source as examples, not all there are",
  list: "see the list",
  unknownPublisher: "publisher unknown",
  unknownDate: "date unknown",
  kinds: {
    REVIEW_CONFERENCE: "review conference",
    CEREMONY: "ceremony, festival or awarding",
    REPORT: "an authority’s own account",
    STATEMENT: "statement or interview",
    DECISION: "resolution or decision",
    NEWS: "news item",
    OFFICIAL_LIST: "official list",
    SYNTHETIC: "synthetic",
    OTHER: "other source",
  },
  country: "whole country, nationwide, Viet Nam",
  listsApart: (lists, figures) =>
    `The total includes official lists (${lists}, with ${count(figures, "figure")}: how many units there are in each province). They are no reports on the movement, so the first page counts neither them nor their figures as found.`,
  withFigures: (n) => `${count(n, "province or city")} ${verb(n, "has")} figures in the published dataset`,
};
