import type { CaveatResolvers } from "../../generated/schema.ts";
import { caveatSentence } from "../sentences/caveat-sentence.ts";

export const Caveat: CaveatResolvers = {
  sentence: (caveat, { lang }, { catalogue }) => caveatSentence(catalogue, caveat, lang),
};
