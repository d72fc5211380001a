import { compareWords } from "../../../i18n/compare-words.ts";
import type { FigurePeriod, FigureRow, QualifierCode } from "../../figure.ts";
import { shortPeriod } from "../../periods/short-period.ts";
import { statusFamily, statusMark } from "../../rows/status.ts";
import { fallCautions, heldCautions, partialRemark, passingCautions } from "./since-cautions.ts";
import { notHeld, notReached } from "./since-not-reached.ts";
import { isLeast, type Dated, type Since, type SinceAnswer, type SinceSetting } from "./since-setting.ts";

/**
 * Since when an area has figures, or has reached a threshold; `rows` are its rows by period. A value carried from another period does not
 * count. At least so much counts when that reaches the threshold; at most so much proves nothing there.
 */
export function sinceRow(
  area: string,
  rows: ReadonlyMap<string, FigureRow>,
  setting: SinceSetting,
): SinceAnswer {
  const { figure, since, chosen, periods } = setting;
  const known = periods.flatMap((period): readonly Dated[] => {
    const row = rows.get(period.id);
    return row === undefined || row.value === null || row.status === "CARRIED"
      ? []
      : [{ period, row, value: row.value }];
  });
  const at = setting.held ? heldFrom(known, rows, setting) : known.findIndex((one) => isReached(one, since));
  const first = known[at];
  const base = {
    area,
    period: chosen.id,
    member: null,
    qualifier: null,
    missing: [],
    numerator: null,
    denominator: null,
    carriedFrom: null,
    seriesBreak: false,
  };
  if (first === undefined) {
    const why = setting.held ? notHeld(known, rows, setting) : notReached(known, rows, setting);
    return { first: null, isBelowNow: false, now: "", maybeEarlier: false, row: { ...base, ...why } };
  }
  const { row, period } = first;
  const w = compareWords(figure.locale);
  const later = since === "any" || setting.held ? [] : below(known.slice(at + 1), since);
  const last = known.at(-1);
  const isBelowNow = last !== undefined && later.at(-1) === last;
  const isFirst = period.id === periods[0]?.id;
  const before = since === "any" || isFirst ? null : gapBefore(period, rows, periods);
  const asked = w.answer[setting.held ? "held" : "first"];
  const said = (isFirst ? (since === "any" ? asked.fromFirst : asked.reachedFirst) : asked.from)(
    period.label,
  );
  const remarks = [
    ...(since !== "any" && row.status === "PARTIAL" ? [partialRemark(row, setting)] : []),
    ...(isBelowNow && last !== undefined ? [w.nowRemark(last.row.text)] : []),
  ];
  const cautions = [
    ...(since === "any" ? [] : passingCautions(row, setting)),
    ...(row.disputed ? [w.disputed] : []),
    ...fallCautions(later, isBelowNow, last, setting),
    ...(before === null ? [] : [(setting.held ? w.heldEarlierMaybe : w.earlierMaybe)(before.label)]),
    ...(setting.held ? heldCautions(known.slice(at), setting) : []),
  ];
  return {
    first: period,
    isBelowNow,
    now: isBelowNow ? (last?.row.text ?? "") : "",
    maybeEarlier: before !== null,
    row: {
      ...base,
      value: yearsBetween(period.firstDay, chosen.lastDay),
      firstYear: Number(period.firstDay.slice(0, 4)),
      status: row.status,
      family: statusFamily(row.status, cautions.length > 0),
      mark: statusMark(row.status),
      text: remarks.length === 0 ? said : `${said} (${remarks.join("; ")})`,
      remark: remarks.join("; "),
      short: shortPeriod(period),
      beside: since === "any" ? "" : row.text,
      cautions,
      reporting: row.reporting,
      expected: row.expected,
      disputed: row.disputed,
      sources: row.sources,
    },
  };
}

function isReached({ row, value }: Dated, since: Since): boolean {
  return since === "any" || reaches(value, row.qualifier, since);
}

/** Whether a value proves that a threshold is reached. */
function reaches(value: number, qualifier: QualifierCode | null, threshold: number): boolean {
  return value >= threshold && qualifier !== "AT_MOST";
}

/**
 * Where the last run begins that goes on up to the chosen period: of figures, in every period of its kind; of a level, in every period of which
 * anything is known. −1: there is none, as the newest does not reach it.
 */
function heldFrom(
  known: readonly Dated[],
  rows: ReadonlyMap<string, FigureRow>,
  { since, chosen, periods }: SinceSetting,
): number {
  if (since !== "any") {
    const broken = known.findLastIndex((one) => !isReached(one, since));
    return broken === known.length - 1 ? -1 : broken + 1;
  }
  const ofKind = periods.filter(({ kind }) => kind === chosen.kind);
  const hasFigure = ({ id }: FigurePeriod) => known.some(({ period }) => period.id === id);
  const gap = ofKind.findLastIndex((period) => !hasFigure(period));
  const first = ofKind[gap + 1];
  return first === undefined ? -1 : known.findIndex(({ period }) => period.id === first.id);
}

/** Values that are surely below: at least so much may be more. */
function below(rows: readonly Dated[], threshold: number): readonly Dated[] {
  return rows.filter(({ row, value }) => value < threshold && !isLeast(row));
}

/** The period of its kind just before, where it holds no figure of the area; null where it does, or there is none. */
function gapBefore(
  period: FigurePeriod,
  rows: ReadonlyMap<string, FigureRow>,
  periods: readonly FigurePeriod[],
): FigurePeriod | null {
  const before = periods.findLast(({ kind, lastDay }) => kind === period.kind && lastDay < period.firstDay);
  return before === undefined || (rows.get(before.id)?.value ?? null) !== null ? null : before;
}

/** From the first day of one period to the last of another, in years, to a hundredth. */
function yearsBetween(firstDay: string, lastDay: string): number {
  const months =
    (Number(lastDay.slice(0, 4)) - Number(firstDay.slice(0, 4))) * 12 +
    Number(lastDay.slice(5, 7)) -
    Number(firstDay.slice(5, 7)) +
    1;
  return Math.round((months / 12) * 100) / 100;
}
