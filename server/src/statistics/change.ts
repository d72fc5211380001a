import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { breaksOf } from "./carry-window.ts";
import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "./catalogue.ts";
import { changeMembers } from "./change-members.ts";
import { findAnswers } from "./find-answers.ts";
import type { AnswerAt, AskedAnswer } from "./find-answers.ts";
import { combineQualifiers, turned } from "./node.ts";
import type { RowContext } from "./observations.ts";
import { periodBefore } from "./periods.ts";
import type { StatisticRow } from "./request.ts";
import { resolveBoundaries, todayOf } from "./resolve-boundaries.ts";
import {
  isInCalendar,
  resolveArea,
  resolveDataset,
  resolveIndicator,
  resolvePeriod,
} from "./resolve-members.ts";
import type { Qualifier } from "./types.ts";

/** Why there is no difference; graphql words it. */
export type ChangeReasonCode =
  /** nothing was named to compare with, and there is no period of the same kind just before: a term, or the calendar's first */
  | "NONE_BEFORE"
  /** `from` does not end before the row's period */
  | "NOT_EARLIER"
  /** FLOW: the periods are of different kinds: args { from, to } (kinds) */
  | "KINDS_DIFFER"
  /** what is counted changed in between, or within one of both: args { date, id } (labels of kind `break` say why) */
  | "SERIES_BREAK"
  /** one of both is not known, or only in part, and there are no members to compare: args { status, fromStatus } */
  | "NOT_BOTH_KNOWN"
  /** no member is known wholly in both periods */
  | "NO_COMMON_MEMBER";

export interface ChangeRow {
  /** Period code; null with the reason NONE_BEFORE. */
  readonly from: string | null;
  /** In the indicator's unit; percentage points for a RATIO. */
  readonly difference: number | null;
  /** Of the earlier value, in percent; null for a RATIO and where that is 0. */
  readonly percent: number | null;
  readonly qualifier: Qualifier | null;
  /** Area ids compared; null when the cell itself was compared whole. */
  readonly members: readonly string[] | null;
  readonly leftOut: readonly string[];
  readonly reason: {
    readonly code: ChangeReasonCode;
    readonly args: Readonly<Record<string, string>>;
  } | null;
}

interface Comparison {
  /** Place of the row among those asked. */
  readonly index: number;
  readonly row: StatisticRow;
  readonly indicator: CatalogueIndicator;
  readonly area: CatalogueArea;
  readonly earlier: CataloguePeriod;
  readonly later: CataloguePeriod;
}

/**
 * Change of each row since a period, in order, like for like (rule 8): of the cell itself where it is known wholly in both
 * periods, else over the members that are. `from` null: each row since the period of its own kind just before its own in
 * the calendar, whether that holds figures or not; terms have none. A value CARRIED from another time is none of its period.
 * At most two statements, however many periods the rows are of. Throws InputError on an unknown period.
 */
export async function findChanges(
  db: Kysely<Database>,
  catalogue: Catalogue,
  rows: readonly StatisticRow[],
  from: string | null,
  context: RowContext,
): Promise<readonly ChangeRow[]> {
  const dataset = resolveDataset(catalogue, context.dataset);
  const named = from === null ? null : resolvePeriod(catalogue, dataset, from, "from");
  const today = context.knownAt?.slice(0, 10) ?? todayOf(catalogue);
  const boundaries = resolveBoundaries(catalogue, context.boundaries, today);
  const setting = { dataset, boundaries, knownAt: context.knownAt };
  const settled = rows.map((): ChangeRow | null => NONE_BEFORE);
  const comparisons = rows.flatMap((row, index): Comparison[] => {
    const later = resolvePeriod(catalogue, dataset, row.period);
    const earlier = named ?? justBefore(catalogue, dataset, later);
    if (earlier === null) return [];
    const indicator = resolveIndicator(catalogue, row.indicator);
    return [{ index, row, indicator, area: resolveArea(catalogue, row.area), earlier, later }];
  });

  const before = await findAnswers(
    db,
    catalogue,
    setting,
    comparisons.map(({ row, earlier }) => ({ ...row, period: earlier.id })),
  );
  const open = comparisons.flatMap((comparison, place) => {
    const { area, earlier, later } = comparison;
    const earlierAnswer = before[place] ?? null;
    const found = refusal(catalogue, comparison, earlierAnswer) ?? whole(comparison, earlierAnswer);
    settled[comparison.index] = found;
    if (found !== null) return [];
    return [{ comparison, earlierAnswer, members: changeMembers(catalogue, area, earlier, later) }];
  });
  const asked = open.flatMap(({ comparison: { row, earlier }, members }) =>
    members.flatMap((area): AskedAnswer[] => [
      { ...row, area, period: earlier.id },
      { ...row, area },
    ]),
  );
  const answers = await findAnswers(db, catalogue, setting, asked);
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

const NONE_BEFORE: ChangeRow = {
  from: null,
  difference: null,
  percent: null,
  qualifier: null,
  members: null,
  leftOut: [],
  reason: { code: "NONE_BEFORE", args: {} },
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

const none = (
  { earlier }: Comparison,
  code: ChangeReasonCode,
  args: Readonly<Record<string, string>> = {},
  leftOut: readonly string[] = [],
): ChangeRow => ({
  from: earlier.id,
  difference: null,
  percent: null,
  qualifier: null,
  members: null,
  leftOut,
  reason: { code, args },
});

/** Why the two may not be compared at all; null when they may. */
function refusal(
  catalogue: Catalogue,
  comparison: Comparison,
  before: AnswerAt | null | undefined,
): ChangeRow | null {
  const { row, indicator, area, earlier, later } = comparison;
  if (earlier.lastDay >= later.lastDay) return none(comparison, "NOT_EARLIER");
  if (indicator.kind === "FLOW" && earlier.kind !== later.kind)
    return none(comparison, "KINDS_DIFFER", { from: earlier.kind, to: later.kind });
  const mixed = row.seriesBreak || before?.seriesBreak === true;
  const crossed =
    crossedBreak(catalogue, indicator, area, earlier, later) ??
    // A value of members on both sides of a break, which may be that of one member alone.
    (mixed ? breaksOf(catalogue, indicator, null).findLast(({ date }) => date <= later.lastDay) : undefined);
  if (crossed !== undefined) return none(comparison, "SERIES_BREAK", { date: crossed.date, id: crossed.id });
  return null;
}

/** A FLOW lies before a break with its first day, a STOCK with its last. */
function crossedBreak(
  catalogue: Catalogue,
  indicator: CatalogueIndicator,
  area: CatalogueArea,
  earlier: CataloguePeriod,
  later: CataloguePeriod,
) {
  const start = indicator.kind === "FLOW" ? earlier.firstDay : earlier.lastDay;
  return breaksOf(catalogue, indicator, area).find(({ date }) => start < date && date <= later.lastDay);
}

type Known = Pick<StatisticRow, "value" | "qualifier" | "status">;
const knownWholly = <T extends Known>(cell: T | null): cell is T & { value: number } =>
  cell !== null && cell.value !== null && cell.status !== "PARTIAL" && cell.status !== "CARRIED";

/** The difference of the cell itself; null when it is not known wholly in both periods. */
function whole({ row, indicator, earlier }: Comparison, before: AnswerAt | null): ChangeRow | null {
  if (!knownWholly(row) || !knownWholly(before)) return null;
  return {
    from: earlier.id,
    ...difference(indicator, before.value, row.value),
    qualifier: combineQualifiers([row.qualifier, turned(before.qualifier)]),
    members: null,
    leftOut: [],
    reason: null,
  };
}

interface Pair {
  readonly area: string;
  readonly before: AnswerAt | null;
  readonly after: AnswerAt | null;
}

function overMembers(
  catalogue: Catalogue,
  comparison: Comparison,
  before: AnswerAt | null,
  pairs: readonly Pair[],
): ChangeRow {
  const { row, indicator, earlier, later } = comparison;
  const adds = indicator.kind === "RATIO" || indicator.overAreas === "sum";
  if (pairs.length === 0 || !adds)
    return none(comparison, "NOT_BOTH_KNOWN", {
      status: row.status,
      fromStatus: before?.status ?? "NO_FIGURE",
    });
  const comparable = pairs.filter((pair) => {
    const area = catalogue.areas.byId.get(pair.area);
    const broken =
      area === undefined || crossedBreak(catalogue, indicator, area, earlier, later) !== undefined;
    return !broken && pair.before?.seriesBreak !== true && pair.after?.seriesBreak !== true;
  });
  const both = comparable.flatMap(({ area, before: b, after: a }) => {
    const parts = indicator.kind !== "RATIO" || (hasParts(b) && hasParts(a));
    return knownWholly(b) && knownWholly(a) && parts ? [{ area, before: b, after: a }] : [];
  });
  const members = both.map(({ area }) => area);
  const leftOut = pairs.map(({ area }) => area).filter((area) => !members.includes(area));
  if (both.length === 0) return none(comparison, "NO_COMMON_MEMBER", {}, leftOut);
  const of = (cells: readonly AnswerAt[]): number =>
    indicator.kind === "RATIO" ? share(cells) : sum(cells, "value");
  return {
    from: earlier.id,
    ...difference(indicator, of(both.map((pair) => pair.before)), of(both.map((pair) => pair.after))),
    qualifier: combineQualifiers(
      both.flatMap((pair) => [pair.after.qualifier, turned(pair.before.qualifier)]),
    ),
    members,
    leftOut,
    reason: null,
  };
}

const hasParts = (cell: AnswerAt | null): boolean =>
  cell !== null && cell.numerator !== null && cell.denominator !== null;

function sum(cells: readonly AnswerAt[], column: "value" | "numerator" | "denominator"): number {
  return cells.reduce((total, cell) => total + (cell[column] ?? 0), 0);
}

const share = (cells: readonly AnswerAt[]): number =>
  (sum(cells, "numerator") / sum(cells, "denominator")) * 100;

function difference(indicator: CatalogueIndicator, before: number, after: number) {
  const change = rounded(after - before);
  const percent =
    indicator.kind === "RATIO" || before === 0 ? null : rounded(((after - before) / Math.abs(before)) * 100);
  return { difference: change, percent };
}

/** Without the noise of binary fractions: 0.3 − 0.1 is 0.2. */
const rounded = (n: number): number => Number(n.toPrecision(12));
