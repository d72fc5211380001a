import type { BriefingWords } from "../../vi/briefing/written.ts";

export const briefingEn: BriefingWords = {
  picture: {
    map: (what) => `Map: ${what}`,
    circles: (what) => `Map with circles: ${what}`,
    "tile-grid": (what) => `Tile map: ${what}`,
    ranking: (what) => `Chart ordered by value: ${what}`,
    trend: (what) => `Trend chart: ${what}`,
    "small-multiples": (what) => `The course of each province: ${what}`,
    slope: (what) => `Before-and-after chart: ${what}`,
    "heat-table": (what) => `Table of colours by period: ${what}`,
    fact: (what) => `Figure: ${what}`,
  },
  counted: (label, n) => `${label}: ${n}`,
  table: {
    area: "Province",
    change: (from) => `Against ${from}`,
    status: "Status",
    caution: "°: a figure to be read with care",
  },
  print: {
    contents: "Contents",
    page: (n, of) => `Page ${n} of ${of}`,
    code: "QR code of the link to the same in the atlas",
    data: (title) => `Figures of: ${title}`,
    provenance: "Data, version and question this document was made from",
  },
};
