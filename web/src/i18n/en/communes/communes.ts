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
  none: "There is no figure of a commune for this period.",
  map: (name, title, period) => `Map of communes, ${name}: ${title}, ${period}`,
  help: "Arrow keys: to the commune beside. Type a name's first letters: to that name. Enter: look at it. Escape: back to the map of provinces.",
  files: "All files below are of provinces. The communes shown, as a table:",
  file: (format) => `Take away the communes’ figures of this period (${format})`,
  loading: "Loading communes…",
  making: "Drawing illustrative boundaries…",
  notDrawn:
    "This picture has the borders of provinces alone; figures of communes are in the list, and on the map on screen.",
  failed: "The boundaries of communes could not be loaded.",
};
