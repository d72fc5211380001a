import type { DatasetResolvers } from "../../generated/schema.ts";
import { datasetFigures } from "../../statistics/read/holdings.ts";
import { indicatorOf } from "./indicator.ts";
import { nameOf } from "../sentences/names.ts";

export const Dataset: DatasetResolvers = {
  name: (dataset, { lang }, { catalogue }) => nameOf(catalogue, "dataset", dataset.id, lang),
  figures: (dataset, _, { catalogue }) => datasetFigures(catalogue, dataset.id).figures,
  indicators: (dataset, _, { catalogue }) =>
    datasetFigures(catalogue, dataset.id).indicators.map((id) => indicatorOf(catalogue, id)),
};
