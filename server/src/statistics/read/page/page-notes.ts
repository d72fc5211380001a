import type { CatalogueDataset, CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { PeriodKind, Status } from "../../model/types.ts";
import type { StatisticRow, StatisticsRequest } from "../../request/request.ts";
import { resolveIndicator } from "../../request/resolve-members.ts";
import { ofKind, periodsWithFigures } from "../../request/resolve-periods.ts";
import type { Resolved } from "../../request/resolve-request.ts";
import type { AnyNotice, Notice } from "../notice.ts";

/** Rows that were worked out and are not in the list. */
export interface LeftOut {
  /** By `where.status` and `where.value`. */
  readonly filtered: readonly StatisticRow[];
  /** How many rows are in the list for all that. */
  readonly kept: number;
  /** In the rest beside the largest although nobody knows how large they are. */
  readonly unplaced: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { filtered: [], kept: 0, unplaced: 0 };

/** Why there is no row for what was asked, or what is not among the rows. Empty: all that was asked is there. */
export function pageNotes(
  request: StatisticsRequest,
  resolved: Resolved,
  leftOut: LeftOut,
): readonly AnyNotice[] {
  const { series, areaPeriods } = resolved;
  const indicators = indicatorsOf(request, resolved);
  const without = indicators.filter(({ id }) => series.every(({ indicator }) => indicator.id !== id));
  const isOfRatio = (request.ratio ?? null) !== null;
  return [
    ...(isOfRatio || without.length === 0 ? [] : [withoutMembers(request, resolved, without)]),
    ...(areaPeriods.length > 0 ? [] : withoutPlaces(request, resolved, indicators)),
    ...ofLeftOut(resolved, leftOut),
  ];
}

/** Of a ratio: what is divided, by which its periods are found. */
function indicatorsOf(request: StatisticsRequest, { catalogue }: Resolved): readonly CatalogueIndicator[] {
  const { ratio = null } = request;
  const ids = ratio === null ? request.indicators : [ratio.numerator.indicator];
  return [...new Set(ids)].map((id) => resolveIndicator(catalogue, id));
}

const idsOf = (indicators: readonly CatalogueIndicator[]): readonly string[] =>
  indicators.map(({ id }) => id);

/** No row of breakdown holds figures of these indicators. */
function withoutMembers(
  { where, by }: StatisticsRequest,
  { dataset }: Resolved,
  indicators: readonly CatalogueIndicator[],
): AnyNotice {
  const filters = Object.values(where).filter((ids) => ids !== null).length;
  if (where.models !== null && where.categories !== null && by.includes("MODEL"))
    return { code: "NO_MEMBER_IN_COMMON", args: {} };
  return {
    code: "NOT_BROKEN_DOWN",
    args: {
      dataset: dataset.id,
      indicators: idsOf(indicators),
      by,
      isScheduled: dataset.reporting === "SCHEDULED",
      isNarrowed: filters > 0,
    },
  };
}

/** There is no area, or no period, to have a row of. */
function withoutPlaces(
  request: StatisticsRequest,
  resolved: Resolved,
  indicators: readonly CatalogueIndicator[],
): readonly AnyNotice[] {
  const { areas, groups, level, periods, kind, from, to } = request;
  const { boundaries, catalogue, dataset } = resolved;
  if (areas?.length === 0 && groups === null) return [{ code: "NOTHING_NAMED", args: { argument: "areas" } }];
  if (periods?.length === 0) return [{ code: "NOTHING_NAMED", args: { argument: "periods" } }];
  if (areas === null && groups === null && level === "GROUP" && resolved.groups.length === 0)
    return [{ code: "NO_GROUPS", args: { boundaries: boundaries.id } }];
  const holding = periodsWithFigures(catalogue, dataset, indicators);
  if (holding.size === 0) return withoutFigures(dataset, indicators);
  if (from !== null || to !== null) {
    const wanted = kind ?? catalogue.periods.byId.get(from ?? to ?? "")?.kind ?? "YEAR";
    const known = ofKind(catalogue, dataset, holding, wanted);
    if (known.length === 0) return [noSuchPeriods(dataset, indicators, [...holding.keys()], wanted)];
    const [first, last] = [known[0]?.id ?? null, known.at(-1)?.id ?? null];
    return [{ code: "OUT_OF_RANGE", args: { first, last } }];
  }
  if (kind !== null) return [noSuchPeriods(dataset, indicators, [...holding.keys()], kind)];
  return resolved.knownAt === null ? [] : [{ code: "UNKNOWN_THEN", args: { at: resolved.knownAt } }];
}

/** Of some it is never asked; of others nothing has been found or has come. */
function withoutFigures(
  { id: dataset, reporting, due }: CatalogueDataset,
  indicators: readonly CatalogueIndicator[],
): readonly AnyNotice[] {
  const isAskedFor = ({ id, numerator }: CatalogueIndicator): boolean =>
    reporting === "COLLECTED" || due.has(numerator ?? id);
  const [never, unknown] = [
    indicators.filter((indicator) => !isAskedFor(indicator)),
    indicators.filter(isAskedFor),
  ];
  return [
    ...(never.length === 0
      ? []
      : [{ code: "NOT_COLLECTED" as const, args: { dataset, indicators: idsOf(never) } }]),
    ...(unknown.length === 0
      ? []
      : [{ code: "NO_FIGURES" as const, args: { dataset, indicators: idsOf(unknown) } }]),
  ];
}

function noSuchPeriods(
  { due }: CatalogueDataset,
  indicators: readonly CatalogueIndicator[],
  holding: readonly { readonly kind: PeriodKind }[],
  kind: PeriodKind,
): Notice<"NO_SUCH_PERIODS"> {
  const kinds = [...new Set(holding.map((period) => period.kind))];
  const every = indicators.flatMap(({ id, numerator }) => due.get(numerator ?? id)?.every ?? [])[0] ?? null;
  return { code: "NO_SUCH_PERIODS", args: { indicators: idsOf(indicators), kind, every, kinds } };
}

function ofLeftOut({ only }: Resolved, { filtered, kept, unplaced }: LeftOut): readonly AnyNotice[] {
  const notes: AnyNotice[] = [];
  if (filtered.length > 0 && kept === 0)
    notes.push({
      code: "ALL_LEFT_OUT",
      args: { rows: filtered.length, statuses: statusesOf(filtered), values: valuesOf(filtered) },
    });
  const unknown =
    only.value === null
      ? 0
      : filtered.filter(({ value, status }) => value === null && (only.status?.has(status) ?? true)).length;
  if (unknown > 0 && kept > 0) notes.push({ code: "UNKNOWN_LEFT_OUT", args: { rows: unknown } });
  if (unplaced > 0) notes.push({ code: "NOT_PLACED", args: { rows: unplaced } });
  return notes;
}

/** The commonest first. */
function statusesOf(rows: readonly StatisticRow[]): readonly { status: Status; rows: number }[] {
  return [...Map.groupBy(rows, ({ status }) => status)]
    .map(([status, those]) => ({ status, rows: those.length }))
    .sort((a, b) => b.rows - a.rows);
}

function valuesOf(rows: readonly StatisticRow[]): { least: number; greatest: number } | null {
  const values = rows.flatMap(({ value }) => value ?? []);
  return values.length === 0
    ? null
    : {
        least: values.reduce((a, b) => Math.min(a, b)),
        greatest: values.reduce((a, b) => Math.max(a, b)),
      };
}
