import { useMemo } from "react";
import { useQuery } from "urql";
import { accountWords } from "../../i18n/account/account-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import type { Choice } from "../../ui/fields/select-field.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { AccountAreasDocument } from "./generated/account-areas.ts";

/** The territories a role can be of: the country, then today's provinces by name. */
export function useAreas(): readonly Choice[] {
  const { locale } = useAtlas();
  const [{ data }] = useQuery({ query: AccountAreasDocument, variables: { lang: languageOf(locale) } });
  return useMemo(() => {
    const country = { id: "viet-nam", name: accountWords(locale).people.country };
    const provinces = (data?.areas ?? []).filter(({ level }) => level === "PROVINCE");
    return [country, ...provinces.toSorted((a, b) => a.name.localeCompare(b.name, locale))];
  }, [data, locale]);
}
