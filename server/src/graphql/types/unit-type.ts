import type { UnitTypeResolvers } from "../../generated/schema.ts";
import type { Catalogue, CatalogueUnitType } from "../../statistics/catalogue/catalogue.ts";
import { lower, unitTypeName } from "../sentences/names.ts";

export const UnitType: UnitTypeResolvers = {
  name: (unitType, { lang, at }, { catalogue }) => unitTypeName(catalogue, unitType, lang, at ?? null),
  names: ({ names }, { lang }) => names.map((name) => ({ from: name.from, name: name[lower(lang)] })),
  members: (unitType, _, { catalogue }) => unitType.members.map((id) => unitTypeOf(catalogue, id)),
};

/** A unit type that the statistics named; its absence is our mistake. */
export function unitTypeOf(catalogue: Catalogue, id: string): CatalogueUnitType {
  const unitType = catalogue.unitTypes.byId.get(id);
  if (unitType === undefined) throw new Error(`The catalogue has no unit type "${id}".`);
  return unitType;
}
