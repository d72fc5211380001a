import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const m1 = { model: "m1" };
const share = (area: string, over: number, under: number, source = 1) => [
  printed("deployments", area, "2020", over, { ...m1, source }),
  printed("eligible", area, "2020", under, { source }),
];
const national = cell("coverage", "nation", "2020", m1);
const local = cell("coverage", "b", "2020", m1);

export const ratios: readonly Case[] = [
  {
    says: "the share is numerator over denominator, which knows no models",
    world: smallWorld(share("b", 1, 4)),
    cell: local,
    gives: {
      value: 25,
      status: "AGGREGATED",
      numerator: 1,
      denominator: 4,
      reporting: 1,
      expected: 1,
      dated: null,
    },
  },
  {
    says: "the nation's share is of the sums, never the mean of shares",
    world: smallWorld([...share("b", 1, 4), ...share("c", 9, 12), ...share("big", 0, 4)]),
    cell: national,
    gives: {
      value: 50,
      status: "AGGREGATED",
      numerator: 10,
      denominator: 20,
      reporting: 3,
      expected: 3,
      lower: null,
    },
  },
  {
    says: "some provinces' share is PARTIAL, not a bound, with bounds where all eligible are counted",
    world: smallWorld([...share("b", 1, 4), ...share("c", 9, 12), printed("eligible", "big", "2020", 4)]),
    cell: national,
    gives: {
      value: 62.5,
      status: "PARTIAL",
      qualifier: null,
      numerator: 10,
      denominator: 16,
      reporting: 2,
      expected: 3,
      missing: ["big"],
      lower: 50,
      upper: 70,
    },
  },
  {
    says: "without all eligible counts there are no bounds",
    world: smallWorld(share("b", 1, 4)),
    cell: national,
    gives: { value: 25, status: "PARTIAL", lower: null, upper: null, reporting: 1, missing: ["big", "c"] },
  },
  {
    says: "a hedged part has no bounds, and a denominator's hedge turns round",
    world: smallWorld([
      ...share("b", 1, 4),
      printed("eligible", "c", "2020", 12, { qualifier: "AT_LEAST" }),
      printed("deployments", "c", "2020", 9, m1),
      printed("eligible", "big", "2020", 4),
    ]),
    cell: national,
    gives: { value: 62.5, qualifier: "AT_MOST", lower: null, upper: null },
  },
  {
    says: "a percentage printed without its parts answers by itself",
    world: smallWorld([printed("coverage", "b", "2020", 88.7, { ...m1, decimals: 1 })]),
    cell: local,
    gives: { value: 88.7, status: "REPORTED", numerator: null, denominator: null, dated: "2020-12" },
  },
  {
    says: "and is never combined",
    world: smallWorld([printed("coverage", "b", "2020", 88.7, { ...m1, decimals: 1 })]),
    cell: national,
    gives: null,
  },
  {
    says: "beside its parts it is recomputed, and agrees up to rounding",
    world: smallWorld([
      ...share("b", 1, 3),
      printed("coverage", "b", "2020", 33.3, { ...m1, decimals: 1, source: 2 }),
    ]),
    cell: local,
    gives: { value: (1 / 3) * 100, status: "REPORTED", discrepancy: null, dated: null, sources: [1, 2] },
  },
  {
    says: "beyond rounding the gap is flagged",
    world: smallWorld([...share("b", 1, 4), printed("coverage", "b", "2020", 26, m1)]),
    cell: local,
    gives: { value: 25, status: "REPORTED", discrepancy: { reported: 26, derived: 25 } },
  },
  {
    says: "half a unit is still rounding",
    world: smallWorld([...share("b", 1, 8), printed("coverage", "b", "2020", 13, m1)]),
    cell: local,
    gives: { value: 12.5, discrepancy: null },
  },
  {
    says: "nothing eligible is not nought per cent",
    world: smallWorld(share("b", 0, 0)),
    cell: local,
    gives: { value: null, status: "NOT_APPLICABLE", reason: { code: "NOTHING_ELIGIBLE", args: {} } },
  },
  {
    says: "one province without anything eligible says nothing of the nation",
    world: smallWorld(share("b", 0, 0)),
    cell: national,
    gives: null,
  },
  {
    says: "coverage cannot exceed the whole",
    world: smallWorld([...share("b", 5, 4), printed("coverage", "b", "2020", 99, m1)]),
    cell: local,
    gives: {
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "EXCEEDS_WHOLE", args: { numerator: 5, denominator: 4 } },
      sources: [1],
    },
  },
  {
    says: "a withheld numerator withholds the share",
    world: smallWorld([
      printed("deployments", "b", "2020", null, { ...m1, status: "WITHHELD" }),
      printed("eligible", "b", "2020", 4, { source: 2 }),
    ]),
    cell: local,
    gives: { status: "WITHHELD", value: null, reason: null, sources: [1] },
  },
  {
    says: "a withheld province's share cannot be read off the nation's",
    world: smallWorld([
      ...share("b", 1, 4),
      printed("deployments", "c", "2020", null, { ...m1, status: "WITHHELD" }),
      printed("eligible", "c", "2020", 12),
      printed("deployments", "big", "2020", null, { ...m1, status: "WITHHELD" }),
    ]),
    cell: national,
    gives: { status: "WITHHELD", value: null, reason: { code: "WOULD_REVEAL_WITHHELD", args: {} } },
  },
  {
    says: "parts that do not combine make no share, and say why",
    world: smallWorld([
      printed("deployments", "b", "2020", 1, { unitType: "school" }),
      printed("deployments", "b", "2020", 2, { unitType: "commune" }),
      printed("eligible", "b", "2020", 4, { source: 2 }),
    ]),
    cell: cell("coverage", "b", "2020"),
    gives: {
      status: "NOT_COMPARABLE",
      reason: { code: "DOES_NOT_COMBINE", args: { dimension: "unit_type" } },
      sources: [1, 2],
    },
  },
  {
    says: "the share of a successor is that of its predecessors together",
    world: smallWorld([...share("b", 1, 4), ...share("big", 2, 4)]),
    cell: cell("coverage", "new", "2020", m1),
    gives: { value: 37.5, status: "AGGREGATED", numerator: 3, denominator: 8 },
  },
  {
    says: "a share printed by two sources that differ is disputed, and recomputed all the same",
    world: smallWorld([
      ...share("b", 1, 4),
      printed("coverage", "b", "2020", 25, { ...m1, source: 2 }),
      printed("coverage", "b", "2020", 24, { ...m1, source: 3, status: "ESTIMATED" }),
    ]),
    cell: local,
    gives: {
      value: 25,
      status: "ESTIMATED",
      disputed: true,
      discrepancy: { reported: 24, derived: 25 },
      sources: [1, 2, 3],
    },
  },
  {
    says: "a withheld denominator withholds a share only of something",
    world: smallWorld([
      printed("deployments", "b", "2020", 1, m1),
      printed("eligible", "b", "2020", null, { status: "WITHHELD", source: 2 }),
    ]),
    cell: cell("coverage", "b", "2020", { model: "m2" }),
    gives: null,
  },
  {
    says: "a withheld denominator withholds the share",
    world: smallWorld([
      printed("deployments", "b", "2020", 1, m1),
      printed("eligible", "b", "2020", null, { status: "WITHHELD", source: 2 }),
    ]),
    cell: local,
    gives: { status: "WITHHELD", value: null, sources: [2] },
  },
  {
    says: "a share of figures of different land is not made either",
    world: smallWorld([
      printed("deployments", "tiny", "2007", 1, m1),
      printed("eligible", "tiny", "2007", 4, { source: 2 }),
    ]),
    cell: cell("coverage", "big", "2007", m1),
    gives: {
      status: "NOT_COMPARABLE",
      reason: { code: "PARTIAL_TRANSFER", args: { from: "c", to: "big", on: "2008-08-01" } },
      sources: [1, 2],
    },
  },
];
