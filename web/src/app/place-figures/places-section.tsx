import type { ReactNode } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../i18n/locale.ts";
import { placeWords } from "../../i18n/places/place-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PlaceFiguresDocument } from "./generated/place-figures.ts";
import { PlaceFigures } from "./place-figures.tsx";

/** Of a province's page: what reports print of its districts and communes, and of those of the provinces it was formed of. Nothing where there is none. */
export function PlacesSection({ area }: { readonly area: string }): ReactNode {
  const { address, locale } = useAtlas();
  const text = placeWords(locale);
  const variables = { dataset: address.dataset, area, below: true, lang: languageOf(locale) };
  const [answer] = useQuery({ query: PlaceFiguresDocument, variables });
  const found = answer.data?.observations;
  if (found === undefined || found.totalCount === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 id="places">{text.section}</h2>
      <p className="quiet">{text.single}</p>
      <PlaceFigures figures={found.nodes} total={found.totalCount} withPlace />
    </section>
  );
}
