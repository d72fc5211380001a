import type { IndicatorVersionResolvers } from "../../generated/schema.ts";
import { lower } from "../sentences/names.ts";

export const IndicatorVersion: IndicatorVersionResolvers = {
  definition: (version, { lang }) => version[lower(lang)],
};
