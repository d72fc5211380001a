import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import type { OpenedCommunes } from "../../../views/map/screen/opened-communes.ts";
import { shownView } from "../../../views/offered-views.ts";
import { AddToBriefing } from "../../briefings/add/add-to-briefing.tsx";
import { pageOfOpened, pageOfView } from "../../briefings/add/page-of-view.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { CiteBox } from "../../shell/cite-box.tsx";
import { QueryBox } from "../../shell/query-box.tsx";
import { ExportMenu } from "../export/export-menu.tsx";
import { Certainty } from "../notes/certainty.tsx";
import { NationSource } from "../notes/nation-source.tsx";
import { numberAddress, numberAt } from "../../shell/number-link.tsx";
import { PageLink } from "../../address/page-link.tsx";

interface CountrySectionProps {
  readonly figure: Figure;
  /** What is opened into communes on the map. */
  readonly opened: OpenedCommunes | null;
  readonly isNarrow: boolean;
  /** Whether a province's panel stands beside the map: how sure the country's figure is then stands on paper only. */
  readonly hasPanelBeside: boolean;
}

/** What the whole country has, how sure that is, and the ways to take it away. */
export function CountrySection({ figure, opened, isNarrow, hasPanelBeside }: CountrySectionProps): ReactNode {
  const { address, words } = useAtlas();
  const { title, periodLabel, boundariesLabel, datasetLabel } = figure;
  const page =
    opened === null
      ? pageOfView(address, shownView(figure, address.view), figure)
      : pageOfOpened(address, opened.province, figure);
  const origin = figure.national === null ? null : numberAt(figure, figure.national);
  const cited = `${[title, periodLabel, boundariesLabel, datasetLabel].join(" · ")}.`;
  return (
    <section className="atlas-nation" aria-label={words.country}>
      <h2 className="visually-hidden">{words.country}</h2>
      <p className="sentence">{figure.sentence}</p>
      {figure.difference === null ? null : <p className="difference">{figure.difference}</p>}
      <NationSource figure={figure} />
      <div className={hasPanelBeside ? "certainty only-paper" : "certainty"}>
        <Certainty
          sentences={figure.certainty}
          missing={figure.national?.missing ?? []}
          missingCount={figure.national?.missingCount}
          isFolded={isNarrow}
        />
      </div>
      <div className="actions">
        <ExportMenu figure={figure} address={address} opened={opened} />
        {page === null ? null : (
          <AddToBriefing
            added={{
              page,
              dataset: figure.dataset,
              boundaries: address.boundaries,
              knownAt: address.knownAt,
            }}
          />
        )}
        {page === null || opened === null ? null : <span className="note">{opened.addedSaid}</span>}
        {/* What is known at all is known now, and cannot be had as it was known. */}
        <CiteBox query={figure.query} title={cited} />
        {origin === null ? null : (
          <PageLink to={numberAddress(address, origin)} className="button button-plain">
            {words.views.record}
          </PageLink>
        )}
        <QueryBox query={figure.query} dataVersion={figure.dataVersion} />
      </div>
    </section>
  );
}
