import type { PeriodResolvers } from "../../generated/schema.ts";
import type { Catalogue, CataloguePeriod } from "../../statistics/catalogue/catalogue.ts";
import { periodName } from "../sentences/names.ts";

export const Period: PeriodResolvers = {
  name: (period, { lang }) => periodName(period, lang),
};

/** A period that the statistics named; its absence is our mistake. */
export function periodOf(catalogue: Catalogue, id: string): CataloguePeriod {
  const period = catalogue.periods.byId.get(id);
  if (period === undefined) throw new Error(`The catalogue has no period "${id}".`);
  return period;
}
