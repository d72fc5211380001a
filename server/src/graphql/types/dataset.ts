import type { DatasetResolvers } from "../../generated/schema.ts";
import { datasetFigures } from "../../statistics/read/holdings.ts";
import { rhythmsOf } from "../../statistics/read/returns/find-returns.ts";
import { indicatorOf } from "./indicator.ts";
import { nameOf } from "../sentences/names.ts";

export const Dataset: DatasetResolvers = {
  name: (dataset, { lang }, { catalogue }) => nameOf(catalogue, "dataset", dataset.id, lang),
  dueEvery: (dataset) => rhythmsOf(dataset),
  figures: (dataset, _, { catalogue }) => datasetFigures(catalogue, dataset.id).figures,
  indicators: (dataset, _, { catalogue }) =>
    datasetFigures(catalogue, dataset.id).indicators.map((id) => indicatorOf(catalogue, id)),
};
