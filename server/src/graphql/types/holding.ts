import type { HoldingPartResolvers, HoldingResolvers } from "../../generated/schema.ts";
import type { HoldingRow } from "../../statistics/read/holdings.ts";
import { areaOf } from "./area.ts";
import { periodOf } from "./period.ts";

export type HoldingPartRow = HoldingRow["of"][number];

export const Holding: HoldingResolvers = {
  area: ({ area }, _, { catalogue }) => areaOf(catalogue, area),
  newest: ({ newest }, _, { catalogue }) => (newest === null ? null : periodOf(catalogue, newest)),
};

export const HoldingPart: HoldingPartResolvers = {
  area: ({ area }, _, { catalogue }) => areaOf(catalogue, area),
};
