import { monthCode, monthIndex } from "../../statistics/model/periods.ts";
import { CELLS } from "./commune-cells.ts";

/** How large a synthetic dataset of communes is made, and how untidy. */
export interface CommuneSize {
  /** First and last month with returns, as numbers (see periods.ts). */
  readonly from: number;
  readonly to: number;
  /** Figures in a return: the first so many of {@link CELLS}. */
  readonly cells: number;
  /** Shares, 0 to 1, of the returns that come, of those that come a month late, and of the figures that are corrected later. */
  readonly reporting: number;
  readonly late: number;
  readonly corrected: number;
  readonly seed: number;
}

/** About 300,000 figures: half a year before the reform of 2025-07-01 and half a year after it. */
export const USUAL_SIZE: CommuneSize = {
  from: monthIndex("2025-01"),
  to: monthIndex("2025-12"),
  cells: 4,
  reporting: 0.97,
  late: 0.06,
  corrected: 0.01,
  seed: 19_08_2005,
};

/** The first month of which it is known which communes there were. */
const FIRST = monthIndex("2016-01");
/** Months, at most: as long as the lists reach, and some years more. */
const MOST_MONTHS = 240;

/** A month as people write it; null: it is none. */
export function monthNumber(text: string): number | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? monthIndex(text) : null;
}

export const writtenMonth = (month: number): string => monthCode(month);

/** What is wrong with a size, in words; null: nothing. */
export function sizeProblem({ from, to, cells, reporting, late, corrected }: CommuneSize): string | null {
  if (!(from >= FIRST)) return `Communes are known from ${monthCode(FIRST)} on.`;
  if (!(to >= from)) return "The last month comes before the first.";
  if (to - from >= MOST_MONTHS) return `At most ${MOST_MONTHS} months are made.`;
  if (!Number.isInteger(cells) || cells < 1 || cells > CELLS.length)
    return `A return has 1 to ${CELLS.length} figures.`;
  return [reporting, late, corrected].every((share) => share >= 0 && share <= 1)
    ? null
    : "Shares are between 0 and 100 per cent.";
}

/** Two sizes that are written alike make the same rows. */
export function writtenSize(size: CommuneSize): string {
  const { from, to, cells, reporting, late, corrected, seed } = size;
  const shares = `${reporting} reporting, ${late} late, ${corrected} corrected`;
  return `${monthCode(from)} to ${monthCode(to)}, ${cells} figures a return, ${shares}, seed ${seed}`;
}
