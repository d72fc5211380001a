import { count } from "../language.ts";
import type { BriefingWords } from "../../vi/briefing/written.ts";

export const briefingEn: BriefingWords = {
  counted: (label, n) => `${label}: ${n}`,
  table: {
    area: "Province",
    change: (from) => `Against ${from}`,
    status: "Status",
    by: (name, member, period) => `${name} by ${member}, ${period}`,
    caution: "°: a figure to be read with care",
    all: "all",
  },
  print: {
    contents: "Contents",
    page: (n, of) => `Page ${n} of ${of}`,
    pageOfWhole: (n) => `Page ${n}`,
    partAt: (title, page) => `“${title}”, page ${page}`,
    code: "QR code of the link to the same in the atlas",
    data: (title) => `Figures of: ${title}`,
    provenance: "Data, version and question this document was made from",
  },
  road: {
    period: "Period",
    stepsLeftOut: (most) =>
      `To stay within ${most} MB the file has maps of the chosen period alone, and does not go through time.`,
    tooLarge: (size, most) =>
      `The file has ${size} MB, more than the ${most} MB that a page for the road should have: leave pages out, or make several files.`,
  },
  titles: {
    facts: (area, period) => `${area}: main figures, ${period}`,
    beside: (area, a, b) => `${area}: ${a} and ${b}`,
    more: (title, n) => `${title} (${n})`,
    map: (name) => `${name} – on the map`,
    difference: (name) => name,
    trend: (name) => `${name} – its course`,
    ranking: (name) => `${name} – by value`,
    "heat-table": (name) => `${name} – each province over time`,
    communes: (name, area) => `${name}: the communes of ${area}`,
    completeness: (period) => `How complete the figures are, ${period}`,
    models: (area, period) => `${area}: models by category, ${period}`,
    awards: (area, period) => `${area}: awards by level, ${period}`,
    merger: (name, area) => `${name}: ${area} before and after the merger`,
    revisions: (since) => `Figures that changed since ${since}`,
    method: "Method and sources",
  },
  beside:
    "Figures of both stand side by side. What is counted at the end of a period can be compared; what adds up within it only where both are equally long and do not overlap.",
  method: {
    statusFirst:
      "No figure does not mean 0: where there is none, it is said why. A figure put together in part is at least so much.",
    definitions: "What is counted",
    indicator: "Indicator",
    definition: "Definition",
  },
  completeness: {
    collected:
      "These figures were found in published sources; nobody owed any. A missing one only means that none was found.",
    indicator: "Indicator",
    known: "Known",
    caution: "Known, with care",
    unknown: "Not known",
    statuses: "Status",
    of: (n, all) => `${n} of ${all}`,
  },
  merger: {
    place: "Area",
    former: (name) => `${name} (former)`,
    none: "The former provinces have no figures of their own for this indicator in the periods that are known.",
    unchanged: (area) => `${area} was not formed from several provinces.`,
  },
  revisions: {
    none: "No figure has changed since.",
    count: (n) => `${count(n, "figure")} changed.`,
    once: "Figures of months and quarters within a longer period that is listed are not listed again.",
    newest: (n) => `The ${count(n, "figure")} that changed last; more have changed.`,
    what: "Figure",
    before: "Before",
    after: "Now",
    cause: "Why",
    causes: {
      NEW: "new figures came",
      LATE: "a return came late",
      CORRECTED: "a source corrected it",
      WITHDRAWN: "a source took it back",
      REVERSED: "the earlier figure stands again",
      BOUNDARY: "boundaries changed",
      DEFINITION: "another rule",
    },
  },
  readyMade: {
    national: (period) => `The movement in the country, ${period}`,
    province: (area, period) => `${area}: the movement, ${period}`,
    "term-review": (period) => `${period} in review`,
    about: (names, area, period) => `${names} – ${area}, ${period}`,
    changes: (since) => `What changed in the figures since ${since}`,
  },
  box: {
    open: "Make a briefing",
    title: "A ready-made briefing of this page",
    hint: "Main figures, map, ranking, course, models, awards, method and sources, written from the statistics; numbers and words can be changed in the PowerPoint, Word and Excel files.",
    as: (format) => `Download ${format}`,
    writing: (n, all) => `Writing page ${n} of ${all}…`,
  },
  audience: (audience) => `For: ${audience}`,
  edited: {
    changed: (text: string, was: string) =>
      `“${text}” is in the writer's words; the statistics said: “${was}”.`,
    leftOut: (was: string) => `The writer left out what the statistics said: “${was}”.`,
    moved: (now: string) => `The figures have moved since; they now say: “${now}”.`,
    gone: "The figures have moved since; nothing is said there now.",
  },
  notes: "Notes",
};
