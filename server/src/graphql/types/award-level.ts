import type { AwardLevelResolvers } from "../../generated/schema.ts";
import type { Catalogue, CatalogueAwardLevel } from "../../statistics/catalogue/catalogue.ts";
import { nameOf } from "../sentences/names.ts";

export const AwardLevel: AwardLevelResolvers = {
  name: (level, { lang }, { catalogue }) => nameOf(catalogue, "award_level", level.id, lang),
};

/** An award level that the statistics named; its absence is our mistake. */
export function awardLevelOf(catalogue: Catalogue, id: string): CatalogueAwardLevel {
  const level = catalogue.awardLevels.byId.get(id);
  if (level === undefined) throw new Error(`The catalogue has no award level "${id}".`);
  return level;
}
