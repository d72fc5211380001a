import type { Breakdown, Combining, Dimension, IndicatorResolvers } from "../../generated/schema.ts";
import type { Catalogue, CatalogueIndicator } from "../../statistics/catalogue/catalogue.ts";
import { reportedAt } from "../../statistics/model/reported-at.ts";
import { LEVELS } from "./area.ts";
import { resolveDataset } from "../../statistics/request/resolve-request.ts";
import { indicatorLabel } from "../sentences/indicator-label.ts";

const HOW = { sum: "SUM", union: "UNION", none: "NONE" } as const satisfies Record<string, Combining>;
const BREAKDOWNS = {
  model: "MODEL",
  category: "CATEGORY",
  unit_type: "UNIT_TYPE",
  award_level: "AWARD_LEVEL",
} as const satisfies Record<string, Breakdown>;

export const Indicator: IndicatorResolvers = {
  name: (indicator, { lang }, { catalogue }) => indicatorLabel(catalogue, indicator, lang).name,
  otherNames: (indicator, { lang }, { catalogue }) => indicatorLabel(catalogue, indicator, lang).otherNames,
  definition: (indicator, { lang }, { catalogue }) => indicatorLabel(catalogue, indicator, lang).definition,
  unit: (indicator, { lang }, { catalogue }) => indicatorLabel(catalogue, indicator, lang).unit,
  combines: (indicator) => {
    const over: readonly (readonly [Dimension, keyof typeof HOW | null])[] = [
      ["AREA", indicator.overAreas],
      ["MODEL", indicator.overModels],
      ["UNIT_TYPE", indicator.overUnitTypes],
      ["AWARD_LEVEL", indicator.overAwardLevels],
    ];
    return over.flatMap(([dimension, how]) => (how === null ? [] : [{ over: dimension, how: HOW[how] }]));
  },
  breakdowns: (indicator) => indicator.breakdowns.map((breakdown) => BREAKDOWNS[breakdown]),
  numerator: (indicator, _, { catalogue }) => partOf(catalogue, indicator.numerator),
  denominator: (indicator, _, { catalogue }) => partOf(catalogue, indicator.denominator),
  dueEvery: (indicator, { dataset }, { catalogue }) =>
    resolveDataset(catalogue, dataset).due.get(indicator.id)?.every ?? null,
  reportedAt: (indicator, { dataset }, { catalogue }) =>
    LEVELS[reportedAt(indicator, resolveDataset(catalogue, dataset))],
  areasWithFigures: async (indicator, { dataset, boundaries }, { loaders }) =>
    (await loaders.areasWithFigures(dataset, boundaries)).get(indicator.id) ?? 0,
};

function partOf(catalogue: Catalogue, id: string | null): CatalogueIndicator | null {
  return id === null ? null : indicatorOf(catalogue, id);
}

/** An indicator that the statistics named; its absence is our mistake. */
export function indicatorOf(catalogue: Catalogue, id: string): CatalogueIndicator {
  const indicator = catalogue.indicators.byId.get(id);
  if (indicator === undefined) throw new Error(`The catalogue has no indicator "${id}".`);
  return indicator;
}
