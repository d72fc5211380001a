import type {
  Catalogue,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../catalogue/catalogue.ts";
import { InputError } from "./request.ts";
import type { StatisticsRequest } from "./request.ts";
import { resolvePeriod, termsOf } from "./resolve-members.ts";
import type { Day, PeriodKind } from "../model/types.ts";

/**
 * The periods asked, oldest first: those named; or those of a kind or range; or, when nothing is said, the newest one that
 * holds figures of the indicators (of those that had ended on the day `asOf`, when it is given). Throws InputError.
 */
export function resolvePeriods(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicators: readonly CatalogueIndicator[],
  request: Pick<StatisticsRequest, "periods" | "kind" | "from" | "to">,
  asOf: Day | null = null,
  of: FiguresOf = "provinces",
): readonly CataloguePeriod[] {
  const { periods, kind, from, to } = request;
  if (periods !== null) {
    if (kind !== null || from !== null || to !== null)
      throw new InputError("periods", { code: "PERIODS_OR_RANGE", args: {} });
    if (periods.length > MOST_PERIODS)
      throw new InputError("periods", {
        code: "TOO_MANY",
        args: { argument: "periods", most: MOST_PERIODS, given: periods.length },
      });
    return inOrder([...new Set(periods)].map((id) => resolvePeriod(catalogue, dataset, id)));
  }
  if (from !== null || to !== null) return range(catalogue, dataset, indicators, request, of);
  const holding = periodsWithFigures(catalogue, dataset, indicators, of);
  if (kind !== null) return ofKind(catalogue, dataset, holding, kind);
  const newest = newestPeriod([...holding].filter(([period]) => asOf === null || period.lastDay <= asOf));
  return newest === null ? [] : [newest];
}

const MOST_PERIODS = 1000;

const inOrder = (periods: readonly CataloguePeriod[]): readonly CataloguePeriod[] =>
  [...periods].sort((a, b) => a.order - b.order);

/** Whose figures count: those of provinces and the nation – and of whom they are added up of –, or those of districts and communes. */
export type FiguresOf = "provinces" | "places";

/**
 * Periods that hold figures of any of the indicators, with their number. A RATIO is also known where its numerator is.
 */
export function periodsWithFigures(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicators: readonly CatalogueIndicator[],
  of: FiguresOf = "provinces",
): ReadonlyMap<CataloguePeriod, number> {
  const ids = new Set(
    indicators.flatMap(({ id, numerator }) => (numerator === null ? [id] : [id, numerator])),
  );
  const found = new Map<CataloguePeriod, number>();
  for (const id of ids)
    for (const [code, all] of dataset.figures.get(id) ?? []) {
      const period = catalogue.periods.byId.get(code);
      const below = dataset.below.get(id)?.get(code) ?? 0;
      // What is reported by communes is a figure of each province as well.
      const isAddedUp = dataset.reportedAt[id] !== undefined && dataset.reportedAt[id] !== "province";
      const figures = of === "places" ? below : isAddedUp ? all : all - below;
      if (period !== undefined && figures > 0) found.set(period, (found.get(period) ?? 0) + figures);
    }
  return found;
}

/** Latest last day; of several, the one with most figures; of those, the shortest. Null when there is none. */
function newestPeriod(holding: readonly (readonly [CataloguePeriod, number])[]): CataloguePeriod | null {
  const [newest] = holding.toSorted(([a, most], [b, others]) =>
    a.lastDay < b.lastDay ? 1 : a.lastDay > b.lastDay ? -1 : others - most || a.order - b.order,
  );
  return newest?.[0] ?? null;
}

/** Periods of a kind that hold figures, or within which a shorter one does: a month's figures are figures of its year. */
export function ofKind(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  holding: ReadonlyMap<CataloguePeriod, number>,
  kind: PeriodKind,
): readonly CataloguePeriod[] {
  if (kind === "TERM") return termsOf(catalogue, dataset).filter((term) => holding.has(term));
  const held = [...holding.keys()];
  return catalogue.periods.list.filter(
    (period) =>
      period.kind === kind &&
      // Most periods asked for hold figures themselves: of hundreds of months not each is held against each.
      (holding.has(period) ||
        held.some((each) => period.firstDay <= each.firstDay && each.lastDay <= period.lastDay)),
  );
}

function range(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicators: readonly CatalogueIndicator[],
  { kind, from, to }: Pick<StatisticsRequest, "kind" | "from" | "to">,
  of: FiguresOf,
): readonly CataloguePeriod[] {
  const first = from === null ? null : resolvePeriod(catalogue, dataset, from, "from");
  const last = to === null ? null : resolvePeriod(catalogue, dataset, to, "to");
  const wanted = kind ?? first?.kind ?? last?.kind;
  if (wanted === undefined) return [];
  for (const [argument, period] of [
    ["from", first],
    ["to", last],
  ] as const)
    if (period !== null && period.kind !== wanted) {
      const other = kind === null ? from : null;
      const args = { period: period.id, kind: period.kind, other, otherKind: wanted };
      throw new InputError(argument, { code: "RANGE_OF_TWO_KINDS", args });
    }
  if (first !== null && last !== null && first.order > last.order)
    throw new InputError("from", { code: "RANGE_REVERSED", args: { from: first.id, to: last.id } });
  // An open end is where figures begin or end.
  const known =
    first !== null && last !== null
      ? []
      : ofKind(catalogue, dataset, periodsWithFigures(catalogue, dataset, indicators, of), wanted);
  const start = (first ?? known[0])?.order ?? Number.POSITIVE_INFINITY;
  const end = (last ?? known.at(-1))?.order ?? -1;
  const all =
    wanted === "TERM"
      ? termsOf(catalogue, dataset)
      : catalogue.periods.list.filter((period) => period.kind === wanted);
  return all.filter((period) => start <= period.order && period.order <= end);
}
