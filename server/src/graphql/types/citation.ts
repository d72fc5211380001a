import type { CitationResolvers } from "../../generated/schema.ts";
import { labelOf } from "../../statistics/catalogue/catalogue.ts";
import { citedDatasets } from "../citing/cited-datasets.ts";
import { pathOf, sentenceOf } from "../citing/citation.ts";

export const Citation: CitationResolvers = {
  path: (citation) => pathOf(citation),
  sentence: (citation, { lang }, { catalogue }) => {
    const madeUp = citedDatasets(citation).filter(
      (id) => catalogue.datasets.byId.get(id)?.synthetic === true,
    );
    const names = madeUp.map((id) => labelOf(catalogue, "dataset", id, lang === "VI" ? "vi" : "en").name);
    return sentenceOf(citation, names, lang);
  },
};
