import { firstDayOfMonth, lastDay, monthIndex, period as periodOf } from "../../statistics/model/periods.ts";
import type { Place } from "./places.ts";
import type { Doubt, LeftOutReason, Proposal, Span } from "./proposal.ts";
import type { Claim } from "./rules/claim.ts";
import type { Sentence } from "./sentence.ts";
import type { Time } from "./times.ts";

/** What earlier sentences said of where and when. */
export interface Told {
  readonly place: Place | null;
  readonly time: Time | null;
}

/** Indicators of a state: they can stand in the month of a day, or of the report's publication. */
const STATES =
  /^(?:model_types|models_unspecified|model_points|models_replicated_\w+|deployments|units_eligible|model_members|grassroots_force_\w+|self_management_groups|models_and_exemplars|models_graded\w*|exemplars)$/;

type Placed = Pick<Proposal, "area" | "period" | "doubts">;

/** Of which area and period a figure is, from the words round it, or why that cannot be told. */
export function place(
  sentence: Sentence,
  where: { readonly at: Span; readonly clause: Span },
  claim: Claim,
  told: Told,
  published: string | null,
): Placed | LeftOutReason {
  const doubts: Doubt[] = [];
  const isState = STATES.test(claim.indicator);
  const times = isState ? sentence.times : sentence.times.filter(({ isDay }) => !isDay);
  let time = nearest(times, where, claim.length, sentence.plain);
  if (time === null && told.time !== null) {
    time = told.time;
    doubts.push("PERIOD_FROM_BEFORE");
  }
  let code = time?.code ?? null;
  if (code === null && isState && published !== null && published.length >= 7) {
    code = published.slice(0, 7);
    doubts.push("PERIOD_OF_PUBLICATION");
  }
  if (code === null) return "NO_PERIOD";
  if (claim.isYearly === true && !code.includes("/")) code = code.slice(0, 4);
  const found = nearest(sentence.places, where, claim.length, sentence.plain) ?? told.place;
  if (found === null) return "NO_AREA";
  if (!sentence.places.includes(found)) doubts.push("AREA_FROM_BEFORE");
  if (found.isNation) return { area: "viet-nam", period: code, doubts };
  if (found.candidates.length === 0) return "BELOW_PROVINCE";
  const day = dayOf(code, published);
  const area = found.candidates.find(({ from, to }) => from <= day && (to === null || day < to));
  return area === undefined ? "NO_AREA" : { area: area.code, period: code, doubts };
}

/** The last day of the period, at which the areas of a period are those; of a period that has not ended, the day it was told. */
function dayOf(code: string, published: string | null): string {
  const last = lastDay(periodOf(code));
  if (published === null || published.length < 7) return last;
  const told = published.length >= 10 ? published : firstDayOfMonth(monthIndex(`${published}-01`));
  return told < last ? told : last;
}

/** What is said right behind what is counted, else before it in its clause, else behind it, else elsewhere in the sentence. */
function nearest<T extends { readonly at: Span }>(
  said: readonly T[],
  { at, clause }: { readonly at: Span; readonly clause: Span },
  length: number,
  plain: string,
): T | null {
  const end = at.to + length;
  const close = said.find(
    (each) =>
      each.at.from >= end &&
      /^\s*(?:\(|trong |của |tại )?(?:tỉnh |số liệu )?$/u.test(plain.slice(end, each.at.from)),
  );
  if (close !== undefined) return close;
  const inClause = said.filter((each) => each.at.from >= clause.from && each.at.to <= clause.to);
  return (
    inClause.findLast((each) => each.at.to <= at.from) ??
    inClause.find((each) => each.at.from >= at.to) ??
    said.findLast((each) => each.at.to <= at.from) ??
    said.find((each) => each.at.from >= at.to) ??
    null
  );
}
