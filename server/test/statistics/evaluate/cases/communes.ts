import type { Area, Lineage, World } from "../../../../src/statistics/model/types.ts";
import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

/**
 * One province:
 *
 *     until 2020-01-01   old  far            and  mid  low  isle (a district without communes)
 *     until 2025-07-01   near                and  mid  low  isle      old came whole into near, far by the lists alone
 *     since              north  south  zone                            near became north; mid was divided between north and south; low became south; isle became zone
 */
const REFORM = "2025-07-01";
const MERGER = "2020-01-01";
const commune = (id: string, validFrom: string, validTo: string | null): Area => ({
  id,
  level: "commune",
  validFrom,
  validTo,
  province: "land",
  ...(validTo === null ? {} : { districtCode: "01" }),
});
const district = (id: string, districtCode: string): Area => ({
  id,
  level: "district",
  validFrom: "2004-01-01",
  validTo: REFORM,
  province: "land",
  districtCode,
});
const areas: readonly Area[] = [
  { id: "nation", level: "country", validFrom: "2004-01-01", validTo: null },
  { id: "land", level: "province", validFrom: "2004-01-01", validTo: null },
  district("main", "01"),
  district("isle", "02"),
  commune("old", "2004-01-01", MERGER),
  commune("far", "2004-01-01", MERGER),
  commune("near", MERGER, REFORM),
  commune("mid", "2004-01-01", REFORM),
  commune("low", "2004-01-01", REFORM),
  commune("north", REFORM, null),
  commune("south", REFORM, null),
  commune("zone", REFORM, null),
];
const line = (from: string, to: string, on: string, transfer: Lineage["transfer"] = "exact"): Lineage => ({
  from,
  to,
  on,
  transfer,
});
const lineage: readonly Lineage[] = [
  line("old", "near", MERGER),
  line("far", "near", MERGER, "unverified"),
  line("near", "north", REFORM),
  line("mid", "north", REFORM, "partial"),
  line("mid", "south", REFORM, "partial"),
  line("low", "south", REFORM),
  line("isle", "zone", REFORM),
];

function world(observations: Parameters<typeof smallWorld>[0]): World {
  const made = smallWorld(observations, {
    reporting: "SCHEDULED",
    due: [{ indicator: "events", every: "MONTH", day: 5 }],
  });
  const reportedAt = { events: "commune", points: "commune" } as const;
  return { ...made, areas, lineage, dataset: { ...made.dataset, reportedAt } };
}

const june = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([area, value]) => printed("events", area, "2025-06", value));
const ALL = { near: 3, mid: 5, low: 7, isle: 11 };

export const communes: readonly Case[] = [
  {
    says: "communes add up to their district",
    world: world(june(ALL)),
    cell: cell("events", "main", "2025-06"),
    gives: { value: 15, status: "AGGREGATED", reporting: 3, expected: 3 },
  },
  {
    says: "a district without communes is its own leaf, and counts in the province and the nation",
    world: world(june(ALL)),
    cell: cell("events", "nation", "2025-06"),
    gives: { value: 26, status: "AGGREGATED", reporting: 4, expected: 4 },
  },
  {
    says: "a province that a commune has not reported to is PARTIAL, and names it",
    world: world(june({ near: 3, mid: 5, isle: 11 })),
    cell: cell("events", "land", "2025-06"),
    gives: { value: 19, status: "PARTIAL", qualifier: "AT_LEAST", missing: ["low"], missingCount: 1 },
  },
  {
    says: "what became a commune whole has its figure",
    world: world(june(ALL)),
    cell: cell("events", "zone", "2025-06"),
    gives: { value: 11, status: "AGGREGATED", expected: 1 },
  },
  {
    says: "what got a part of a divided commune has no value, but bounds: what is certain, and all that is possible",
    world: world(june(ALL)),
    cell: cell("events", "north", "2025-06"),
    gives: {
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "PARTIAL_TRANSFER", args: { from: "mid", to: "north", on: REFORM } },
      lower: 3,
      upper: 8,
    },
  },
  {
    says: "there are no bounds where a part is not known",
    world: world(june({ near: 3, low: 7 })),
    cell: cell("events", "north", "2025-06"),
    gives: { value: null, status: "NOT_COMPARABLE", lower: null, upper: null },
  },
  {
    says: "a merger that nobody verified is told, never added",
    world: world([printed("events", "old", "2019-05", 2), printed("events", "far", "2019-05", 4)]),
    cell: cell("events", "near", "2019-05"),
    gives: {
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "UNVERIFIED_MERGER", args: { from: "far", to: "near", on: MERGER } },
      lower: null,
    },
  },
  {
    says: "the province counts both, whoever became whom",
    world: world([printed("events", "old", "2019-05", 2), printed("events", "far", "2019-05", 4)]),
    cell: cell("events", "land", "2019-05"),
    gives: { value: 6, status: "PARTIAL", reporting: 2, expected: 5 },
  },
  {
    says: "over the reform a province adds its months, each on the communes of its time",
    world: world([
      ...june(ALL),
      printed("events", "north", "2025-07", 1),
      printed("events", "south", "2025-07", 1),
      printed("events", "zone", "2025-07", 1),
    ]),
    cell: cell("events", "land", "2025"),
    gives: { value: 29, status: "PARTIAL", reporting: 7, expected: 42 },
  },
  {
    says: "of a commune that ended nothing is kept",
    world: world([printed("events", "north", "2025-07", 9)]),
    cell: cell("events", "near", "2025-07"),
    gives: null,
  },
  {
    says: "where provinces report a commune has its own figures alone",
    world: { ...world(june(ALL)), dataset: { ...world([]).dataset, reportedAt: {} } },
    cell: cell("events", "main", "2025-06"),
    gives: null,
  },
];
