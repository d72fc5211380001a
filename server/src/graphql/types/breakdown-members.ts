import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { awardLevelOf } from "./award-level.ts";
import { categoryOf } from "./category.ts";
import type { Context } from "../context.ts";
import { modelOf } from "./model.ts";
import { unitTypeOf } from "./unit-type.ts";

/** Breakdown coordinates, as rows of statistics and observations carry them: ids, null = total. */
interface Coordinates {
  readonly model: string | null;
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
}

const orNull = <T>(
  id: string | null,
  catalogue: Catalogue,
  find: (catalogue: Catalogue, id: string) => T,
): T | null => (id === null ? null : find(catalogue, id));

/** The resolvers of the four breakdown coordinates, the same wherever figures are. */
export const breakdownMembers = {
  model: ({ model }: Coordinates, _: unknown, { catalogue }: Context) => orNull(model, catalogue, modelOf),
  category: ({ category }: Coordinates, _: unknown, { catalogue }: Context) =>
    orNull(category, catalogue, categoryOf),
  unitType: ({ unitType }: Coordinates, _: unknown, { catalogue }: Context) =>
    orNull(unitType, catalogue, unitTypeOf),
  awardLevel: ({ awardLevel }: Coordinates, _: unknown, { catalogue }: Context) =>
    orNull(awardLevel, catalogue, awardLevelOf),
};
