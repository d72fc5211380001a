import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const WITHHELD = { status: "WITHHELD" } as const;
const told = {
  value: null,
  status: "WITHHELD",
  reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
  reporting: 0,
} as const;

/** events of 2010: big 10, b 20 and c withheld, with the nation's own 60. */
const provinces = [
  printed("events", "big", "2010", 10),
  printed("events", "b", "2010", 20),
  printed("events", "c", "2010", null, WITHHELD),
];
const nation = printed("events", "nation", "2010", 60, { source: 2 });

export const withheld: readonly Case[] = [
  {
    says: "a printed total is not given beside all its members but one",
    world: smallWorld([...provinces, nation]),
    cell: cell("events", "nation", "2010"),
    gives: { ...told, sources: [1] },
  },
  {
    says: "nor is it where the others are not all known, by which time they may be",
    world: smallWorld([...provinces.slice(1), nation]),
    cell: cell("events", "nation", "2010"),
    gives: told,
  },
  {
    says: "a printed total of two withheld members is given, and tells neither",
    world: smallWorld([...provinces.slice(1), printed("events", "big", "2010", null, WITHHELD), nation]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 60, status: "REPORTED" },
  },
  {
    says: "a printed total beside a withheld one and nothing else tells nothing",
    world: smallWorld([...provinces.slice(2), nation]),
    cell: cell("events", "nation", "2010"),
    gives: { value: 60, status: "REPORTED" },
  },
  {
    says: "a total is not given by another way either",
    world: smallWorld([
      ...provinces,
      printed("events", "nation", "2010-S1", 25),
      printed("events", "nation", "2010-S2", 35),
    ]),
    cell: cell("events", "nation", "2010"),
    gives: told,
  },
  {
    says: "nor may what it would be put together from all be given: the last of it is withheld too",
    world: smallWorld([
      ...provinces,
      printed("events", "nation", "2010-S1", 25),
      printed("events", "nation", "2010-S2", 35),
    ]),
    cell: cell("events", "nation", "2010-S2"),
    gives: { ...told, sources: [] },
  },
  {
    says: "and the first of it is given",
    world: smallWorld([
      ...provinces,
      printed("events", "nation", "2010-S1", 25),
      printed("events", "nation", "2010-S2", 35),
    ]),
    cell: cell("events", "nation", "2010-S1"),
    gives: { value: 25, status: "REPORTED" },
  },
  {
    says: "the only half of its year that a province lived is its year",
    world: smallWorld([
      printed("events", "b", "2025-S1", null, WITHHELD),
      printed("events", "b", "2025", 7, { source: 2 }),
    ]),
    cell: cell("events", "b", "2025"),
    gives: told,
  },
  {
    says: "a successor's total does not tell a predecessor's withheld figure",
    world: smallWorld([
      printed("events", "big", "2020", 10),
      printed("events", "b", "2020", null, WITHHELD),
      printed("events", "new", "2020", 60, { source: 2 }),
    ]),
    cell: cell("events", "new", "2020"),
    gives: told,
  },
  {
    says: "a stock that would tell a withheld one tells it in no other period either",
    world: smallWorld([
      printed("points", "big", "2010-12", 10),
      printed("points", "b", "2010-12", 20),
      printed("points", "c", "2010-12", null, WITHHELD),
      // Of later figures c's year is another, the nation's is not.
      printed("points", "c", "2010", 5, { source: 3 }),
      printed("points", "nation", "2010-12", 60, { source: 2 }),
    ]),
    cell: cell("points", "nation", "2010"),
    gives: told,
  },
  {
    says: "a percentage beside one part tells the other",
    world: smallWorld([
      printed("deployments", "b", "2020", null, { unitType: "commune", model: "m1", ...WITHHELD }),
      printed("eligible", "b", "2020", 284, { unitType: "commune" }),
      printed("coverage", "b", "2020", 88.7, { unitType: "commune", model: "m1", decimals: 1, source: 2 }),
    ]),
    cell: cell("coverage", "b", "2020", { unitType: "commune", model: "m1" }),
    gives: told,
  },
  {
    says: "of one member that cannot be compared and one that is withheld the total is withheld",
    world: smallWorld([
      printed("points", "small", "2007-12", 3),
      printed("points", "tiny", "2007-12", 4),
      printed("points", "b", "2007-12", null, WITHHELD),
    ]),
    cell: cell("points", "new", "2007-12"),
    gives: told,
  },
];
