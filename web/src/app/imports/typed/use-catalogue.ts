import { useMemo } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../../i18n/locale.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { TypedCatalogueDocument, type TypedCatalogueQuery } from "./generated/catalogue.ts";

/** All that a figure can be of, with names in the reader's language. */
export interface Catalogue extends Omit<TypedCatalogueQuery, "country"> {
  /** A name by its id; the id of what is not known. */
  readonly name: (
    of: "indicators" | "areas" | "models" | "categories" | "unitTypes" | "awardLevels",
    id: string,
  ) => string;
}

/** The catalogue, the country before its provinces; null while it is not known. */
export function useCatalogue(): Catalogue | null {
  const { locale } = useAtlas();
  const [{ data }] = useQuery({ query: TypedCatalogueDocument, variables: { lang: languageOf(locale) } });
  return useMemo(() => {
    if (data === undefined) return null;
    const all = {
      ...data,
      areas: [data.country, ...data.areas.toSorted((a, b) => a.name.localeCompare(b.name, locale))],
    };
    return { ...all, name: (of, id) => all[of].find((each) => each.id === id)?.name ?? id };
  }, [data, locale]);
}
