import type { StatisticConnectionResolvers } from "../../generated/schema.ts";

export const StatisticConnection: StatisticConnectionResolvers = {
  nodes: ({ rows }) => rows,
  edges: ({ rows, cursors }) => rows.map((node, index) => ({ node, cursor: cursors[index] ?? "" })),
  pageInfo: ({ hasNextPage, cursors }) => ({ hasNextPage, endCursor: cursors.at(-1) ?? null }),
};
