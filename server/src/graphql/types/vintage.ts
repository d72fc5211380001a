import type { VintageResolvers } from "../../generated/schema.ts";
import { listAreas } from "../../statistics/request/resolve-request.ts";
import { nameOf } from "../sentences/names.ts";

export const Vintage: VintageResolvers = {
  name: (vintage, { lang }, { catalogue }) => nameOf(catalogue, "vintage", vintage.id, lang),
  // As known at an instant, what ended later was in force.
  validTo: ({ validTo }, _, { catalogue }) =>
    validTo !== null && catalogue.knownAt !== null && catalogue.knownAt.slice(0, 10) < validTo
      ? null
      : validTo,
  provinces: (vintage, _, { catalogue }) => listAreas(catalogue, "PROVINCE", vintage.id).length,
};
