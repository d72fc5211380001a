/** Nouns that our English counts, each with its plural; a test goes over all sentences with 0, 1 and 2 of each. */
export const plurals = {
  cell: "cells",
  class: "classes",
  column: "columns",
  figure: "figures",
  "half-year": "half-years",
  indicator: "indicators",
  line: "lines",
  month: "months",
  neighbour: "neighbours",
  other: "others",
  "other area": "other areas",
  page: "pages",
  period: "periods",
  place: "places",
  province: "provinces",
  "province or city": "provinces and cities",
  "published figure": "published figures",
  quarter: "quarters",
  question: "questions",
  report: "reports",
  result: "results",
  return: "returns",
  row: "rows",
  source: "sources",
  stretch: "stretches",
  thing: "things",
  unit: "units",
  warning: "warnings",
  year: "years",
} as const;

/** A noun that can be counted. */
export type Noun = keyof typeof plurals;

const pluralVerbs = {
  has: "have",
  is: "are",
  was: "were",
  lacks: "lack",
  does: "do",
  waits: "wait",
  wants: "want",
} as const;

/** Whether a number as it is written takes the singular: 1 alone does; 0, 1.0 and "at least 1" do not. */
function isOne(n: string): boolean {
  return n === "1";
}

/** The form of a noun beside a number as it is written. */
export function noun(n: string, one: Noun): string {
  return isOne(n) ? one : plurals[one];
}

/** A number as it is written and its noun: `1 province`, `34 provinces`. */
export function count(n: string, one: Noun): string {
  return `${n} ${noun(n, one)}`;
}

/** The form of a verb whose subject is counted: `1 of 34 has`, `2 of 34 have`. */
export function verb(n: string, one: keyof typeof pluralVerbs): string {
  return isOne(n) ? one : pluralVerbs[one];
}

/** The singular of a unit as the catalogue names it: `collectives` → `collective`. What is no plural stays. */
export function singularUnit(unit: string): string {
  return unit.replace(/ies$/u, "y").replace(/(?<![s'])s$/u, "");
}

/** The names of months, January first. */
export const englishMonths: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
