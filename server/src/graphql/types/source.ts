import type { SourceResolvers } from "../../generated/schema.ts";

export const Source: SourceResolvers = {
  figures: (source, _, { loaders }) => loaders.figuresOfSource.load(source.key),
  observations: (source, { first, after }, { loaders }) =>
    loaders.observationsOfSource(first, after ?? null).load(source.key),
};
