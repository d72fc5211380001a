import { countryId } from "../../figure/areas/country.ts";
import type { ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { CsvDownload } from "../profile/main-figure/csv-download.tsx";
import { TrendTable } from "../profile/main-figure/figure-tables.tsx";
import { MainIndicatorField } from "../profile/main-figure/main-indicator-field.tsx";
import { ProfilePicture } from "../profile/main-figure/profile-picture.tsx";
import type { MainChoice } from "../profile/main-figure/use-main-figure.ts";
import { mainFigureAddress } from "../profile/profile-links.ts";

interface TrendSectionProps {
  /** null while it is on its way. */
  readonly figure: Figure | null;
  readonly area: ProfileAreaQuery["area"];
  readonly main: MainChoice;
  readonly entries: readonly ProfileEntry[];
}

/** One indicator of a province over time, beside the country's where it is a rate; and what stood before a merger. */
export function TrendSection({ figure, area, main, entries }: TrendSectionProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale);
  if (figure === null)
    return (
      <section>
        <Skeleton lines={9} label={words.page.loading} />
      </section>
    );
  // Beside the country's count a province's line would lie on the axis.
  const drawn = figure.kind === "RATIO" ? [area.id, countryId] : [area.id];
  const isKnown = figure.rows.some(
    (row) => row.area === area.id && row.member === null && row.value !== null,
  );
  return (
    <section aria-labelledby="trend" className="closely">
      <div className="closely-head">
        <h2 id="trend">
          {text.province.trend} – {figure.title}
        </h2>
        <MainIndicatorField entries={entries} main={main} />
      </div>
      {isKnown ? (
        <>
          <ProfilePicture
            figure={figure}
            view="trend"
            areas={drawn}
            ratio={0.3}
            label={`${text.province.trend}: ${figure.title}, ${area.name}`}
          />
          <TrendTable figure={figure} areas={[area.id, countryId]} summary={text.nation.trendTwin} />
        </>
      ) : (
        <p className="quiet">{words.trend.none}</p>
      )}
      <p className="closely-ways no-print">
        <PageLink to={mainFigureAddress(address, main, figure.period, area.id)}>
          {text.province.onMap}
        </PageLink>
        <CsvDownload figure={figure} view="trend" areas={drawn} />
      </p>
    </section>
  );
}
