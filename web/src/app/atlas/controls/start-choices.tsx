import type { ReactNode } from "react";
import { useQuery } from "urql";
import { AtlasCatalogueDocument } from "../../../figure/queries/generated/catalogue.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import type { Address } from "../../address/address.ts";
import { home } from "../../address/url-state.ts";
import { fromHere } from "../../address/from-here.ts";
import { KnownAtField } from "../../shell/known-at-field.tsx";
import { countedOn } from "../data/answers.ts";
import { EarlyIndicatorField } from "./early-indicator-field.tsx";
import { languageOf } from "../../../i18n/locale.ts";

interface StartChoicesProps {
  readonly address: Address;
  readonly go: (address: Address) => void;
}

/** The two ways on from the first screen: one indicator of the published figures, or everything with synthetic data. */
export function StartChoices({ address, go }: StartChoicesProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.start;
  const [{ data }] = useQuery({
    query: AtlasCatalogueDocument,
    variables: {
      dataset: address.dataset,
      indicator: null,
      boundaries: countedOn(address.boundaries),
      lang: languageOf(locale),
    },
  });
  // An office that began with nothing of ours has neither; while that is not known, both are usual.
  const isThere = (id: string): boolean => data?.datasets.some((dataset) => dataset.id === id) ?? true;
  const demo: Address = {
    ...fromHere(address),
    dataset: "demo",
    indicator: "coverage",
    members: { unit: "commune" },
  };
  return (
    <section className="start-choices" aria-label={text.title}>
      <div className="start-choice">
        <h2>{text.indicator}</h2>
        <p className="note">{text.indicatorHint}</p>
        <EarlyIndicatorField address={address} catalogue={data ?? null} go={go} />
      </div>
      {isThere("demo") ? (
        <div className="start-choice">
          <h2>
            <PageLink to={demo}>{text.demo}</PageLink>
          </h2>
          <p className="note">{text.demoHint}</p>
        </div>
      ) : null}
      {address.dataset === home.dataset || !isThere(home.dataset) ? null : (
        <p>
          <PageLink to={fromHere(address)}>{text.back}</PageLink>
        </p>
      )}
      <KnownAtField />
    </section>
  );
}
