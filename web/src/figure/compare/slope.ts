import { words } from "../../i18n/words.ts";
import type { Figure, FigurePeriod, FigureRow } from "../figure.ts";
import { isUnchanged } from "../format/unchanged.ts";
import { formatSigned } from "../format/format.ts";

/** One area's two values, like for like. */
export interface SlopePair {
  readonly area: string;
  readonly name: string;
  readonly from: FigureRow;
  readonly to: FigureRow;
  readonly fromValue: number;
  readonly toValue: number;
  /** With its sign: `+6,2`, `−0,6`, `0`. */
  readonly change: string;
  readonly direction: "rise" | "fall" | "same";
  /** A change that is only written as 0. */
  readonly isRounded: boolean;
}

/** Two periods of a Figure compared. */
export interface Slope {
  readonly from: FigurePeriod;
  readonly to: FigurePeriod;
  readonly pairs: readonly SlopePair[];
  /** The country's pair; for rates only. */
  readonly nation: SlopePair | null;
  readonly leftOut: readonly { readonly area: string; readonly reason: string }[];
  /** A change in what is counted that earlier periods lie before; null: none. */
  readonly afterBreak: string | null;
}

/**
 * The chosen period against the one its changes are given against, or else the first of its kind that can be compared with it: no change in
 * what is counted lies between. Only areas whose values are complete, of the very period and undisputed in both; all others are left out with
 * the reason. `from`: the period to begin with, where a reader chose one. Null where there is no such period.
 */
export function slopeOf(figure: Figure, from: string | null = null): Slope | null {
  const to = figure.periods.find(({ id }) => id === figure.period);
  if (to === undefined) return null;
  const earlier = figure.periods.filter(({ kind, lastDay }) => kind === to.kind && lastDay < to.firstDay);
  const broken = figure.breaks.findLast(({ date, stops }) => stops && date <= to.lastDay) ?? null;
  const isLike = ({ lastDay }: FigurePeriod) => broken === null || lastDay >= broken.date;
  const chosen = from === null ? undefined : earlier.find(({ id }) => id === from);
  const given = earlier.find(({ label }) => label === figure.comparedWith);
  const asked = from === null ? given : chosen;
  if (from !== null && chosen === undefined) return null;
  const candidates = asked === undefined ? earlier.filter(isLike) : [asked].filter(isLike);
  for (const first of candidates.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay))) {
    // The server's own changes are of the period they are given against.
    const found = compare(figure, first, to, asked !== undefined && asked === given);
    const afterBreak = asked === undefined && broken !== null && earlier.some((one) => !isLike(one));
    if (found.pairs.length > 0)
      return { ...found, afterBreak: afterBreak ? broken.label.replace(/\.$/u, "") : null };
  }
  return null;
}

function compare(
  figure: Figure,
  from: FigurePeriod,
  to: FigurePeriod,
  hasChange: boolean,
): Omit<Slope, "afterBreak"> {
  const w = words(figure.locale).pictures;
  const rowsOf = (period: FigurePeriod) =>
    new Map(
      figure.rows
        .filter((row) => row.member === null && row.period === period.id)
        .map((row) => [row.area, row]),
    );
  const [before, after] = [rowsOf(from), rowsOf(to)];
  const pairs: SlopePair[] = [];
  const leftOut: { readonly area: string; readonly reason: string }[] = [];
  let nation: SlopePair | null = null;
  for (const { id, name, level } of figure.areas) {
    const [a, b] = [before.get(id), after.get(id)];
    const reason = whyNot(a, from, w) ?? whyNot(b, to, w);
    // The server found no common ground between the two, or says how much they differ.
    const unlike = hasChange && b !== undefined && (b.change ?? null) === null ? w.notLike : null;
    const broken = a?.seriesBreak === true || b?.seriesBreak === true ? w.notLike : null;
    const why = reason ?? broken ?? unlike;
    if (why !== null || a === undefined || b === undefined || a.value === null || b.value === null) {
      if (level === "PROVINCE") leftOut.push({ area: id, reason: why ?? w.notLike });
      continue;
    }
    const given = hasChange ? b.change : null;
    const difference = given?.value ?? b.value - a.value;
    const size = formatSigned(difference, figure.locale, figure.kind === "RATIO" ? 1 : undefined);
    const change = given?.text ?? size;
    const direction = /^[0.,]*$/u.test(size) ? "same" : difference > 0 ? "rise" : "fall";
    const pair = {
      area: id,
      name,
      from: a,
      to: b,
      fromValue: a.value,
      toValue: b.value,
      change,
      direction,
      isRounded: direction === "same" && !isUnchanged(difference),
    } as const;
    if (level === "PROVINCE") pairs.push(pair);
    else if (figure.kind === "RATIO") nation = pair;
  }
  return { from, to, pairs, nation, leftOut };
}

/** Why a value cannot be one end of a comparison; null: it can. */
function whyNot(
  row: FigureRow | undefined,
  period: FigurePeriod,
  w: ReturnType<typeof words>["pictures"],
): string | null {
  if (row === undefined || row.value === null) return w.noFigureIn(period.label);
  if (row.status === "PARTIAL") return w.partialIn(period.label);
  if (row.status === "CARRIED") return w.carriedIn(period.label);
  return row.disputed ? w.disputedIn(period.label) : null;
}
