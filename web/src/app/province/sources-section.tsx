import type { ReactNode } from "react";
import { formatNumber } from "../../figure/format/format.ts";
import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { groupsOf, HoldingsGroups } from "../atlas/panel/holdings-groups.tsx";
import { useSources } from "../sources/use-sources.ts";
import { ReportLine, type Report } from "../sources/printed-figures.tsx";
import { fromHere } from "../address/from-here.ts";

interface SourcesSectionProps {
  readonly area: ProfileAreaQuery["area"];
  readonly entries: readonly ProfileEntry[];
  /** Whether every report with figures of the area is listed; else those the page's figures rest on. */
  readonly isCollected: boolean;
}

const shown = 8;

/** The reports a province's page rests on. Of collected reports all that hold a figure of it or of what it was formed from. */
export function SourcesSection({ area, entries, isCollected }: SourcesSectionProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const answer = useSources(address.dataset, locale, !isCollected);
  const own = new Set([area.id, ...area.predecessors.map(({ id }) => id)]);
  const used = new Map(entries.flatMap(({ sources }) => sources).map((source) => [source.id, source]));
  const reports: readonly Report[] = isCollected
    ? (answer.data?.sources ?? []).filter(({ observations }) =>
        observations.nodes.some((figure) => own.has(figure.area.id)),
      )
    : [...used.values()].toSorted((a, b) => (b.published ?? "").localeCompare(a.published ?? ""));
  const groups = isCollected && answer.data ? groupsOf(answer.data, [area, ...area.predecessors]) : [];
  const figures = groups.reduce((sum, group) => sum + group.figures.length, 0);
  const isWaiting = isCollected && !answer.data && answer.error === undefined;
  const rest = reports.slice(shown);
  const list = (of: readonly Report[]): ReactNode => (
    <ul className="reports reports-columns">
      {of.map((report) => (
        <li key={report.id}>
          <ReportLine report={report} />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{isCollected ? text.sourcesAll : text.sources}</h2>
      {isWaiting ? <Skeleton lines={4} label={words.page.loading} /> : null}
      {!isWaiting && reports.length === 0 ? <p className="quiet">{text.sourcesNone}</p> : null}
      {list(reports.slice(0, shown))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{text.sourcesMore(formatNumber(rest.length, locale))}</summary>
          {list(rest)}
        </details>
      )}
      {figures === 0 ? null : (
        <details className="all-figures">
          <summary>
            {text.allFigures} · {words.page.sourcesPage.figures(formatNumber(figures, locale))}
          </summary>
          <HoldingsGroups
            groups={groups}
            area={area.id}
            address={{ ...fromHere(address), dataset: address.dataset }}
          />
        </details>
      )}
    </section>
  );
}
