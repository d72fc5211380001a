import type { RestResolvers } from "../../generated/schema.ts";

export const Rest: RestResolvers = {
  count: ({ ids }) => ids.length,
};
