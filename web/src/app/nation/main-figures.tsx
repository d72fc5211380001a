import type { ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import type { ProfileEntry } from "../../figure/profile.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../atlas-context.ts";
import { PlaceLink } from "../place-link.tsx";
import { FigureCsv } from "../profile/figure-csv.tsx";
import { MapTable, TrendTable } from "../profile/figure-tables.tsx";
import { MainField } from "../profile/main-section.tsx";
import { ProfileLegend, ProfilePicture } from "../profile/profile-picture.tsx";
import { RankingEnds } from "../profile/ranking-ends.tsx";
import type { MainChoice } from "../profile/use-main-figure.ts";
import { home } from "../url-state.ts";

interface MainFiguresProps {
  /** null while it is on its way. */
  readonly figure: Figure | null;
  readonly entries: readonly ProfileEntry[];
  readonly main: MainChoice;
  /** Whether its map is shown: of scattered figures there is a better one. */
  readonly withMap: boolean;
}

const nation = ["viet-nam"];

/** One indicator closely: its map, its order, its course. */
export function MainFigures({ figure, entries, main, withMap }: MainFiguresProps): ReactNode {
  const { place, locale, words } = useAtlas();
  const text = profileWords(locale).nation;
  if (figure === null)
    return (
      <section>
        <Skeleton lines={14} label={words.page.loading} />
      </section>
    );
  const hasTrend = figure.rows.some(
    ({ area, member, value }) => area === "viet-nam" && member === null && value !== null,
  );
  return (
    <section aria-labelledby="closely" className="closely">
      <div className="closely-head">
        <h2 id="closely">
          {figure.title}, {figure.periods.find(({ id }) => id === figure.period)?.label ?? figure.period}
        </h2>
        <MainField entries={entries} main={main} />
      </div>
      <p className="sentence">{figure.sentence}</p>
      {figure.difference === null ? null : <p className="difference">{figure.difference}</p>}
      {figure.certainty.length === 0 ? null : <p className="note">{figure.certainty.join(" ")}</p>}
      <div className={withMap ? "closely-sides" : "closely-one"}>
        {withMap ? (
          <div className="closely-map">
            <h3>{text.where}</h3>
            <ProfilePicture
              figure={figure}
              view="map"
              ratio={0.86}
              label={`${figure.title}, ${figure.periodLabel}. ${figure.sentence}`}
            />
            <p className="attribution">
              {words.page.attribution} {words.map.attribution}
            </p>
          </div>
        ) : null}
        <div className="closely-ranking">
          <h3>{text.ranking}</h3>
          <RankingEnds figure={figure} ends={5} caption={`${text.ranking}: ${figure.title}`} />
          {withMap ? <ProfileLegend figure={figure} view="map" /> : null}
        </div>
      </div>
      <MapTable figure={figure} summary={text.mapTwin} />
      <div className="closely-trend">
        <h3>{text.trend}</h3>
        {hasTrend ? (
          <>
            <ProfilePicture
              figure={figure}
              view="trend"
              areas={nation}
              ratio={0.22}
              label={`${text.trend}: ${figure.title}`}
            />
            <TrendTable figure={figure} areas={nation} summary={text.trendTwin} />
          </>
        ) : (
          <p className="quiet">{text.noTrend}</p>
        )}
      </div>
      <p className="closely-ways no-print">
        <PlaceLink
          to={{
            ...home,
            lang: place.lang,
            dataset: place.dataset,
            indicator: main.indicator,
            members: main.members,
            period: figure.period,
            boundaries: main.boundaries,
          }}
        >
          {text.openMap}
        </PlaceLink>
        <FigureCsv figure={figure} view="map" areas={nation} />
      </p>
    </section>
  );
}
