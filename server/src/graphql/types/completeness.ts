import type { CompletenessResolvers } from "../../generated/schema.ts";
import { leafUnitOf } from "../../statistics/read/statistics/statistic-caveats.ts";
import { areaOf } from "./area.ts";

export const Completeness: CompletenessResolvers = {
  unit: (row) => leafUnitOf(row),
  missingCount: ({ missingCount }) => missingCount,
  missing: ({ missing }, _, { catalogue }) => missing.map((id) => areaOf(catalogue, id)),
};
