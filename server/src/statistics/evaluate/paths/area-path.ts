import type { AreaLife, Moved } from "../../model/area-history.ts";
import { isPlace } from "../../model/area-history.ts";
import { type Atoms, joined } from "../../model/territory/atoms.ts";
import type { Reason } from "../../model/types.ts";
import type { Evaluation, TargetCell } from "../evaluation.ts";
import type { Bounds, Node } from "../node.ts";
import {
  type AggregationPath,
  atomsOf,
  type Given,
  incomparable,
  type Member,
  missingIn,
  missingOf,
  none,
  sum,
  union,
} from "./put-together.ts";

/** A cell put together over areas: those below it, or what it was made of. Null where there are none. */
export function overAreas(evaluation: Evaluation, target: TargetCell): AggregationPath | null {
  const { state, area, period } = target;
  if (!state.territory.reaches(area)) return null;
  const children = state.territory.children(area, period, state.flow);
  const broken = area.country ? null : evaluation.areaHistory.brokenBy(area, period);
  if (children.length === 0 && (broken === null || area.givers.length === 0)) return null;
  const members = membersOf(evaluation, target, children);
  const path = combined(target, members, missingOver(target, members));
  if (broken === null) return { ...path, members };
  return { ...acrossBreak(evaluation, target, members, path, broken), members };
}

function membersOf(
  evaluation: Evaluation,
  { state, period, breakdown }: TargetCell,
  areas: readonly AreaLife[],
): Member[] {
  return areas.map((child) => ({
    key: evaluation.grid.key(child, period, breakdown),
    atoms: state.territory.atoms(child, period, state.flow),
    node: evaluation.node(state, child, period, breakdown),
  }));
}

/** What no member with a value covers. */
function missingOver({ state, area, period }: TargetCell, members: readonly Member[]): Atoms {
  const { territory, flow, due } = state;
  const missing = missingOf(members);
  if (area.country || !flow) return missing;
  // A successor's own months within the period are nobody's on this path.
  if (period.first < area.from) return joined([missing, territory.own(area, period)]);
  if (!territory.isRedrawn(area, period)) return missing;
  const covering = members.map((member) => ({ atoms: member.atoms, missing: missingIn(member) }));
  return territory.uncoveredBy(area, period, due, covering);
}

function combined(target: TargetCell, members: readonly Member[], missing: Atoms): Given {
  switch (target.state.indicator.overAreas) {
    case "sum":
      return sum(target, members, missing);
    case "union":
      return union(target, members, members.length === 1 ? missing : atomsOf(target));
    case "none":
    case null:
      return none(target, members, "area");
  }
}

/** What comes of a cell of before something moved to or from the area that did not surely go whole: it cannot be compared, whatever is known. */
function acrossBreak(
  evaluation: Evaluation,
  target: TargetCell,
  members: readonly Member[],
  path: Given,
  { transfer, from, to, on }: Moved,
): Given {
  if (path.suppressed !== null) return path;
  const between = isPlace(target.area) ? bounds(evaluation, target, target.area) : null;
  if (path.incomparable !== null) return { ...path, incomparable: { ...path.incomparable, between } };
  const givers = membersOf(evaluation, target, target.area.givers);
  const isKnown = givers.some(({ node }) => node !== undefined && node.value !== null);
  if (path.node === null && !isKnown) return path;
  const code = transfer === "unverified" ? "UNVERIFIED_MERGER" : "PARTIAL_TRANSFER";
  const reason: Reason = { code, args: { from, to, on } };
  return incomparable(target, [...members, ...givers], reason, between);
}

/**
 * Between what the figure of a district or commune must lie at a time before it was there: what is certainly of its own land, and all that may be. Null
 * where that is not known of all that it was made of, or where what it got may have come from elsewhere too.
 */
function bounds(evaluation: Evaluation, target: TargetCell, area: AreaLife): Bounds | null {
  const { state, period, breakdown } = target;
  if (state.indicator.overAreas !== "sum") return null;
  if (area.transfers.some(({ transfer, month }) => transfer === "unverified" && month > period.last))
    return null;
  let [lower, upper] = [0, 0];
  for (const [parts, isWhole] of [
    [area.predecessors, true],
    [area.givers, false],
  ] as const)
    for (const part of parts) {
      const changed = area.transfers.some(
        ({ from, to, month }) =>
          month > period.last && part.from < month && (from === part.id || to === part.id),
      );
      // What lived on while a piece of it moved was another area than the one that became part of this.
      const n = isWhole && changed ? undefined : evaluation.node(state, part, period, breakdown);
      const between = ofPart(n);
      if (between === null) return null;
      if (isWhole) lower += between.lower;
      upper += between.upper;
    }
  return { lower, upper };
}

function ofPart(n: Node | undefined): Bounds | null {
  if (n === undefined) return null;
  if (n.value === null) return n.between;
  return n.status === "PARTIAL" || n.qualifier !== null ? null : { lower: n.value, upper: n.value };
}
