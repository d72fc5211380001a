import { causeName, revisionSentence } from "../sentences/update-sentences.ts";
import { notCountedReasonOf } from "../sentences/null-reasons.ts";
import { reasonOf } from "../sentences/reasons.ts";
import type { RevisionConnectionResolvers, RevisionResolvers } from "../../generated/schema.ts";

export const Revision: RevisionResolvers = {
  difference: ({ before, after }) =>
    // Without the noise of binary fractions.
    before.value === null || after.value === null
      ? null
      : Number((after.value - before.value).toPrecision(12)),
  reason: ({ before, after }, { lang }) => {
    const unknown = [before, after].find(({ value }) => value === null);
    return unknown === undefined || unknown.reason === null ? null : reasonOf(unknown, unknown.reason, lang);
  },
  causeName: ({ cause }, { lang }) => causeName(cause, lang),
  sentence: (revision, { lang }) => revisionSentence(revision, lang),
};

export const RevisionConnection: RevisionConnectionResolvers = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  totalCountReason: ({ notCounted }, { lang }) => notCounted && notCountedReasonOf(notCounted, lang),
};
