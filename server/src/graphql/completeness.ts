import type { CompletenessResolvers } from "../generated/schema.ts";
import { areaOf } from "./area.ts";

export const Completeness: CompletenessResolvers = {
  missing: ({ missing }, _, { catalogue }) => missing.map((id) => areaOf(catalogue, id)),
};
