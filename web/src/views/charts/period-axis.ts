import type { FigurePeriod } from "../../figure/figure.ts";

export type AxisKind = Exclude<FigurePeriod["kind"], "TERM">;

/** A place on the strip: a period of the axis' kind, whether it holds figures or not. */
export interface AxisSlot {
  /** 0, 1, … from the left. */
  readonly at: number;
  /** The year written under it; null where none is due. */
  readonly tick: string | null;
  /** Its own code: `2019`, `2019-S2`, `2019-Q4`, `2019-03`. */
  readonly code: string;
  /** The period that holds figures; null where none does: a gap. */
  readonly period: FigurePeriod | null;
}

export interface PeriodAxis {
  /** How many slots a year has; of years, five are gone through at a time. */
  readonly slotsOfYear: number;
  readonly slots: readonly AxisSlot[];
  /** Where a term begins and ends, as shares of the strip's length, 0 … 1. */
  readonly spanOf: (period: FigurePeriod) => readonly [from: number, to: number];
  /** The slot a period ends in, whatever its kind. */
  readonly endOf: (period: FigurePeriod) => number;
}

const monthsIn: Readonly<Record<AxisKind, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** Months since year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * An even axis of periods of one kind over all periods given (terms included), so that gaps are seen as gaps. `ticks` is how many
 * years may be written under it. The axis reaches as far as `chosen`, even where that holds no figures; null: none is chosen.
 */
export function periodAxis(
  periods: readonly FigurePeriod[],
  kind: AxisKind,
  ticks: number,
  chosen: FigurePeriod | null = null,
): PeriodAxis {
  const step = monthsIn[kind];
  const spans = periods.filter((period) => period.kind === kind || period.kind === "TERM");
  if (chosen !== null && spans.length > 0) spans.push(chosen);
  const from = Math.floor(Math.min(...spans.map(({ firstDay }) => monthNumber(firstDay))) / step) * step;
  const to = Math.max(...spans.map(({ lastDay }) => monthNumber(lastDay)));
  const count = spans.length === 0 ? 0 : Math.floor((to - from) / step) + 1;
  const byMonth = new Map(
    periods.filter((period) => period.kind === kind).map((period) => [monthNumber(period.firstDay), period]),
  );
  const years = (count * step) / 12;
  const every = [1, 2, 5, 10, 20].find((n) => years / n <= ticks) ?? 50;
  const slots = Array.from({ length: count }, (_, at) => {
    const month = from + at * step;
    const year = Math.floor(month / 12);
    const isTick = month % 12 === 0 && year % every === 0;
    return {
      at,
      tick: isTick ? String(year) : null,
      code: slotCode(kind, year, month % 12),
      period: byMonth.get(month) ?? null,
    };
  });
  const length = Math.max(1, count * step);
  return {
    slotsOfYear: kind === "YEAR" ? 5 : 12 / step,
    slots,
    spanOf: ({ firstDay, lastDay }) => [
      Math.max(0, (monthNumber(firstDay) - from) / length),
      Math.min(1, (monthNumber(lastDay) + 1 - from) / length),
    ],
    endOf: ({ lastDay }) =>
      Math.min(Math.max(0, count - 1), Math.max(0, Math.floor((monthNumber(lastDay) - from) / step))),
  };
}

/** The slot with figures to go to when the handle is moved from one slot to another; null: none that way. */
export function slotTowards(axis: PeriodAxis, from: number, to: number): AxisSlot | null {
  const known = axis.slots.filter(({ period }) => period !== null);
  if (to > from) return known.find(({ at }) => at >= to) ?? known.findLast(({ at }) => at > from) ?? null;
  return known.findLast(({ at }) => at <= to) ?? known.find(({ at }) => at < from) ?? null;
}

/** The code of the period of a kind that begins in a month (0 … 11) of a year. */
function slotCode(kind: AxisKind, year: number, month: number): string {
  switch (kind) {
    case "YEAR":
      return String(year);
    case "HALF_YEAR":
      return `${year}-S${month / 6 + 1}`;
    case "QUARTER":
      return `${year}-Q${month / 3 + 1}`;
    case "MONTH":
      return `${year}-${String(month + 1).padStart(2, "0")}`;
  }
}

/** Runs of slots between the first and the last with figures that have none, each from its first to its last code. */
export function gapsOf({ slots }: PeriodAxis): readonly (readonly [from: string, to: string])[] {
  const first = slots.findIndex(({ period }) => period !== null);
  const last = slots.findLastIndex(({ period }) => period !== null);
  const gaps: [string, string][] = [];
  let open: [string, string] | null = null;
  for (const { at, code, period } of slots) {
    if (period !== null || at < first || at > last) {
      open = null;
    } else if (open === null) {
      open = [code, code];
      gaps.push(open);
    } else open[1] = code;
  }
  return gaps;
}

/** A slot's code as one reads it, short: `3/2019`, `Q4/2019`, `S2/2019`, `2019`. */
export function shortCode(code: string): string {
  const [year = "", part] = code.split("-");
  return part === undefined ? year : `${part.replace(/^0/u, "")}/${year}`;
}
