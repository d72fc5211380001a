import type { Breakdown, Combining, Dimension, IndicatorResolvers } from "../../generated/schema.ts";
import {
  type Catalogue,
  type CatalogueIndicator,
  type Label,
  labelOf,
} from "../../statistics/catalogue/catalogue.ts";
import { resolveDataset } from "../../statistics/request/resolve-request.ts";
import { number } from "../sentences/formats.ts";
import { lower, nameOf } from "../sentences/names.ts";

const HOW = { sum: "SUM", union: "UNION", none: "NONE" } as const satisfies Record<string, Combining>;
const BREAKDOWNS = {
  model: "MODEL",
  category: "CATEGORY",
  unit_type: "UNIT_TYPE",
  award_level: "AWARD_LEVEL",
} as const satisfies Record<string, Breakdown>;

export const Indicator: IndicatorResolvers = {
  name: (indicator, { lang }, { catalogue }) => label(catalogue, indicator, lang).name,
  otherNames: (indicator, { lang }, { catalogue }) => label(catalogue, indicator, lang).otherNames,
  definition: (indicator, { lang }, { catalogue }) => label(catalogue, indicator, lang).definition,
  unit: (indicator, { lang }, { catalogue }) => label(catalogue, indicator, lang).unit,
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
  areasWithFigures: async (indicator, { dataset, boundaries }, { loaders }) =>
    (await loaders.areasWithFigures(dataset, boundaries)).get(indicator.id) ?? 0,
};

function label(catalogue: Catalogue, indicator: CatalogueIndicator, lang: "VI" | "EN"): Label {
  if (indicator.made !== null) return ratioLabel(catalogue, indicator, indicator.made.per, lang);
  return labelOf(catalogue, "indicator", indicator.id, lower(lang));
}

/** What a ratio made on the spot is called: by its parts. */
function ratioLabel(
  catalogue: Catalogue,
  { numerator, denominator }: CatalogueIndicator,
  per: number,
  lang: "VI" | "EN",
): Label {
  const [above = "", below = ""] = [numerator, denominator].map((id) =>
    nameOf(catalogue, "indicator", id ?? "", lang),
  );
  const each = per === 1 ? "" : `${number(per, lang)} × `;
  const how = lang === "VI" ? `${each}${above} chia cho ${below}.` : `${each}${above} divided by ${below}.`;
  const unit = per === 1 ? "" : lang === "VI" ? `trên ${number(per, lang)}` : `per ${number(per, lang)}`;
  return { name: `${above} / ${below}`, definition: how, unit, otherNames: [] };
}

function partOf(catalogue: Catalogue, id: string | null): CatalogueIndicator | null {
  return id === null ? null : indicatorOf(catalogue, id);
}

/** An indicator that the statistics named; its absence is our mistake. */
export function indicatorOf(catalogue: Catalogue, id: string): CatalogueIndicator {
  const indicator = catalogue.indicators.byId.get(id);
  if (indicator === undefined) throw new Error(`The catalogue has no indicator "${id}".`);
  return indicator;
}
