import { counted, quoted, suggested } from "../words.ts";
import type { QuestionMatter } from "./matter.ts";
import type { WordsOf } from "../words-of.ts";

/** Where long lists of ids are found. */
const LISTED: Readonly<Record<string, string>> = {
  area: ' The query { areas(boundaries: "AS_REPORTED") { id } } lists them.',
  indicator: " The query { indicators { id } } lists them.",
  model: " The query { models { id } } lists them.",
  category: " The query { categories { id } } lists them.",
  "unit type": " The query { unitTypes { id } } lists them.",
};
const n = counted("en-US");
const or = quoted(" or ");
const comma = quoted(", ");

/** Messages on a question, in English. */
export const questionEn: WordsOf<QuestionMatter> = {
  WHOLE_NUMBER: ({ argument, least, most, given }) =>
    `${argument} is a whole number from ${n(least)} to ${n(most)}; ${n(given)} was given.`,
  PAGE_TOO_LONG: ({ most, given, fields, light }) => {
    const where = fields.length > 0 ? ` where ${fields.join(", ")} is asked` : "";
    const lighter = fields.length > 0 ? ` (${n(light)} without)` : "";
    return `first goes to ${n(most)}${where}${lighter}; ${n(given)} was given. Ask for pages with after.`;
  },
  NOT_A_CURSOR: () => "after is not a cursor of this list. Leave it out for the first page.",
  CURSOR_OF_ANOTHER: () => "after is a cursor of another question. Leave it out for the first page.",
  CURSOR_LOST: () => "after names a row that is no longer in this list. Leave it out for the first page.",
  UNKNOWN_MEMBER: ({ what, written, near, accepted }) => {
    const hint =
      near.length > 0
        ? ` Did you mean ${suggested(near, "en", " or ")}?`
        : accepted.length > 0
          ? ` Accepted: ${comma(accepted)}.`
          : (LISTED[what] ?? "");
    return `Unknown ${what} "${written}".${hint}`;
  },
  UNKNOWN_SOURCE: ({ written, dataset }) =>
    `Unknown source "${written}" of the dataset "${dataset}". Query.sources lists them.`,
  AREA_IS_A_GROUP: ({ written, id }) =>
    `"${written}" is a group of areas, not an area. Ask for it as groups: [{ id: "${id}" }].`,
  AREA_IS_A_CODE: ({ written, ids }) =>
    `"${written}" is a code, and codes change their meaning. Ask by id: ${or(ids)}.`,
  PLACE_UNKNOWN: ({ id, near }) => {
    const hint =
      near.length === 0 ? "Find it with: places(search:)." : `Did you mean ${suggested(near, "en", ", ")}?`;
    return `There is no district or commune "${id}". ${hint}`;
  },
  PLACE_BY_NAME: ({ written, near }) =>
    `"${written}" is no province. Districts and communes are asked by id: ${suggested(near, "en", ", ")}.`,
  LEVEL_WITHOUT_OUTLINES: ({ level }) =>
    `There are no outlines of the level ${level}. Ask for level: PROVINCE or COUNTRY.`,
  WITHIN_NOTHING: ({ level }) => `"within" goes with level: DISTRICT or COMMUNE, not with ${level}.`,
  SEARCH_TOO_SHORT: ({ least }) => `Write at least ${least} letters or digits to search for.`,
  AREA_NOT_THERE: ({ id, has, day, boundaries, there }) => {
    const what = has === "ended" ? `ended on ${day}` : `began on ${day}`;
    const names = suggested(there, "en", ", ", false);
    const place =
      there.length === 0
        ? `it does not exist on ${boundaries}`
        : has === "ended"
          ? `on ${boundaries} it is part of ${names}`
          : `on ${boundaries} its place is taken by ${names}`;
    return `"${id}" ${what}; ${place}. Ask for boundaries: AS_REPORTED.`;
  },
  NOT_A_PERIOD: ({ written, meant }) => {
    const hint = meant.length === 0 ? "" : ` Did you mean ${or(meant)}?`;
    return `"${written}" is not a period.${hint} Periods are written 2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020.`;
  },
  TERM_WITHOUT_FIGURES: ({ dataset, term, shown }) => {
    const hint = shown.length > 0 ? ` Terms with figures: ${comma(shown)}.` : " No term has.";
    return `No figure of "${dataset}" is of the term "${term}".${hint}`;
  },
  OUTSIDE_CALENDAR: ({ period, dataset, from, to }) =>
    `"${period}" lies outside the calendar of "${dataset}", which is ${from} to ${to}.`,
  PERIODS_OR_RANGE: () => "Give periods, or kind with from and to, not both.",
  TOO_MANY: ({ argument, most, given }) => `${argument} takes at most ${n(most)}; ${n(given)} were given.`,
  RANGE_OF_TWO_KINDS: ({ period, kind, other, otherKind }) =>
    `A range is of one kind: "${period}" is a ${kind}, but ${other === null ? `kind is ${otherKind}` : `"${other}" is a ${otherKind}`}.`,
  RANGE_REVERSED: ({ from, to }) => `"${from}" comes after "${to}": from is the earlier one.`,
  NOT_A_DAY: ({ written, meant }) =>
    `${written} is not a day such as 2025-07-01.${meant === null ? "" : ` Did you mean "${meant}"?`}`,
  NOT_AN_INSTANT: ({ written, meant }) =>
    `${written} is not an instant with a time zone such as 2026-11-01T00:00:00Z, nor a day such as 2026-11-01.${meant === null ? "" : ` Did you mean "${meant}"?`}`,
  AFTER_LAST_COMMIT: ({ argument, instant, committedAt }) =>
    `${argument} ${instant} is after the last commit of data, which was at ${committedAt}: nobody knows yet what will be known then.`,
  COUNT_GIVEN: ({ argument, most, given }) => {
    const what = argument === "groups" ? 'groups, such as { id: "mekong-delta" }' : "ids";
    return `${argument} takes 1 to ${n(most)} ${what}; ${n(given)} were given.`;
  },
  GROUP_TWICE: ({ id }) => `groups names "${id}" twice: give each group an id of its own.`,
  GROUP_NOT_THERE: ({ id, boundaries, there }) =>
    `"${id}" is no region on ${boundaries}. There are: ${comma(there)}.`,
  GROUP_NAME: ({ id }) => `"${id}" cannot name a group of one's own: take a word that is no id of an area.`,
  GROUP_COUNT: ({ id, most, given }) =>
    `The group "${id}" takes 1 to ${n(most)} areas; ${n(given)} were given.`,
  GROUP_OF_PROVINCES: ({ member }) => `A group is made of provinces; "${member}" is none.`,
  TOLERANCE_OF_GROUPS: () =>
    "tolerance goes with areas only: years are never mixed in a group. Leave it out.",
  TOO_MANY_ROWS: ({ what, most, is }) => {
    const how =
      what === "worked out"
        ? "worked out for one answer (those of each member of a group counted)"
        : "put in the order of VALUE";
    return `At most ${n(most)} rows can be ${how}; ${n(is)} are asked. Ask for fewer periods or areas.`;
  },
  SPAN_OF_VALUES: ({ min, max }) => `where.value: min ${min} is greater than max ${max}.`,
  FILTER_EMPTY: ({ argument }) => `${argument} is empty: leave it out, or name members.`,
  FILTER_OF_SEVERAL: ({ argument, given, kind }) =>
    `${argument} names ${n(given)} members: ask for by: [${kind}] to have a row of each, or name one.`,
  MODEL_AND_CATEGORY: () => "A row is of a model or of a category, not of both: each model has one category.",
  NOT_PUBLISHED_BY: ({ indicator, kind, accepted }) =>
    `"${indicator}" is not published by ${kind}. ${accepted.length === 0 ? "It has totals only." : `It is published by ${accepted.join(", ")}.`}`,
  ORDER_FROM: ({ by }) => `from goes with by: CHANGE; it was given with by: ${by}.`,
  ORDER_WITHOUT_OF: () => "by: SHARE needs of: the total that it is a share of, such as of: NATION.",
  ORDER_OF: ({ by }) => `of goes with by: SHARE; it was given with by: ${by}.`,
  TOP_OF_ONE: () => "top takes the largest along one breakdown: name one in by, or none for areas.",
  TOP_OF_PROVINCES: () =>
    "top takes the largest of provinces, or of one breakdown in by: not of the nation or of groups.",
  TOP_NOT_RANKABLE: ({ indicator }) =>
    `"${indicator}" does not rank areas: its counting methods differ from one to another. Leave top out.`,
  RATIO_PER: ({ given }) => `per is a number above 0, such as 1000; ${given} was given.`,
  RATIO_OF_PERCENTAGE: ({ id, numerator, denominator }) =>
    `"${id}" is a percentage, which is no part of a ratio. Take its own parts, "${numerator}" and "${denominator}".`,
  RATIO_NOT_COMBINING: ({ id }) =>
    `"${id}" does not combine over areas, so that a ratio of it would be of nothing that can be counted.`,
  RATIO_OF_ONE_MEMBER: ({ argument, given }) => `${argument} takes one member; ${n(given)} were given.`,
  UNTIL_BEFORE_SINCE: ({ until, since }) =>
    `until ${until} does not come after since ${since}: nothing can have moved between them.`,
};
