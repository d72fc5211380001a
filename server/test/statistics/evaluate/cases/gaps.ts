import type { Qualifier } from "../../../../src/statistics/model/types.ts";
import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

type Hedge = Qualifier | null;

/** Printed total, its hedge; the provinces' sum of 60, its hedge; whether both can be true. */
const table: readonly (readonly [number, Hedge, Hedge, "agree" | "contradict"])[] = [
  [60, null, null, "agree"],
  [61, null, null, "contradict"],
  [61, null, "AT_LEAST", "agree"],
  [59, null, "AT_LEAST", "contradict"],
  [61, null, "AT_MOST", "contradict"],
  [59, null, "AT_MOST", "agree"],
  [61, null, "ABOUT", "agree"],
  [61, "AT_LEAST", null, "contradict"],
  [59, "AT_LEAST", null, "agree"],
  [61, "AT_LEAST", "AT_MOST", "contradict"],
  [61, "AT_LEAST", "AT_LEAST", "agree"],
  [59, "AT_MOST", null, "contradict"],
  [61, "AT_MOST", null, "agree"],
  [59, "AT_MOST", "AT_LEAST", "contradict"],
  [59, "AT_MOST", "AT_MOST", "agree"],
  [99, "ABOUT", null, "agree"],
];

const words = { AT_LEAST: "at least ", AT_MOST: "at most ", ABOUT: "about " };
const say = (value: number, hedge: Hedge) => `${hedge === null ? "" : words[hedge]}${value}`;

export const gaps: readonly Case[] = table.map(([value, hedge, summed, verdict]) => ({
  says: `a printed ${say(value, hedge)} and a sum of ${say(60, summed)} ${verdict}`,
  world: smallWorld([
    printed("events", "big", "2010", 10, { qualifier: summed }),
    printed("events", "b", "2010", 20),
    printed("events", "c", "2010", 30),
    printed("events", "nation", "2010", value, { qualifier: hedge }),
  ]),
  cell: cell("events", "nation", "2010"),
  gives: {
    value,
    qualifier: hedge,
    discrepancy: verdict === "agree" ? null : { reported: value, derived: 60 },
  },
}));
