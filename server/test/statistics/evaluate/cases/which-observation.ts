import { EARLY, LATE, MIDDLE, cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const twice = smallWorld([
  printed("points", "b", "2020-03", 5),
  printed("points", "b", "2020-03", 7, { version: 2, recorded: MIDDLE }),
  printed("points", "b", "2020-03", null, { version: 3, recorded: LATE, status: "WITHDRAWN" }),
]);
const disputed = smallWorld([
  printed("points", "b", "2020", 10, { source: 1 }),
  printed("points", "b", "2020", 12, { source: 2 }),
  printed("points", "b", "2020", 14, { source: 3, qualifier: "ABOUT" }),
  printed("points", "b", "2020", 99, { source: 4 }),
]);
const interval = { validFrom: "2020-03-01", validTo: "2025-01-01", dated: "2020-03" };

export const whichObservation: readonly Case[] = [
  {
    says: "the highest version recorded up to the instant stands",
    world: twice,
    cell: cell("points", "b", "2020-03"),
    at: MIDDLE,
    gives: {
      value: 7,
      status: "REPORTED",
      dated: "2020-03",
      reporting: 1,
      expected: 1,
      missing: [],
      sources: [1],
    },
  },
  {
    says: "an earlier instant knows the earlier version",
    world: twice,
    cell: cell("points", "b", "2020-03"),
    at: EARLY,
    gives: { value: 5 },
  },
  {
    says: "a withdrawal empties its cell",
    world: twice,
    cell: cell("points", "b", "2020-03"),
    gives: null,
  },
  {
    says: "a reported zero is zero",
    world: smallWorld([printed("points", "b", "2020", 0)]),
    cell: cell("points", "b", "2020"),
    gives: { value: 0, status: "REPORTED" },
  },
  {
    says: "of several sources the one published last answers, a day being later than its month, and the others make it disputed",
    world: disputed,
    cell: cell("points", "b", "2020"),
    gives: { value: 14, qualifier: "ABOUT", disputed: true, sources: [1, 2, 3, 4] },
  },
  {
    says: "a second source that says the same disputes nothing and is cited",
    world: smallWorld([
      printed("points", "b", "2020", 10),
      printed("points", "b", "2020", 10, { source: 4 }),
    ]),
    cell: cell("points", "b", "2020"),
    gives: { value: 10, disputed: false, sources: [1, 4] },
  },
  {
    says: "in a COLLECTED dataset the latest date in a year answers for the year, the others are other dates, not disputes",
    world: smallWorld([
      printed("points", "b", "2020-03", 5),
      printed("points", "b", "2020-09", 8, { source: 2 }),
    ]),
    cell: cell("points", "b", "2020"),
    gives: { value: 8, dated: "2020-09", disputed: false, sources: [2] },
  },
  {
    says: "in a SCHEDULED dataset a figure inside the year does not answer for the year",
    world: smallWorld([printed("points", "b", "2020-09", 8)], { reporting: "SCHEDULED" }),
    cell: cell("points", "b", "2020"),
    gives: null,
  },
  {
    says: "a stock stands in every period that ends with its month: quarter, half-year, year",
    world: smallWorld([printed("points", "b", "2020-12", 8)], { reporting: "SCHEDULED" }),
    cell: cell("points", "b", "2020-S2"),
    gives: { value: 8, dated: "2020-12" },
  },
  {
    says: "and in the terms of the dataset that end with its month",
    world: smallWorld([printed("points", "b", "2020-12", 8)], { reporting: "SCHEDULED" }),
    cell: cell("points", "b", "2019/2020"),
    gives: { value: 8, dated: "2020-12" },
  },
  {
    says: "a term that is not one of the dataset's has no answer",
    world: smallWorld([printed("points", "b", "2020-12", 8)]),
    cell: cell("points", "b", "2018/2020"),
    gives: null,
  },
  {
    says: "of several for one day the exact period answers",
    world: smallWorld([printed("points", "b", "2020-12", 8), printed("points", "b", "2020", 9)]),
    cell: cell("points", "b", "2020"),
    gives: { value: 9 },
  },
  {
    says: "of several for one day, none exact, the shortest period answers",
    world: smallWorld([printed("points", "b", "2020-Q4", 8), printed("points", "b", "2020", 9)]),
    cell: cell("points", "b", "2020-S2"),
    gives: { value: 8 },
  },
  {
    says: "a stock printed for a year but dated in August answers August and its year, not December",
    world: smallWorld([printed("points", "b", "2024", 8, { dated: "2024-08" })]),
    cell: cell("points", "b", "2024-08"),
    gives: { value: 8, dated: "2024-08" },
  },
  {
    says: "a stock dated in August is not known for December",
    world: smallWorld([printed("points", "b", "2024", 8, { dated: "2024-08" })]),
    cell: cell("points", "b", "2024-12"),
    gives: null,
  },
  {
    says: "a stock valid for an interval answers each period that ends in it",
    world: smallWorld([printed("eligible", "b", "2020-03", 30, interval)], { reporting: "SCHEDULED" }),
    cell: cell("eligible", "b", "2023-Q2"),
    gives: { value: 30, status: "REPORTED", dated: "2023-06" },
  },
  {
    says: "and no period that ends on or after its end",
    world: smallWorld([printed("eligible", "b", "2020-03", 30, { ...interval, validTo: "2023-06-30" })]),
    cell: cell("eligible", "b", "2023-Q2"),
    gives: null,
  },
  {
    says: "in a COLLECTED dataset it answers a year it only touches, dated its last month there",
    world: smallWorld([printed("eligible", "b", "2020-03", 30, { ...interval, validTo: "2023-06-30" })]),
    cell: cell("eligible", "b", "2023"),
    gives: { value: 30, dated: "2023-05" },
  },
  {
    says: "an interval without an end answers up to the end of the calendar",
    world: smallWorld([
      printed("eligible", "c", "2020-03", 30, { validFrom: "2020-03-01", dated: "2020-03" }),
    ]),
    cell: cell("eligible", "c", "2027-01"),
    gives: null,
  },
  {
    says: "WITHHELD answers, is not zero, and stops the derivation",
    world: smallWorld([
      printed("events", "b", "2020", null, { status: "WITHHELD" }),
      printed("events", "b", "2020-S1", 4),
    ]),
    cell: cell("events", "b", "2020"),
    gives: {
      status: "WITHHELD",
      value: null,
      reporting: 0,
      expected: 1,
      missing: ["b"],
      reason: null,
      sources: [1],
    },
  },
  {
    says: "ESTIMATED and PROVISIONAL keep their names",
    world: smallWorld([printed("events", "b", "2020", 3, { status: "PROVISIONAL", qualifier: "AT_MOST" })]),
    cell: cell("events", "b", "2020"),
    gives: { status: "PROVISIONAL", value: 3, qualifier: "AT_MOST", dated: null },
  },
];
