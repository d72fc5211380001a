import type { placesHeadingsVi } from "../../vi/desk/places.ts";

/** Headings of what is asked of districts and communes, in English. */
export const placesHeadingsEn: typeof placesHeadingsVi = {
  below: "Of districts and communes",
  certainty: "How surely known",
  lineage: "Came of, and became",
  on: "From the day",
  parent: "Lies in",
  people: "People who go along",
  places: "Districts and communes",
  province: "Province",
  slug: "Name in addresses",
  territory: "Id of the territory",
  to: "Became",
  transfer: "How much of it",
};
