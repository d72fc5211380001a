import type { VintageResolvers } from "../../generated/schema.ts";
import { listAreas } from "../../statistics/request/resolve-request.ts";
import { nameOf } from "../sentences/names.ts";

export const Vintage: VintageResolvers = {
  name: (vintage, { lang }, { catalogue }) => nameOf(catalogue, "vintage", vintage.id, lang),
  provinces: (vintage, _, { catalogue }) => listAreas(catalogue, "PROVINCE", vintage.id).length,
};
