import type { SeriesBreakResolvers } from "../../generated/schema.ts";
import type { CatalogueIndicator } from "../../statistics/catalogue/catalogue.ts";
import { areaOf } from "./area.ts";
import { nameOf } from "../sentences/names.ts";

export type CatalogueBreak = CatalogueIndicator["breaks"][number];

export const SeriesBreak: SeriesBreakResolvers = {
  area: ({ area }, _, { catalogue }) => (area === null ? null : areaOf(catalogue, area)),
  reason: ({ id }, { lang }, { catalogue }) => nameOf(catalogue, "break", id, lang),
};
