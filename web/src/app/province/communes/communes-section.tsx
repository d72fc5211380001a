import { useMemo, type ReactNode } from "react";
import { useQuery } from "urql";
import type { AreaName, Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { communeGrid, communeGridSize, gridPeriods } from "../../../figure/profile/commune-grid.ts";
import { CommuneGridDocument } from "../../../figure/profile/generated/commune-grid.ts";
import { communesWords } from "../../../i18n/communes/communes-words.ts";
import { languageOf } from "../../../i18n/locale.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { memberFilter } from "../../address/members.ts";
import { PageLink } from "../../address/page-link.tsx";
import { communesFiles } from "../../../figure/queries/communes-files.ts";
import { isAnswerTo } from "../../atlas/data/use-statistics.ts";
import { mainFigureAddress } from "../../profile/profile-links.ts";
import type { MainChoice } from "../../profile/main-figure/use-main-figure.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { CommunesTable } from "./communes-table.tsx";

interface CommunesSectionProps {
  readonly figure: Figure;
  readonly area: AreaName;
  readonly main: MainChoice;
}

/** Of a province whose communes report: the page's figure of each, and what it was in the periods before. */
export function CommunesSection({ figure, area, main }: CommunesSectionProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = communesWords(locale);
  const periods = useMemo(() => gridPeriods(figure, communeGridSize.periods), [figure]);
  const where = memberFilter(main.members);
  const variables = {
    dataset: figure.dataset,
    indicator: figure.indicator,
    periods: periods.map(({ id }) => id),
    where,
    boundaries: main.boundaries,
    within: area.id,
    first: communeGridSize.cells,
    lang: languageOf(locale),
  } as const;
  const [answer] = useQuery({ query: CommuneGridDocument, variables, pause: periods.length === 0 });
  const data = answer.data && isAnswerTo(answer.operation, variables, address.knownAt) ? answer.data : null;
  const grid = useMemo(
    () => (data === null ? null : communeGrid(figure, periods, data)),
    [data, figure, periods],
  );
  if (answer.error !== undefined) return null;
  const label = `${text.list} – ${figure.title}`;
  const n = (count: number): string => formatNumber(count, locale);
  const files = communesFiles(
    { ...figure, locale, where, tolerance: 0, seriesPeriods: [], by: null, previous: null },
    area.id,
    address.knownAt,
  );
  return (
    <section aria-labelledby="communes" className="communes">
      <h2 id="communes">{label}</h2>
      {grid === null ? (
        <Skeleton lines={14} label={words.page.loading} />
      ) : grid.lines.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <>
          <p className="note">
            {figure.periodLabel}: {text.withFigure(n(grid.known), n(grid.lines.length))}.
          </p>
          <CommunesTable grid={grid} figure={figure} area={area} main={main} label={label} />
          <p className="communes-ways no-print">
            <PageLink to={{ ...mainFigureAddress(address, main, figure.period, null), communes: area.id }}>
              {text.open}
            </PageLink>
            {files.map((file) => (
              <a key={file.label} href={file.address} download>
                {text.file(file.label)}
              </a>
            ))}
          </p>
        </>
      )}
    </section>
  );
}
