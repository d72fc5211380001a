import { countryId } from "../../figure/areas/country.ts";
import { useMemo, type ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { ownNation } from "../../figure/rows/own-nation.ts";
import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { ranking } from "../../figure/rows/ranking.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { CsvDownload } from "../profile/main-figure/csv-download.tsx";
import { MapTable, TrendTable } from "../profile/main-figure/figure-tables.tsx";
import { MainIndicatorField } from "../profile/main-figure/main-indicator-field.tsx";
import { ProfileLegend, ProfilePicture } from "../profile/main-figure/profile-picture.tsx";
import { RankingEnds } from "../profile/main-figure/ranking-ends.tsx";
import type { MainChoice } from "../profile/main-figure/use-main-figure.ts";
import { mainFigureAddress } from "../profile/profile-links.ts";

interface MainFiguresProps {
  /** null while it is on its way. */
  readonly figure: Figure | null;
  readonly entries: readonly ProfileEntry[];
  readonly main: MainChoice;
  /** Whether its figures were collected here and there: then there is a better map, and sums of some provinces are no course. */
  readonly isCollected: boolean;
  /** Why another indicator is shown than the one chosen; null: it is the one. */
  readonly changed: string | null;
}

const nation = [countryId];
const ends = 5;

/** The highest and the lowest of the order beside the map: a reader looks for them on it. */
function endsOf(figure: Figure): readonly string[] {
  const ranked = ranking(figure).map(({ row }) => row.area);
  const both = [ranked[0], ranked.at(-1), ...ranked.slice(1, ends), ...ranked.slice(-ends, -1)];
  return [...new Set(both.filter((area) => area !== undefined))];
}

/** One indicator closely: its map, its order, its course. */
export function MainFigures({ figure, entries, main, isCollected, changed }: MainFiguresProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).nation;
  const named = useMemo(() => (figure === null ? [] : endsOf(figure)), [figure]);
  if (figure === null)
    return (
      <section>
        <Skeleton lines={14} label={words.page.loading} />
      </section>
    );
  const withMap = !isCollected;
  const { figure: course, leftOut } = isCollected ? ownNation(figure) : { figure, leftOut: 0 };
  const hasTrend = course.rows.some(
    ({ area, member, value }) => area === countryId && member === null && value !== null,
  );
  return (
    <section aria-labelledby="closely" className="closely">
      <div className="closely-head">
        <h2 id="closely">
          {figure.title}, {figure.periods.find(({ id }) => id === figure.period)?.label ?? figure.period}
        </h2>
        <MainIndicatorField entries={entries} main={main} />
      </div>
      {changed === null ? null : <p role="status">{changed}</p>}
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
              named={named}
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
          <RankingEnds figure={figure} ends={ends} caption={`${text.ranking}: ${figure.title}`} />
          {withMap ? <ProfileLegend figure={figure} view="map" /> : null}
        </div>
      </div>
      <MapTable figure={figure} summary={text.mapTwin} />
      <div className="closely-trend">
        <h3>{text.trend}</h3>
        {leftOut === 0 ? null : <p className="note">{text.trendOwn(formatNumber(leftOut, locale))}</p>}
        {hasTrend ? (
          <>
            <ProfilePicture
              figure={course}
              view="trend"
              areas={nation}
              ratio={0.22}
              label={`${text.trend}: ${figure.title}`}
            />
            <TrendTable figure={course} areas={nation} summary={text.trendTwin} />
          </>
        ) : (
          <p className="quiet">{text.noTrend}</p>
        )}
      </div>
      <p className="closely-ways no-print">
        <PageLink to={mainFigureAddress(address, main, figure.period, null)}>{text.openMap}</PageLink>
        <CsvDownload figure={figure} view="map" areas={nation} />
      </p>
    </section>
  );
}
