import type { FigureDraft } from "../../typed/figure-draft.ts";

/** Nothing is said yet of what a heading or a sheet stands for. */
export const NOTHING_MEANT: FigureDraft = {
  indicator: "",
  area: "",
  period: "",
  models: [],
  category: null,
  unitType: null,
  awardLevel: null,
  value: Number.NaN,
  qualifier: null,
};

/** What is meant as coordinates, such as `indicator:attendances area:hue`; empty: nothing. */
export function coordinatesOf({
  indicator,
  area,
  period,
  models,
  category,
  unitType,
  awardLevel,
}: FigureDraft): string {
  const said: readonly (readonly [string, string | null])[] = [
    ["indicator", indicator],
    ["area", area],
    ["period", period.trim()],
    ...models.map((model) => ["model", model] as const),
    ["category", category],
    ["unit_type", unitType],
    ["award_level", awardLevel],
  ];
  return said.flatMap(([kind, id]) => (id === null || id === "" ? [] : `${kind}:${id}`)).join(" ");
}
