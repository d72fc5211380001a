import type { ReactNode } from "react";
import { useQuery } from "urql";
import { AtlasCatalogueDocument } from "../../../figure/queries/generated/catalogue.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PlaceLink } from "../../address/place-link.tsx";
import { home, type Place } from "../../address/url-state.ts";
import { countedOn } from "../data/answers.ts";
import { EarlyIndicatorField } from "./early-indicator-field.tsx";

interface StartChoicesProps {
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** The two ways on from the first screen: one indicator of the published figures, or everything with synthetic data. */
export function StartChoices({ place, go }: StartChoicesProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.doors;
  const [{ data }] = useQuery({
    query: AtlasCatalogueDocument,
    variables: {
      dataset: place.dataset,
      indicator: null,
      boundaries: countedOn(place.boundaries),
      lang: locale === "vi" ? "VI" : "EN",
    },
  });
  const demo: Place = {
    ...home,
    lang: place.lang,
    dataset: "demo",
    indicator: "coverage",
    members: { unit: "commune" },
  };
  return (
    <section className="doors" aria-label={text.title}>
      <div className="door">
        <h2>{text.indicator}</h2>
        <p className="note">{text.indicatorHint}</p>
        <EarlyIndicatorField place={place} catalogue={data ?? null} go={go} />
      </div>
      <div className="door">
        <h2>
          <PlaceLink to={demo}>{text.demo}</PlaceLink>
        </h2>
        <p className="note">{text.demoHint}</p>
      </div>
      {place.dataset === home.dataset ? null : (
        <p>
          <PlaceLink to={{ ...home, lang: place.lang }}>{text.back}</PlaceLink>
        </p>
      )}
    </section>
  );
}
