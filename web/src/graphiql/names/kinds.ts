/** What a value of the API names: what is chosen by name rather than written. */
export const kinds = [
  "area",
  "indicator",
  "period",
  "dataset",
  "boundaries",
  "group",
  "model",
  "category",
  "unitType",
  "awardLevel",
] as const;

export type Kind = (typeof kinds)[number];

/** By the names of arguments and of fields of inputs, as the SDL has them everywhere. */
const byArgument: ReadonlyMap<string, Kind> = new Map([
  ["area", "area"],
  ["areas", "area"],
  ["boundaries", "boundaries"],
  ["categories", "category"],
  ["awardLevels", "awardLevel"],
  ["dataset", "dataset"],
  ["from", "period"],
  ["group", "group"],
  ["indicator", "indicator"],
  ["indicators", "indicator"],
  ["models", "model"],
  ["period", "period"],
  ["periods", "period"],
  ["to", "period"],
  ["unitTypes", "unitType"],
  ["within", "area"],
]);

/** What an argument, or a field of an input, of this name takes the id of; null: of nothing that has a name. */
export function kindOfArgument(name: string): Kind | null {
  return byArgument.get(name) ?? null;
}
