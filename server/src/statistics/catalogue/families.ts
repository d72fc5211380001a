import type { CatalogueIndicator } from "./catalogue.ts";

/** The families of indicators of some indicators, each once. */
export function familiesOf(indicators: readonly Pick<CatalogueIndicator, "family">[]): readonly number[] {
  return [...new Set(indicators.map(({ family }) => family))];
}
