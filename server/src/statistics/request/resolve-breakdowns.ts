import type {
  Catalogue,
  CatalogueBreakdown,
  CatalogueDataset,
  CatalogueIndicator,
} from "../catalogue/catalogue.ts";
import { coordinates } from "../model/breakdown-coordinates.ts";
import { InputError } from "./request.ts";
import type { BreakdownKind, StatisticsRequest } from "./request.ts";
import { resolveMember } from "./resolve-members.ts";

type Coordinate = "model" | "category" | "unitType" | "awardLevel";
/** The coordinates that rows have; null: every member that holds figures, else only these. */
type Asked = ReadonlyMap<Coordinate, ReadonlySet<string> | null>;

export interface Series {
  readonly indicator: CatalogueIndicator;
  readonly breakdown: CatalogueBreakdown;
}

const COORDINATE: Readonly<Record<BreakdownKind, Coordinate>> = {
  MODEL: "model",
  CATEGORY: "category",
  UNIT_TYPE: "unitType",
  AWARD_LEVEL: "awardLevel",
};
const DIMENSIONS = [
  { coordinate: "model", kind: "MODEL", declared: "model", filter: "models", what: "model" },
  { coordinate: "category", kind: "CATEGORY", declared: "category", filter: "categories", what: "category" },
  {
    coordinate: "unitType",
    kind: "UNIT_TYPE",
    declared: "unit_type",
    filter: "unitTypes",
    what: "unit type",
  },
  {
    coordinate: "awardLevel",
    kind: "AWARD_LEVEL",
    declared: "award_level",
    filter: "awardLevels",
    what: "award level",
  },
] as const;

/**
 * One series per indicator and breakdown row: the total when nothing is asked; else the members that hold figures or
 * answers, and those named outright. In the order of indicators, then of breakdowns. Throws InputError.
 */
export function resolveBreakdowns(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicators: readonly CatalogueIndicator[],
  request: Pick<StatisticsRequest, "by" | "where">,
): readonly Series[] {
  const asked = askedCoordinates(catalogue, request);
  for (const indicator of indicators)
    for (const { coordinate, kind, declared } of DIMENSIONS)
      if (asked.has(coordinate) && !indicator.breakdowns.includes(declared))
        throw notPublishedBy(indicator, kind, request.by.includes(kind) ? "by" : "where");
  const compare = comparer(catalogue);
  const found = indicators.flatMap((indicator) =>
    rowsOf(catalogue, dataset, indicator, asked)
      .sort(compare)
      .map((breakdown) => ({ indicator, breakdown })),
  );
  // The order of breakdowns is one for all indicators, also for combinations that no figure has.
  const places = new Map<string, number>();
  for (const { breakdown } of [...found].sort((a, b) => compare(a.breakdown, b.breakdown)))
    if (!places.has(coordinates(breakdown))) places.set(coordinates(breakdown), places.size);
  return found.map(({ indicator, breakdown }) => ({
    indicator,
    breakdown: { ...breakdown, order: places.get(coordinates(breakdown)) ?? 0 },
  }));
}

function askedCoordinates(
  catalogue: Catalogue,
  { by, where }: Pick<StatisticsRequest, "by" | "where">,
): Asked {
  const asked = new Map<Coordinate, ReadonlySet<string> | null>(by.map((kind) => [COORDINATE[kind], null]));
  const registers = {
    models: catalogue.models,
    categories: catalogue.categories,
    unitTypes: catalogue.unitTypes,
    awardLevels: catalogue.awardLevels,
  };
  for (const { coordinate, kind, filter, what } of DIMENSIONS) {
    const ids = where[filter];
    if (ids === null) continue;
    const argument = `where.${filter}`;
    if (ids.length === 0) throw new InputError(argument, { code: "FILTER_EMPTY", args: { argument } });
    for (const id of ids) resolveMember<unknown>(catalogue, registers[filter], argument, what, id);
    if (filter === "categories" && by.includes("MODEL") && !by.includes("CATEGORY")) {
      // Models of these categories.
      const within = catalogue.models.list
        .filter((model) => ids.includes(model.category))
        .map(({ id }) => id);
      const named = asked.get("model") ?? null;
      asked.set("model", new Set(within.filter((id) => named === null || named.has(id))));
    } else if (by.includes(kind) || ids.length === 1) asked.set(coordinate, new Set(ids));
    else
      throw new InputError(argument, {
        code: "FILTER_OF_SEVERAL",
        args: { argument, given: ids.length, kind },
      });
  }
  if (asked.has("model") && asked.has("category"))
    throw new InputError("by", { code: "MODEL_AND_CATEGORY", args: {} });
  return asked;
}

function rowsOf(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  asked: Asked,
): CatalogueBreakdown[] {
  const rows = new Map<string, CatalogueBreakdown>();
  const fits = (b: CatalogueBreakdown): boolean =>
    DIMENSIONS.every(({ coordinate }) => {
      const id = b[coordinate];
      if (!asked.has(coordinate)) return id === null;
      return id !== null && (asked.get(coordinate)?.has(id) ?? true);
    });
  for (const id of [indicator.id, indicator.numerator])
    for (const breakdown of (id !== null && dataset.members.get(id)) || [])
      if (fits(breakdown)) rows.set(coordinates(breakdown), breakdown);
  // What is named outright has a row even when nothing is known of it.
  if ([...asked.values()].every((ids) => ids !== null))
    for (const named of combinations(asked)) {
      const key = coordinates(named);
      if (!rows.has(key)) rows.set(key, catalogue.breakdownKeys.get(key) ?? named);
    }
  return [...rows.values()];
}

function combinations(asked: Asked): CatalogueBreakdown[] {
  let all: CatalogueBreakdown[] = [
    { key: null, category: null, model: null, unitType: null, awardLevel: null, order: 0 },
  ];
  for (const [coordinate, ids] of asked)
    all = all.flatMap((each) => [...(ids ?? [])].map((id) => ({ ...each, [coordinate]: id })));
  return all;
}

function comparer(catalogue: Catalogue): (a: CatalogueBreakdown, b: CatalogueBreakdown) => number {
  const place = (b: CatalogueBreakdown): readonly number[] => [
    catalogue.models.byId.get(b.model ?? "")?.order ?? -1,
    catalogue.categories.byId.get(b.category ?? "")?.order ?? -1,
    catalogue.unitTypes.byId.get(b.unitType ?? "")?.order ?? -1,
    catalogue.awardLevels.byId.get(b.awardLevel ?? "")?.order ?? -1,
  ];
  return (a, b) => {
    const [left, right] = [place(a), place(b)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  };
}

function notPublishedBy(indicator: CatalogueIndicator, kind: BreakdownKind, argument: string): InputError {
  const accepted = DIMENSIONS.filter(({ declared }) => indicator.breakdowns.includes(declared)).map(
    (d) => d.kind,
  );
  const args = { indicator: indicator.id, kind, accepted };
  return new InputError(argument, { code: "NOT_PUBLISHED_BY", args }, accepted);
}
