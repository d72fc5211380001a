import type { ReturnsQuery } from "./generated/returns.ts";

export type PeriodReturns = ReturnsQuery["returns"][number];
export type AreaReturn = PeriodReturns["returns"][number];
export type ReturnState = AreaReturn["state"];

/** In the order in which they are told. */
export const STATES: readonly ReturnState[] = ["IN_TIME", "LATE", "PARTLY", "MISSING", "NOT_DUE"];

/** How many returns of a period stand how. */
export function countsOf({ returns }: PeriodReturns): Readonly<Record<ReturnState, number>> {
  const counts = { IN_TIME: 0, LATE: 0, PARTLY: 0, MISSING: 0, NOT_DUE: 0 };
  for (const { state } of returns) counts[state] += 1;
  return counts;
}

/** Whether something of a return has come. */
export const hasCome = ({ state }: AreaReturn): boolean =>
  state === "IN_TIME" || state === "LATE" || state === "PARTLY";
