import type {
  UpdateCauseResolvers,
  UpdateConnectionResolvers,
  UpdateResolvers,
} from "../../generated/schema.ts";
import { countMoved, findFurthest, MOST_EXPLAINED } from "../../statistics/read/updates/find-furthest.ts";
import { causeCounts } from "../../statistics/read/updates/find-updates.ts";
import { causeName, rulesBegun, updateSentence } from "../sentences/update-sentences.ts";

export type CauseCount = ReturnType<typeof causeCounts>[number];

export const Update: UpdateResolvers = {
  causes: (update) => causeCounts(update),
  moved: (update, _, { db }) => countMoved(db, update),
  furthest: async (update, { first, causes }, { admit, askedAs, catalogue, db }) => {
    const asked = causes ?? null;
    admit(asked === null ? first : MOST_EXPLAINED);
    const { rows, contexts } = await findFurthest(db, catalogue, update, Math.min(first, 100), asked);
    for (const row of rows) {
      askedAs.set(row.before, contexts.before);
      askedAs.set(row.after, contexts.after);
    }
    return rows;
  },
  sentence: (update, { lang }) => updateSentence(update, lang),
};

export const UpdateCause: UpdateCauseResolvers = {
  name: ({ cause }, { lang }) => causeName(cause, lang),
};

export const UpdateConnection: UpdateConnectionResolvers = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  rules: ({ since, until }, { lang }, { catalogue }) => rulesBegun(catalogue, since, until, lang),
};
