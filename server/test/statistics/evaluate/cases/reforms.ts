import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const due = [{ indicator: "events", every: "QUARTER", day: 10 }] as const;
const halves = [
  printed("events", "big", "2025-S1", 1),
  printed("events", "b", "2025-S1", 2),
  printed("events", "c", "2025-S1", 4),
  printed("events", "new", "2025-S2", 8),
  printed("events", "c", "2025-S2", 16),
];

export const reforms: readonly Case[] = [
  {
    says: "a successor adds up its predecessors exactly",
    world: smallWorld([printed("points", "big", "2020", 5), printed("points", "b", "2020", 6)]),
    cell: cell("points", "new", "2020"),
    gives: { value: 11, status: "AGGREGATED", reporting: 2, expected: 2 },
  },
  {
    says: "a successor lacks what a predecessor lacks",
    world: smallWorld([printed("points", "b", "2020", 6)]),
    cell: cell("points", "new", "2020"),
    gives: {
      value: 6,
      status: "PARTIAL",
      qualifier: "AT_LEAST",
      reporting: 1,
      expected: 2,
      missing: ["big"],
    },
  },
  {
    says: "what does not combine over areas does not pass to the successor",
    world: smallWorld([printed("kinds", "b", "2020", 120)]),
    cell: cell("kinds", "new", "2020"),
    gives: { status: "NOT_COMPARABLE", reason: { code: "DOES_NOT_COMBINE", args: { dimension: "area" } } },
  },
  {
    says: "a piece that moved keeps old figures from being those of the new land",
    world: smallWorld([
      printed("points", "small", "2007", 5),
      printed("points", "tiny", "2007", 1, { source: 3 }),
    ]),
    cell: cell("points", "big", "2007"),
    gives: {
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "PARTIAL_TRANSFER", args: { from: "c", to: "big", on: "2008-08-01" } },
      reporting: 0,
      expected: 2,
      missing: ["small", "tiny"],
      sources: [1, 3],
    },
  },
  {
    says: "nor those of the land's successor",
    world: smallWorld([printed("points", "b", "2007", 5)]),
    cell: cell("points", "new", "2007"),
    gives: {
      status: "NOT_COMPARABLE",
      reason: { code: "PARTIAL_TRANSFER", args: { from: "c", to: "big", on: "2008-08-01" } },
      expected: 3,
    },
  },
  {
    says: "the nation is not troubled by a piece that moved",
    world: smallWorld(
      ["small", "tiny", "b", "c"].map((area, index) => printed("points", area, "2007", index + 1)),
    ),
    cell: cell("points", "nation", "2007"),
    gives: { value: 10, status: "AGGREGATED", reporting: 4, expected: 4 },
  },
  {
    says: "a successor's flow over the reform adds its predecessors' before and its own after",
    world: smallWorld(halves),
    cell: cell("events", "new", "2025"),
    gives: { value: 11, status: "AGGREGATED", reporting: 1, expected: 1 },
  },
  {
    says: "its leaves are those alive at the end of each due period",
    world: smallWorld(halves, { due: [...due] }),
    cell: cell("events", "new", "2025"),
    gives: { value: 11, status: "AGGREGATED", reporting: 6, expected: 6 },
  },
  {
    says: "predecessors' half alone leaves the successor's own months missing",
    world: smallWorld(halves.slice(0, 2), { due: [...due] }),
    cell: cell("events", "new", "2025"),
    gives: { value: 3, status: "PARTIAL", reporting: 4, expected: 6, missing: ["new"] },
  },
  {
    says: "an old province's year covers the half it lived",
    world: smallWorld([printed("events", "b", "2025-S1", 2)], { due: [...due] }),
    cell: cell("events", "b", "2025"),
    gives: { value: 2, status: "AGGREGATED", reporting: 2, expected: 2 },
  },
  {
    says: "and may be printed as that year",
    world: smallWorld([printed("events", "b", "2025", 2), printed("events", "big", "2025", 3)]),
    cell: cell("events", "new", "2025-S1"),
    gives: null,
  },
  {
    says: "years of the old that lived half of it make half the year of the new",
    world: smallWorld([printed("events", "b", "2025", 2), printed("events", "big", "2025", 3)]),
    cell: cell("events", "new", "2025"),
    gives: {
      value: 5,
      status: "PARTIAL",
      qualifier: "AT_LEAST",
      reporting: 0,
      expected: 1,
      missing: ["new"],
    },
  },
  {
    says: "a reform in the middle of a quarter leaves the old its July",
    world: smallWorld([printed("events", "tiny", "2008-Q3", 2)], { due: [...due] }),
    cell: cell("events", "tiny", "2008"),
    gives: { value: 2, status: "PARTIAL", reporting: 1, expected: 3, missing: ["tiny"] },
  },
  {
    says: "the nation's year over a reform is the sum of its halves",
    world: smallWorld(halves),
    cell: cell("events", "nation", "2025"),
    gives: { value: 31, status: "AGGREGATED", reporting: 2, expected: 2 },
  },
  {
    says: "an old province's stock in the year it ended stands in its last month",
    world: smallWorld([printed("points", "b", "2025-06", 9)]),
    cell: cell("points", "b", "2025"),
    gives: { value: 9, status: "REPORTED", dated: "2025-06", reporting: 1, expected: 1 },
  },
  {
    says: "the nation at the end of that year is of the new provinces only",
    world: smallWorld([printed("points", "b", "2025-06", 9), printed("points", "c", "2025-06", 1)]),
    cell: cell("points", "nation", "2025"),
    gives: { value: 1, status: "PARTIAL", reporting: 1, expected: 2, missing: ["new"] },
  },
  {
    says: "a successor's figure cannot be split among those it was made of",
    world: smallWorld([printed("points", "new", "2026", 11, { source: 3 })]),
    cell: cell("points", "b", "2026"),
    gives: {
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "CANNOT_BE_SPLIT", args: { successor: "new" } },
      reporting: 0,
      expected: 0,
      missing: [],
      sources: [3],
    },
  },
  {
    says: "nor among theirs",
    world: smallWorld([printed("points", "new", "2026", 11)]),
    cell: cell("points", "tiny", "2026"),
    gives: { status: "NOT_COMPARABLE", reason: { code: "CANNOT_BE_SPLIT", args: { successor: "new" } } },
  },
  {
    says: "an ended area whose successor has nothing is empty",
    world: smallWorld([printed("points", "c", "2026", 11)]),
    cell: cell("points", "b", "2026"),
    gives: null,
  },
];
