import type { CommunesWords } from "../../vi/communes/communes.ts";

export const communesEn: CommunesWords = {
  illustrative: "Commune boundaries: illustrative, not real",
  open: "Open its communes on the map",
  openAll: "Communes, whole country",
  area: "Commune",
  list: "Communes",
  level: "Level on the map",
  provinces: "Provinces",
  communes: "Communes",
  back: "Back to the map of provinces",
  withFigure: (known, all) => `${known} of ${all} communes have a figure`,
  place: "Place in the province",
  ownWhole: (name, value) => `The figure of ${name}, ${value}, is put together from all of them.`,
  ownPart: (name, value) => `The figure of ${name}, ${value}, is put together from those that have one.`,
  ownSame: (name, value) => `${name} itself reports ${value}, which is also their sum.`,
  ownOther: (name, value, sum) =>
    `${name} itself reports ${value}; the communes with a figure come to ${sum}.`,
  added: "The page added to the briefing: the communes shown, as a table.",
  addedProvinces: "The page added to the briefing: the map of provinces, without communes.",
  none: "There is no figure of a commune for this period.",
  map: (name, title, period) => `Map of communes, ${name}: ${title}, ${period}`,
  help: "Arrow keys: to the commune beside. Type a name's first letters: to that name. Enter: look at it. Escape: back to the map of provinces.",
  files: "All files below are of provinces. The communes shown, as a table:",
  file: (format) => `Take away the communes’ figures of this period (${format})`,
  loading: "Loading communes…",
  making: "Drawing illustrative boundaries…",
  notDrawn:
    "This picture has the borders of provinces alone; figures of communes are in the list, and on the map on screen.",
  notDrawnAnywhere:
    "This picture has the borders of provinces alone; figures of all communes are on the map on screen, and in the files.",
  failed: "The boundaries of communes could not be loaded.",
};
