import type { DataVersionResolvers } from "../../generated/schema.ts";

export const DataVersion: DataVersionResolvers = {
  id: ({ id }) => String(id),
};
