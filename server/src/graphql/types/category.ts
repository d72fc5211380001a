import type { CategoryResolvers } from "../../generated/schema.ts";
import type { Catalogue, CatalogueCategory } from "../../statistics/catalogue/catalogue.ts";
import { nameOf } from "../sentences/names.ts";

export const Category: CategoryResolvers = {
  name: (category, { lang }, { catalogue }) => nameOf(catalogue, "category", category.id, lang),
};

/** A category that the statistics named; its absence is our mistake. */
export function categoryOf(catalogue: Catalogue, id: string): CatalogueCategory {
  const category = catalogue.categories.byId.get(id);
  if (category === undefined) throw new Error(`The catalogue has no category "${id}".`);
  return category;
}
