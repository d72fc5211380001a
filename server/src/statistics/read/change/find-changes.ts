import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type {
  Catalogue,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../catalogue/catalogue.ts";
import type { AnyCaveat, Refusal } from "../caveat.ts";
import { changeCaveats } from "./change-caveats.ts";
import { changeMembers } from "./change-members.ts";
import { type Compared, crossedBreak, refusal, spansDiffer } from "./change-refusal.ts";
import { combineQualifiers, flipped } from "../../model/qualifiers.ts";
import { type AskedCell, findCells } from "../cells/find-cells.ts";
import type { RowContext } from "../observations/find-observations.ts";
import { periodBefore } from "../../model/periods.ts";
import type { StatisticRow } from "../../request/request.ts";
import { resolveBoundaries, todayOf } from "../../request/resolve-boundaries.ts";
import {
  isInCalendar,
  resolveArea,
  resolveDataset,
  resolveIndicator,
  resolvePeriod,
} from "../../request/resolve-members.ts";
import type { Qualifier } from "../../model/types.ts";

/** A rate changes by percentage points, and nothing is a percentage of 0. */
export type NoPercent = "OF_A_RATIO" | "FROM_ZERO";

export interface ChangeRow {
  /** Period code; null with the reason NONE_BEFORE. */
  readonly from: string | null;
  /** In the indicator's unit; percentage points for a RATIO. */
  readonly difference: number | null;
  /** Of the earlier value, in percent; null for a RATIO and where that is 0. */
  readonly percent: number | null;
  /** Why there is a difference and no percent; null else. */
  readonly noPercent: NoPercent | null;
  readonly qualifier: Qualifier | null;
  /** Area ids compared; null when the cell itself was compared whole. */
  readonly members: readonly string[] | null;
  readonly leftOut: readonly string[];
  /** Null exactly when there is a difference. */
  readonly reason: Refusal | null;
  /** What to mind about the difference; where there is none, the reason alone. */
  readonly caveats: readonly AnyCaveat[];
}

interface Comparison extends Compared {
  /** Place of the row among those asked. */
  readonly index: number;
  readonly row: StatisticRow;
  readonly dataset: CatalogueDataset;
}

/**
 * Change of each row since a period, in order, like for like (rule 8): of the cell itself where it is known wholly in both
 * periods, else over the members that are. `from` null: each row since the period of its own kind just before its own in
 * the calendar, whether that holds figures or not; terms have none. A value CARRIED from another time is none of its period.
 * At most two statements, however many periods the rows are of. Throws InputError on an unknown period.
 */
export async function findChanges(
  db: Kysely<Database>,
  reference: Catalogue,
  rows: readonly StatisticRow[],
  from: string | null,
  context: RowContext,
): Promise<readonly ChangeRow[]> {
  // Groups and ratios made for the question are in the catalogue of its rows.
  const catalogue = rows[0]?.catalogue ?? reference;
  const dataset = resolveDataset(catalogue, context.dataset);
  const named = from === null ? null : resolvePeriod(catalogue, dataset, from, "from");
  const today = context.knownAt?.slice(0, 10) ?? todayOf(catalogue);
  const boundaries = resolveBoundaries(catalogue, context.boundaries, today);
  const setting = { catalogue, dataset, boundaries, today, knownAt: context.knownAt };
  const settled = rows.map((): ChangeRow | null => NONE_BEFORE);
  const comparisons = rows.flatMap((row, index): Comparison[] => {
    const later = resolvePeriod(catalogue, dataset, row.period);
    const earlier = named ?? justBefore(catalogue, dataset, later);
    if (earlier === null) return [];
    const indicator = resolveIndicator(catalogue, row.indicator);
    return [{ index, row, dataset, indicator, area: resolveArea(catalogue, row.area), earlier, later }];
  });

  const before = await findCells(
    db,
    setting,
    comparisons.map(({ row, indicator, area, earlier }) => ({
      indicator,
      area,
      period: earlier,
      breakdown: row,
    })),
  );
  const open = comparisons.flatMap((comparison, place) => {
    const { row, area, earlier, later } = comparison;
    const earlierAnswer = before.rows[place] ?? null;
    const refused = refusal(catalogue, comparison, row.seriesBreak || earlierAnswer?.seriesBreak === true);
    const found = refused === null ? whole(catalogue, comparison, earlierAnswer) : none(comparison, refused);
    settled[comparison.index] = found;
    if (found !== null) return [];
    return [
      { comparison, earlierAnswer, members: changeMembers(catalogue, boundaries, area, earlier, later) },
    ];
  });
  const asked = open.flatMap(({ comparison: { row, indicator, earlier, later }, members }) =>
    members.flatMap((id): AskedCell[] => {
      const cell = { indicator, area: resolveArea(catalogue, id), breakdown: row };
      return [
        { ...cell, period: earlier },
        { ...cell, period: later },
      ];
    }),
  );
  const answers = (await findCells(db, setting, asked)).rows;
  let next = 0;
  for (const { comparison, earlierAnswer, members } of open) {
    const pairs = members.map((area) => ({
      area,
      before: answers[next++] ?? null,
      after: answers[next++] ?? null,
    }));
    settled[comparison.index] = overMembers(catalogue, comparison, earlierAnswer, pairs);
  }
  return settled.flatMap((change) => change ?? []);
}

const NOTHING = { difference: null, percent: null, noPercent: null, qualifier: null, members: null } as const;
const noneBefore = { code: "NONE_BEFORE", args: {} } as const;
const NONE_BEFORE: ChangeRow = {
  ...NOTHING,
  from: null,
  leftOut: [],
  reason: noneBefore,
  caveats: [noneBefore],
};

/** The period of the same kind just before another, within the dataset's calendar; null where there is none. */
function justBefore(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  later: CataloguePeriod,
): CataloguePeriod | null {
  const code = periodBefore(later.id);
  const earlier = code === null ? undefined : catalogue.periods.byId.get(code);
  return earlier !== undefined && isInCalendar(dataset, earlier) ? earlier : null;
}

const none = ({ earlier }: Comparison, reason: Refusal, leftOut: readonly string[] = []): ChangeRow => ({
  ...NOTHING,
  from: earlier.id,
  leftOut,
  reason,
  caveats: [reason],
});

type Known = Pick<StatisticRow, "value" | "qualifier" | "status">;
const knownWholly = <T extends Known>(cell: T | null): cell is T & { value: number } =>
  cell !== null && cell.value !== null && cell.status !== "PARTIAL" && cell.status !== "CARRIED";

/** The difference of the cell itself; null when it is not known wholly in both periods. */
function whole(catalogue: Catalogue, comparison: Comparison, before: StatisticRow | null): ChangeRow | null {
  const { row, dataset, indicator, earlier } = comparison;
  if (!knownWholly(row) || !knownWholly(before)) return null;
  const made = difference(indicator, before.value, row.value);
  const qualifier = combineQualifiers([row.qualifier, flipped(before.qualifier)]);
  const caveats = changeCaveats(catalogue, dataset, comparison, {
    ...made,
    qualifier,
    leftOut: [],
    unitType: row.unitType,
    used: [before, row],
    whole: [before.value, row.value],
  });
  return { from: earlier.id, ...made, qualifier, members: null, leftOut: [], reason: null, caveats };
}

interface Pair {
  readonly area: string;
  readonly before: StatisticRow | null;
  readonly after: StatisticRow | null;
}

function overMembers(
  catalogue: Catalogue,
  comparison: Comparison,
  before: StatisticRow | null,
  pairs: readonly Pair[],
): ChangeRow {
  const { row, dataset, indicator, earlier } = comparison;
  const adds = indicator.kind === "RATIO" || indicator.overAreas === "sum";
  if (pairs.length === 0 || !adds)
    return none(comparison, {
      code: "NOT_BOTH_KNOWN",
      args: { status: row.status, fromStatus: before?.status ?? "NO_FIGURE" },
    });
  const comparable = pairs.filter((pair) => {
    const area = catalogue.areas.byId.get(pair.area);
    const unlike =
      area === undefined ||
      crossedBreak(catalogue, { ...comparison, area }) !== undefined ||
      spansDiffer(catalogue, { ...comparison, area }) !== null;
    return !unlike && pair.before?.seriesBreak !== true && pair.after?.seriesBreak !== true;
  });
  const both = comparable.flatMap(({ area, before: b, after: a }) => {
    const parts = indicator.kind !== "RATIO" || (hasParts(b) && hasParts(a));
    return knownWholly(b) && knownWholly(a) && parts ? [{ area, before: b, after: a }] : [];
  });
  const members = both.map(({ area }) => area);
  const leftOut = pairs.map(({ area }) => area).filter((area) => !members.includes(area));
  if (both.length === 0) return none(comparison, { code: "NO_COMMON_MEMBER", args: {} }, leftOut);
  const per = indicator.made?.per ?? 100;
  const of = (cells: readonly StatisticRow[]): number =>
    indicator.kind === "RATIO"
      ? (sum(cells, "numerator") / sum(cells, "denominator")) * per
      : sum(cells, "value");
  const made = difference(indicator, of(both.map((pair) => pair.before)), of(both.map((pair) => pair.after)));
  const qualifier = combineQualifiers(
    both.flatMap((pair) => [pair.after.qualifier, flipped(pair.before.qualifier)]),
  );
  const caveats = changeCaveats(catalogue, dataset, comparison, {
    ...made,
    qualifier,
    leftOut,
    unitType: row.unitType,
    used: both.flatMap((pair) => [pair.before, pair.after]),
    whole: null,
  });
  return { from: earlier.id, ...made, qualifier, members, leftOut, reason: null, caveats };
}

const hasParts = (cell: StatisticRow | null): boolean =>
  cell !== null && cell.numerator !== null && cell.denominator !== null;

function sum(cells: readonly StatisticRow[], column: "value" | "numerator" | "denominator"): number {
  return cells.reduce((total, cell) => total + (cell[column] ?? 0), 0);
}

function difference(indicator: CatalogueIndicator, before: number, after: number) {
  const change = rounded(after - before);
  const noPercent: NoPercent | null =
    indicator.kind === "RATIO" ? "OF_A_RATIO" : before === 0 ? "FROM_ZERO" : null;
  const percent = noPercent === null ? rounded(((after - before) / Math.abs(before)) * 100) : null;
  return { difference: change, percent, noPercent };
}

/** Without the noise of binary fractions: 0.3 − 0.1 is 0.2. */
const rounded = (n: number): number => Number(n.toPrecision(12));
