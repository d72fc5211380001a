import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const months = [1, 2, 3].map((month) => printed("events", "b", `2020-0${month}`, month));
const due = [{ indicator: "events", every: "MONTH", day: 10 }] as const;
const three2010 = [
  printed("events", "big", "2010", 10),
  printed("events", "b", "2010", 20),
  printed("events", "c", "2010", 30),
];
const [big, b, c] = three2010;
const part = { exhaustiveOver: "model" } as const;

export const addingUp: readonly Case[] = [
  {
    says: "months make a quarter",
    world: smallWorld(months),
    cell: cell("events", "b", "2020-Q1"),
    gives: {
      value: 6,
      status: "AGGREGATED",
      qualifier: null,
      reporting: 1,
      expected: 1,
      missing: [],
      dated: null,
    },
  },
  {
    says: "a quarter alone makes a half-year PARTIAL and at least",
    world: smallWorld(months),
    cell: cell("events", "b", "2020-S1"),
    gives: { value: 6, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 0, expected: 1, missing: ["b"] },
  },
  {
    says: "with a monthly due frequency the same half-year has 3 of 6 leaves",
    world: smallWorld(months, { due: [...due] }),
    cell: cell("events", "b", "2020-S1"),
    gives: { value: 6, status: "PARTIAL", reporting: 3, expected: 6, missing: ["b"] },
  },
  {
    says: "years make a term when they tile it",
    world: smallWorld([printed("events", "b", "2019", 1), printed("events", "b", "2020", 2)]),
    cell: cell("events", "b", "2019/2020"),
    gives: { value: 3, status: "AGGREGATED" },
  },
  {
    says: "a term from July is not built from years, nor from anything else",
    world: smallWorld([printed("events", "b", "2019-S2", 1), printed("events", "b", "2020-S1", 2)]),
    cell: cell("events", "b", "2019-07/2020-06"),
    gives: null,
  },
  {
    says: "a stock is not added over time",
    world: smallWorld([printed("points", "b", "2020-01", 1), printed("points", "b", "2020-02", 2)]),
    cell: cell("points", "b", "2020-Q1"),
    gives: null,
  },
  {
    says: "provinces make the nation",
    world: smallWorld(three2010),
    cell: cell("events", "nation", "2010"),
    gives: { value: 60, status: "AGGREGATED", reporting: 3, expected: 3, sources: [1] },
  },
  {
    says: "a missing province is not zero: the nation is at least the others",
    world: smallWorld(three2010.slice(0, 2)),
    cell: cell("events", "nation", "2010"),
    gives: { value: 30, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 2, expected: 3, missing: ["c"] },
  },
  {
    says: "the printed total answers before the sum, and names the gap",
    world: smallWorld([...three2010, printed("events", "nation", "2010", 61, { source: 2 })]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 61, status: "REPORTED", discrepancy: { reported: 61, derived: 60 }, sources: [2] },
  },
  {
    says: "an incomplete sum is no discrepancy",
    world: smallWorld([...three2010.slice(0, 2), printed("events", "nation", "2010", 61)]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 61, discrepancy: null },
  },
  {
    says: "where one complete sum agrees and another does not, the other is named",
    world: smallWorld([
      ...three2010,
      printed("events", "nation", "2010", 60),
      printed("events", "nation", "2010-S1", 30),
      printed("events", "nation", "2010-S2", 31),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 60, discrepancy: { reported: 60, derived: 61 } },
  },
  {
    says: "a hedge is contradicted only from its own side",
    world: smallWorld([...three2010, printed("events", "nation", "2010", 59, { qualifier: "AT_LEAST" })]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 59, qualifier: "AT_LEAST", discrepancy: null },
  },
  {
    says: "at least 61 is contradicted by exactly 60",
    world: smallWorld([...three2010, printed("events", "nation", "2010", 61, { qualifier: "AT_LEAST" })]),
    cell: cell("events", "nation", "2010"),
    gives: { discrepancy: { reported: 61, derived: 60 } },
  },
  {
    says: "hedges of one sort keep it, of two sorts make about",
    world: smallWorld([
      printed("events", "big", "2010", 10, { qualifier: "AT_LEAST" }),
      printed("events", "b", "2010", 20, { qualifier: "AT_MOST" }),
      printed("events", "c", "2010", 30),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 60, qualifier: "ABOUT", status: "AGGREGATED" },
  },
  {
    says: "a PARTIAL sum of hedged figures is about",
    world: smallWorld([printed("events", "b", "2010", 20, { qualifier: "ABOUT" })]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 20, qualifier: "ABOUT", status: "PARTIAL" },
  },
  {
    says: "ESTIMATED goes before PROVISIONAL in a sum",
    world: smallWorld([
      printed("events", "big", "2010", 10, { status: "ESTIMATED" }),
      printed("events", "b", "2010", 20, { status: "PROVISIONAL" }),
      printed("events", "c", "2010", 30),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 60, status: "ESTIMATED" },
  },
  {
    says: "the tightest of two lower bounds is taken",
    world: smallWorld([
      printed("events", "c", "2010", 30),
      printed("events", "nation", "2010-S1", 40, { source: 2 }),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 40, status: "PARTIAL", sources: [2], reporting: 0, expected: 3 },
  },
  {
    says: "no sum reveals the one that is withheld",
    world: smallWorld([
      ...(big && b ? [big, b] : []),
      printed("events", "c", "2010", null, { status: "WITHHELD" }),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: {
      value: null,
      status: "WITHHELD",
      reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
      reporting: 0,
    },
  },
  {
    says: "two withheld do not reveal each other",
    world: smallWorld([
      ...(c ? [c] : []),
      printed("events", "big", "2010", null, { status: "WITHHELD" }),
      printed("events", "b", "2010", null, { status: "WITHHELD" }),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 30, status: "PARTIAL", reporting: 1, expected: 3, missing: ["b", "big"] },
  },
  {
    says: "one that is withheld beside nothing reveals nothing, and makes nothing",
    world: smallWorld([printed("events", "c", "2010", null, { status: "WITHHELD" })]),
    cell: cell("events", "nation", "2010"),
    gives: null,
  },
  {
    says: "what cannot exist in a province is not a zero there",
    world: smallWorld([
      ...three2010.slice(0, 2),
      printed("events", "c", "2010", null, { status: "NOT_APPLICABLE" }),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 30, status: "PARTIAL", missing: ["c"] },
  },
  {
    says: "listed parts are not the whole: 120, of which 13",
    world: smallWorld([
      printed("events", "b", "2010", 4, { model: "m1" }),
      printed("events", "b", "2010", 5, { model: "m2" }),
    ]),
    cell: cell("events", "b", "2010"),
    gives: { value: 9, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 0, expected: 1 },
  },
  {
    says: "unless the report says that they are all there are",
    world: smallWorld([
      printed("events", "b", "2010", 4, { model: "m1", ...part }),
      printed("events", "b", "2010", 5, { model: "m2", ...part }),
    ]),
    cell: cell("events", "b", "2010"),
    gives: { value: 9, status: "AGGREGATED", qualifier: null, reporting: 1, expected: 1 },
  },
  ...["2010", "2010-Q4", "2010-12"].map(
    (period) =>
      ({
        says: `a stock's list that is all there is for a half-year is all there is in ${period}, which ends with it`,
        world: smallWorld([
          printed("points", "b", "2010-S2", 4, { model: "m1", ...part }),
          printed("points", "b", "2010-S2", 5, { model: "m2", ...part }),
        ]),
        cell: cell("points", "b", period),
        gives: { value: 9, status: "AGGREGATED", qualifier: null, reporting: 1, expected: 1 },
      }) as const,
  ),
  {
    says: "a list that was valid for a time says nothing of a period that ended after it",
    world: smallWorld([
      printed("points", "b", "2010-S1", 4, { model: "m1" }),
      printed("points", "b", "2010-S1", 5, {
        model: "m2",
        validFrom: "2010-01-01",
        validTo: "2010-05-16",
        ...part,
      }),
    ]),
    cell: cell("points", "b", "2010-S1"),
    gives: { value: 4, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 0, expected: 1, missing: ["b"] },
  },
  {
    says: "a list that is all there is, but of which another source withholds one part, does not make the whole",
    world: smallWorld([
      printed("events", "b", "2010", 4, { model: "m1", ...part }),
      printed("events", "b", "2010", 5, { model: "m2", ...part }),
      printed("events", "b", "2010", null, { model: "m2", source: 2, status: "WITHHELD" }),
    ]),
    cell: cell("events", "b", "2010"),
    gives: { value: null, status: "WITHHELD" },
  },
  {
    says: "a total by category adds its categories, each from its models, and counts no model twice",
    world: smallWorld([
      printed("points", "b", "2010", 7, { category: "x" }),
      printed("points", "b", "2010", 4, { model: "m1" }),
      printed("points", "b", "2010", 5, { model: "m3" }),
    ]),
    cell: cell("points", "b", "2010"),
    gives: { value: 12, status: "PARTIAL" },
  },
  {
    says: "award levels add",
    world: smallWorld([
      printed("awards", "b", "2010", 2, { awardLevel: "ministry", exhaustiveOver: "award_level" }),
      printed("awards", "b", "2010", 3, { awardLevel: "province", exhaustiveOver: "award_level" }),
    ]),
    cell: cell("awards", "b", "2010"),
    gives: { value: 5, status: "AGGREGATED" },
  },
];
