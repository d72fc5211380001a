import type { Catalogue, CatalogueIndicator } from "../catalogue/catalogue.ts";
import type { Breakdown } from "../model/types.ts";
import { InputError } from "./request.ts";
import type { RatioPartRequest, RatioRequest } from "./request.ts";
import { resolveIndicator, resolveMember } from "./resolve-members.ts";

/**
 * The RATIO that a question makes of two indicators. Throws InputError, with the reason, on what may not divide: a percentage, and what
 * does not combine over areas.
 */
export function resolveRatio(
  catalogue: Catalogue,
  { numerator, denominator, per }: RatioRequest,
): CatalogueIndicator {
  if (!Number.isFinite(per) || per <= 0)
    throw new InputError("per", { code: "RATIO_PER", args: { given: per } });
  const [above, below] = [
    part(catalogue, "numerator", numerator),
    part(catalogue, "denominator", denominator),
  ];
  return {
    key: -1,
    family: -1,
    id: `${above.indicator.id}/${below.indicator.id}`,
    order: -1,
    kind: "RATIO",
    overAreas: null,
    overModels: null,
    overUnitTypes: null,
    overAwardLevels: null,
    breakdowns: [],
    numerator: above.indicator.id,
    denominator: below.indicator.id,
    rankable: above.indicator.rankable && below.indicator.rankable,
    breaks: [],
    versions: [],
    knownFrom: null,
    made: { per, numerator: above.breakdown, denominator: below.breakdown },
  };
}

const MEMBERS = [
  { filter: "models", coordinate: "model", declared: "model", what: "model" },
  { filter: "categories", coordinate: "category", declared: "category", what: "category" },
  { filter: "unitTypes", coordinate: "unitType", declared: "unit_type", what: "unit type" },
  { filter: "awardLevels", coordinate: "awardLevel", declared: "award_level", what: "award level" },
] as const;

function part(
  catalogue: Catalogue,
  which: "numerator" | "denominator",
  { indicator: id, where }: RatioPartRequest,
) {
  const indicator = resolveIndicator(catalogue, id, `${which}.indicator`);
  if (indicator.kind === "RATIO")
    throw new InputError(
      `${which}.indicator`,
      {
        code: "RATIO_OF_PERCENTAGE",
        args: { id, numerator: indicator.numerator ?? "", denominator: indicator.denominator ?? "" },
      },
      [indicator.numerator ?? "", indicator.denominator ?? ""],
    );
  if (indicator.overAreas === "none")
    throw new InputError(`${which}.indicator`, { code: "RATIO_NOT_COMBINING", args: { id } });
  let breakdown: Breakdown = { model: null, category: null, unitType: null, awardLevel: null };
  const registers = {
    models: catalogue.models,
    categories: catalogue.categories,
    unitTypes: catalogue.unitTypes,
    awardLevels: catalogue.awardLevels,
  };
  for (const { filter, coordinate, declared, what } of MEMBERS) {
    const ids = where[filter];
    if (ids === null) continue;
    const argument = `${which}.where.${filter}`;
    const [member] = ids;
    if (member === undefined || ids.length > 1)
      throw new InputError(argument, {
        code: "RATIO_OF_ONE_MEMBER",
        args: { argument, given: ids.length },
      });
    if (!indicator.breakdowns.includes(declared))
      throw new InputError(argument, {
        code: "NOT_PUBLISHED_BY",
        args: { indicator: id, kind: what, accepted: [] },
      });
    resolveMember<unknown>(catalogue, registers[filter], argument, what, member);
    breakdown = { ...breakdown, [coordinate]: member };
  }
  if (breakdown.model !== null && breakdown.category !== null)
    throw new InputError(`${which}.where`, { code: "MODEL_AND_CATEGORY", args: {} });
  return { indicator, breakdown };
}
