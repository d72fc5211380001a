import type { searchVi } from "./search-vi.ts";
import { count } from "./english.ts";

/** Words of the search box in English. */
export const searchEn: typeof searchVi = {
  title: "Search",
  field: "Search provinces, indicators, models",
  close: "Close",
  loading: "Loading the names…",
  failed: "The list of names could not be loaded.",
  retry: "Try again",
  results: "Results",
  count: (n, shown) => (n === 0 ? "No results" : count(shown, "result")),
  more: (n) => `${n} more. Type more to narrow them down.`,
  nothing: (query) => `Nothing found for “${query}”`,
  nearest: "Nearest names",
  nothingHint: "Try a province under its old or new name, an indicator or a model, with or without accents.",
  start: "Open directly",
  recent: "Opened just now",
  keys: { move: "choose", open: "open", close: "close" },
  pair: "Figures of one province or city",
  groups: {
    area: "Provinces and cities",
    indicator: "Indicators",
    model: "Models",
    category: "Categories",
    unit: "Types of unit",
    page: "Pages",
    report: "Reports",
  },
  kinds: { PROVINCE: "province", CITY: "city" },
  formal: {
    PROVINCE: (name) => [`${name} Province`],
    CITY: (name) => [`${name} City`],
  },
  formed: (kind, month, names) => `${kind}; since ${month} made up of ${names}`,
  ended: (kind, month, names) => `${kind} until ${month}, now part of ${names}`,
  newOne: (name) => `the new ${name}`,
  alsoCalled: (name) => `also called ${name}`,
  foreign: (name) => `in Vietnamese: ${name}`,
  onFigure: "opens on the figure in view",
  onFigureInstead: (name) => `opens ${name} on the figure in view`,
  pageOf: (name) => `Page of ${name}`,
  pageOfNote: "all figures of this province or city",
  indicatorNote: (n, shown) =>
    n === 0
      ? "indicator; no figures in this dataset"
      : `indicator; figures of ${count(shown, "province or city")}`,
  modelNote: (category) => `model; ${category}`,
  categoryNote: "category of models",
  unitNote: "type of unit",
  figuresIn: (indicator, period) => `opens “${indicator}”, ${period}`,
  noFigures: "no figures in this dataset",
  reportNote: (from) => (from === "" ? "report" : `report; ${from}`),
  pages: {
    nation: { name: "The whole country", note: "the page of national figures" },
    atlas: { name: "Map of published figures", note: "the first page" },
    demo: { name: "Synthetic data for trying out", note: "coverage of communes; not real figures" },
    sources: { name: "Sources", note: "the reports figures were taken from" },
    definitions: { name: "Definitions", note: "indicators, statuses, boundaries" },
    queryDesk: { name: "GraphQL", note: "query the data" },
  },
};
