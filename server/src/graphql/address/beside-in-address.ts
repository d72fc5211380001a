import {
  type GraphQLArgument,
  GraphQLBoolean,
  GraphQLString,
  GraphQLObjectType,
  type GraphQLSchema,
  isInputType,
} from "graphql";
import type { ShareOf } from "../../statistics/request/request.ts";

/** What is wanted of each row beside its answer: fields of the API's Statistic that are worked out for it. */
export interface AskedBeside {
  /** Of which total; null: no share. */
  readonly share: ShareOf | null;
  readonly rank: boolean;
  /** Since which period; its own null: the one just before each row's. Null: no change. */
  readonly change: { readonly from: string | null } | null;
  /** When its last return was due and came. */
  readonly timeliness: boolean;
}

export const NOTHING_BESIDE: AskedBeside = { share: null, rank: false, change: null, timeliness: false };

/** Written for the period just before each row's, which in the API is no period at all. */
export const JUST_BEFORE = "JUST_BEFORE";

/** The parameters that ask for it, named as the fields are, and what is read in them. */
export function besideInAddress(schema: GraphQLSchema): {
  readonly declared: readonly GraphQLArgument[];
  readonly read: (given: Readonly<Record<string, unknown>>) => AskedBeside;
} {
  const shareOf = schema.getType("ShareOf");
  if (!isInputType(shareOf)) throw new Error("The SDL has no ShareOf.");
  // Read as arguments of the SDL are, with mistakes told in the same words.
  const row = new GraphQLObjectType({
    name: "Row",
    fields: {
      beside: {
        type: GraphQLBoolean,
        args: {
          share: { type: shareOf },
          rank: { type: GraphQLBoolean },
          change: { type: GraphQLString },
          timeliness: { type: GraphQLBoolean },
        },
      },
    },
  });
  return {
    declared: row.getFields()["beside"]?.args ?? [],
    read: ({ share, rank, change, timeliness }) => ({
      // As the SDL names them, which was seen to.
      share: (share as ShareOf | undefined) ?? null,
      rank: rank === true,
      change: typeof change === "string" ? { from: change === JUST_BEFORE ? null : change } : null,
      timeliness: timeliness === true,
    }),
  };
}
