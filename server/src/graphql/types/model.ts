import type { ModelResolvers } from "../../generated/schema.ts";
import type { Catalogue, CatalogueModel } from "../../statistics/catalogue/catalogue.ts";
import { categoryOf } from "./category.ts";
import { nameOf } from "../sentences/names.ts";

export const Model: ModelResolvers = {
  name: (model, { lang }, { catalogue }) => nameOf(catalogue, "model", model.id, lang),
  category: (model, _, { catalogue }) => categoryOf(catalogue, model.category),
  otherNames: (model, _, { catalogue }) => {
    const name = nameOf(catalogue, "model", model.id, "VI");
    return model.printed.filter((printed) => printed !== name);
  },
  tags: (model, _, { catalogue }) => model.tags.map((id) => categoryOf(catalogue, id)),
};

/** A model that the statistics named; its absence is our mistake. */
export function modelOf(catalogue: Catalogue, id: string): CatalogueModel {
  const model = catalogue.models.byId.get(id);
  if (model === undefined) throw new Error(`The catalogue has no model "${id}".`);
  return model;
}
