import { may } from "../../accounts/may.ts";
import type { AwaitingResolvers } from "../../generated/schema.ts";
import { findImports, type Viewer } from "../../import/hand-ins/find-imports.ts";
import { findDue } from "../../statistics/read/returns/find-due.ts";

/** Imports in review that are looked through for those that somebody may publish. */
const IN_REVIEW = 200;

/** Whose matters they are. */
export interface AwaitingRow {
  readonly viewer: Viewer;
}

export const Awaiting: AwaitingResolvers = {
  reportsFor: ({ viewer: { actor, covers } }, { first }, { catalogue }) =>
    catalogue.areas.list
      .filter(({ id }) => may(actor, "HAND_IN", { area: id }, covers).may)
      .slice(0, first ?? undefined),
  due: async ({ viewer: { actor, covers } }, { first }, { catalogue, db }) => {
    const due = await findDue(db, catalogue, (area) => may(actor, "HAND_IN", { area }, covers).may);
    return due.slice(0, first ?? undefined);
  },
  sentBack: async ({ viewer }, { first }, { live }) => {
    const asked = { dataset: null, states: ["SENT_BACK"], isOnlyMine: true, after: null };
    return (await findImports(live, viewer, { ...asked, first: first ?? 20 })).nodes;
  },
  toReview: async ({ viewer }, { first }, { live }) => {
    const asked = { dataset: null, states: ["IN_REVIEW"], isOnlyMine: false, after: null };
    const { nodes } = await findImports(live, viewer, { ...asked, first: IN_REVIEW });
    return nodes.filter(({ steps }) => steps.includes("PUBLISH")).slice(0, first ?? undefined);
  },
};
