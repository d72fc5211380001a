/** The id of the country among the areas; whatever has another id is a province. */
export const countryId = "viet-nam";
