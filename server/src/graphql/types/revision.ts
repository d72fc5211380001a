import type { RevisionConnectionResolvers, RevisionResolvers } from "../../generated/schema.ts";

export const Revision: RevisionResolvers = {
  difference: ({ before, after }) =>
    // Without the noise of binary fractions.
    before.value === null || after.value === null
      ? null
      : Number((after.value - before.value).toPrecision(12)),
};

export const RevisionConnection: RevisionConnectionResolvers = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
};
