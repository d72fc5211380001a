import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const commune = { unitType: "commune" };

export const notAddingUp: readonly Case[] = [
  {
    says: "226 communes with one model and 226 with another are at least 226 with one of them, never 452",
    world: smallWorld([
      printed("deployments", "b", "2020", 226, { model: "m1", ...commune }),
      printed("deployments", "b", "2020", 226, { model: "m2", ...commune }),
    ]),
    cell: cell("deployments", "b", "2020", commune),
    gives: {
      value: 226,
      status: "PARTIAL",
      qualifier: "AT_LEAST",
      reporting: 0,
      expected: 1,
      missing: ["b"],
    },
  },
  {
    says: "a union of several stays a lower bound even where they are all there are",
    world: smallWorld([
      printed("deployments", "b", "2020", 5, { model: "m1", ...commune, exhaustiveOver: "model" }),
      printed("deployments", "b", "2020", 4, { model: "m2", ...commune, exhaustiveOver: "model" }),
    ]),
    cell: cell("deployments", "b", "2020", commune),
    gives: { value: 5, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 0 },
  },
  {
    says: "a union of the only part is that part",
    world: smallWorld([
      printed("deployments", "b", "2020", 5, { model: "m1", ...commune, exhaustiveOver: "model" }),
    ]),
    cell: cell("deployments", "b", "2020", commune),
    gives: { value: 5, status: "AGGREGATED", qualifier: null, reporting: 1 },
  },
  {
    says: "over areas a union is at least its greatest",
    world: smallWorld([printed("reached", "b", "2020", 3), printed("reached", "c", "2020", 8)]),
    cell: cell("reached", "nation", "2020"),
    gives: {
      value: 8,
      status: "PARTIAL",
      qualifier: "AT_LEAST",
      reporting: 0,
      expected: 3,
      missing: ["b", "big", "c"],
    },
  },
  {
    says: "kinds of model recur in every province and do not combine",
    world: smallWorld([printed("kinds", "b", "2020", 3), printed("kinds", "c", "2020", 8, { source: 2 })]),
    cell: cell("kinds", "nation", "2020"),
    gives: {
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "DOES_NOT_COMBINE", args: { dimension: "area" } },
      reporting: 0,
      expected: 3,
      missing: ["b", "big", "c"],
      sources: [1, 2],
    },
  },
  {
    says: "kinds by category do not combine to kinds, and the nation hears it from its provinces",
    world: smallWorld([printed("kinds", "b", "2020", 3, { category: "x" })]),
    cell: cell("kinds", "nation", "2020"),
    gives: {
      status: "NOT_COMPARABLE",
      reason: { code: "DOES_NOT_COMBINE", args: { dimension: "model" } },
      sources: [1],
    },
  },
  {
    says: "unit types of different sorts are not added",
    world: smallWorld([
      printed("eligible", "b", "2020", 3, { unitType: "school" }),
      printed("eligible", "b", "2020", 8, { unitType: "commune" }),
    ]),
    cell: cell("eligible", "b", "2020"),
    gives: {
      status: "NOT_COMPARABLE",
      reason: { code: "DOES_NOT_COMBINE", args: { dimension: "unit_type" } },
    },
  },
  {
    says: "a printed total of what does not combine answers",
    world: smallWorld([printed("kinds", "nation", "2020", 12), printed("kinds", "b", "2020", 3)]),
    cell: cell("kinds", "nation", "2020"),
    gives: { value: 12, status: "REPORTED", discrepancy: null },
  },
  {
    says: "where nothing is known nothing is said",
    world: smallWorld([printed("kinds", "nation", "2020", 12)]),
    cell: cell("kinds", "b", "2020"),
    gives: null,
  },
];
