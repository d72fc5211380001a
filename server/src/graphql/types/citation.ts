import type { CitationResolvers } from "../../generated/schema.ts";
import { pathOf, sentenceOf } from "../citing/citation.ts";

export const Citation: CitationResolvers = {
  path: (citation) => pathOf(citation),
  sentence: (citation, { lang }) => sentenceOf(citation, lang),
};
