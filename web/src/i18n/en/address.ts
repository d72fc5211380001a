import { count, verb } from "./language.ts";
import type { addressVi } from "../vi/address.ts";

/** Words on parts of an address that are not followed, in English. */
export const addressEn: typeof addressVi = {
  lead: "Part of the address cannot be followed:",
  part: (asked, why) => `“${asked}”: ${why}.`,
  unknown: "there is no part of this name; the page is shown as without it",
  notHere: "this page does not use it; the page is shown as without it",
  needsIndicator: "means something only once an indicator is chosen; all published figures are shown",
  cut: "longer than 200 characters; only the first 200 are searched for",
  invalid: (expected) => `what is needed is ${expected}; the page is shown as without it`,
  repeated: (counts) => `written more than once; the last one counts, “${counts}”`,
  noSuchMembers: (sort) => `this indicator has no figures by ${sort}; the total is shown`,
  withinFlow:
    "this indicator counts within a period, so no earlier figure stands in for a later one; where there is none it is left empty",
  overTime: (view) => `the picture “${view}” draws all periods, so this comparison is not shown`,
  sinceFirst: "“since when” is asked, so two periods are not compared",
  noVersus: "no period to compare with is given (versus=…); one period is shown",
  term: (period) =>
    `terms differ in length and may overlap, so they are not compared with another period; ${period} is shown alone`,
  otherKind: (period) =>
    `not of the same kind as ${period}, so they cannot be compared; ${period} is shown alone`,
  itself: (period) => `this is the period chosen; ${period} is shown alone`,
  notEarlier: (period) => `not earlier than ${period}; “before and after” begins with the period it finds`,
  sinceTerm: (period) => `“since when” is not asked of a term; ${period} is shown alone`,
  classesOfOwn: "differences and “since when” have classes of their own, which are shown",
  classesHere: (view) => `the picture “${view}” of these figures has no classes`,
  classesFewer: (made) => `these values make only ${count(made, "class")}, which ${verb(made, "is")} shown`,
  highlightHere: (view) => `only the trend makes lines stand out; the picture shown is “${view}”`,
  highlightAbsent: "no place on the boundaries shown has this id; it is not made to stand out",
  communesHere: (view) => `communes are on the map only; the picture shown is “${view}”`,
  communesAlone:
    "communes are on the map of one period only; provinces of two periods are compared, or it is asked since when",
  communesUnknown: "no province has that id on the boundaries shown; the provinces are shown",
  communesSeveral: (names) =>
    `on the boundaries shown it is ${names}; they are opened one by one, the provinces are shown`,
  expected: {
    code: "an id written in one word of letters without marks, digits, “_”, “-”, “.” or “/”",
    lang: "vi or en",
    within: "a number of years from 0 to 20",
    wall: (least, most) => `a number of seconds from ${least} to ${most}`,
    show: "slides or speaker",
    view: (views) => `one of: ${views}`,
    classes: "classes such as natural-5, quantiles-4, equal-6 (2 to 7), or 1 to 6 limits such as 10,20.5,50",
    as: "side or difference",
    knownAt: "a day such as 2026-06-30, or an instant such as 2026-06-30T02:00:00Z",
    since: "any, or a number of 0 or more such as 80, with -held to ask since when it has been held",
    highlight: (most) => `ids with commas between, ${most} at most`,
  },
  members: {
    model: "model",
    category: "category",
    unit: "type of unit",
    award: "award level",
  },
};
