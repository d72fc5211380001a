import { chosenAmong } from "../../figure/periods/comparable-periods.ts";
import type { FigurePeriod } from "../../figure/figure.ts";
import { formatSince } from "../../figure/compare/since/since-parameter.ts";
import { viewOf } from "../../views/catalogue.ts";
import type { Breakdown } from "../../generated/graphql.ts";
import { dimensions } from "./members.ts";
import type { Members, Address } from "./address.ts";
import type { Unfollowed, Why } from "./unfollowed.ts";

/** What must be known of an indicator to tell which parts of an address can be followed. */
export interface Facts {
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  readonly breakdowns: readonly Breakdown[];
  readonly periods: readonly FigurePeriod[];
  /** The period shown; null: there is none. */
  readonly period: string | null;
}

/** An address of which every part can be followed, and what had to be left out or is not seen in this picture. */
export interface Followable {
  readonly address: Address;
  readonly unfollowed: readonly Unfollowed[];
}

/**
 * What can be shown of an address that was asked for. What cannot be answered is left out, never answered with something else, and told: a
 * comparison with a period of another kind, a member that the indicator has none of. What only this picture cannot show stays, for the next one.
 */
export function followable(asked: Address, facts: Facts): Followable {
  const unfollowed: Unfollowed[] = [];
  let address = asked;
  const tell = (name: string, value: string, why: Why): void => {
    unfollowed.push({ name, value, why });
  };
  const members = membersOf(asked.members, facts);
  for (const { name } of dimensions) {
    const value = asked.members[name];
    if (value !== undefined && members[name] === undefined) tell(name, value, { is: "noSuchMembers", name });
  }
  if (Object.keys(members).length < Object.keys(asked.members).length) address = { ...address, members };
  if (asked.within > 0 && facts.kind === "FLOW") {
    tell("within", String(asked.within), { is: "withinFlow" });
    address = { ...address, within: 0 };
  }
  const { since, versus, view } = asked;
  const since_ = since === null ? null : whyNotSince(asked, facts);
  if (since !== null && since_ !== null) {
    tell("since", formatSince(since, asked.held), since_);
    if (since_.is !== "overTime") address = { ...address, since: null, held: false };
  }
  const versus_ = versus === null ? null : whyNotVersus(address, versus, facts);
  if (versus !== null && versus_ !== null) {
    tell("versus", versus, versus_);
    if (versus_.is !== "overTime") address = { ...address, versus: null };
  }
  if (asked.as !== "difference") {
    const isSeen = address.versus !== null && viewOf(view).span === "one" && address.since === null;
    if (!isSeen && versus === null) tell("as", asked.as, { is: "noVersus" });
    if (address.versus === null) address = { ...address, as: "difference" };
  }
  return { address, unfollowed };
}

function membersOf(members: Members, { breakdowns }: Facts): Members {
  const kept = dimensions.filter(({ breakdown }) => breakdowns.includes(breakdown));
  return Object.fromEntries(
    kept.flatMap(({ name }) => {
      const id = members[name];
      return id === undefined ? [] : [[name, id]];
    }),
  );
}

function whyNotSince({ view }: Address, facts: Facts): Why | null {
  if (viewOf(view).span !== "one") return { is: "overTime", view };
  return isTerm(facts, facts.period) ? { is: "sinceTerm", period: labelOf(facts, facts.period) } : null;
}

function whyNotVersus(address: Address, versus: string, facts: Facts): Why | null {
  const { view, since } = address;
  const { span } = viewOf(view);
  if (span === "many") return { is: "overTime", view };
  if (since !== null && span === "one") return { is: "sinceFirst" };
  if (facts.period === null) return null;
  const period = labelOf(facts, facts.period);
  if (isTerm(facts, versus) || isTerm(facts, facts.period)) return { is: "term", period };
  const [at, other] = [chosenAmong(facts.periods, facts.period), chosenAmong(facts.periods, versus)];
  // What is no period at all the server says best, with what would be one.
  if (at === null || other === null) return null;
  if (other.id === at.id) return { is: "itself", period };
  if (other.kind !== at.kind) return { is: "otherKind", period };
  return span === "two" && other.lastDay > at.lastDay ? { is: "notEarlier", period } : null;
}

function isTerm({ periods }: Facts, id: string | null): boolean {
  return id !== null && (periods.find((period) => period.id === id)?.kind === "TERM" || id.includes("/"));
}

function labelOf({ periods }: Facts, id: string | null): string {
  return periods.find((period) => period.id === id)?.label ?? id ?? "";
}
