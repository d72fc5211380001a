import { useMemo, type ReactNode } from "react";
import { useQuery } from "urql";
import type { Figure } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format.ts";
import type { AtlasSourcesQuery } from "../../generated/graphql.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../atlas-context.ts";
import { areaDocument, sourcesDocument } from "../documents.ts";
import { PlaceLink } from "../place-link.tsx";
import { memberOf, PrintedLine, ReportLine } from "../printed-figures.tsx";
import type { Place } from "../url-state.ts";
import { Trouble } from "../trouble.tsx";
import { Panel } from "./panel.tsx";

interface HoldingsPanelProps {
  readonly figure: Figure;
  readonly place: Place;
  readonly area: string;
  readonly onClose: () => void;
}

type Source = AtlasSourcesQuery["sources"][number];
type Printed = Source["observations"]["nodes"][number];

interface Group {
  readonly area: string;
  readonly name: string;
  readonly figures: readonly { readonly printed: Printed; readonly source: Source }[];
}

/** Most figures of one report that are asked for. */
export const figuresPerSource = 200;

/** Everything published about one province: each figure with its source, and whose figure it is. */
export function HoldingsPanel({ figure, place, area, onClose }: HoldingsPanelProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  const lang = locale === "vi" ? "VI" : "EN";
  const isListed = figure.synthetic === null;
  const [about] = useQuery({ query: areaDocument, variables: { id: area, lang } });
  const [answer, ask] = useQuery({
    query: sourcesDocument,
    variables: { dataset: place.dataset, figures: figuresPerSource, lang },
    pause: !isListed,
  });
  const row = figure.rows.find((one) => one.area === area);
  const known = about.data?.area.id === area ? about.data.area : null;
  const listed = figure.areas.find(({ id }) => id === area);
  const groups = useMemo(
    () =>
      known === null || !answer.data
        ? []
        : groupsOf(answer.data, [known, ...(place.boundaries === "AS_REPORTED" ? [] : known.predecessors)]),
    [answer.data, known, place.boundaries],
  );
  const failed = about.error ?? answer.error;
  return (
    <Panel
      title={listed?.name ?? known?.name ?? area}
      subtitle={listed?.formedFrom ?? null}
      onClose={onClose}
    >
      {failed === undefined ? null : (
        <Trouble error={failed} retry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {row === undefined ? null : <p className="facts-value facts-small">{row.text}</p>}
      {row?.cautions.map((caution) => (
        <p key={caution} className="caution">
          {caution}
        </p>
      ))}
      {row?.value === null ? <p>{text.none}</p> : null}
      {isListed ? null : <p>{text.demoMany}</p>}
      {isListed && failed === undefined && (!answer.data || known === null) ? (
        <Skeleton lines={6} label={words.page.loading} />
      ) : null}
      {groups.map((group) => (
        <section key={group.area} aria-label={group.area === area ? text.ofItself : text.of(group.name)}>
          <h3>
            {group.area === area ? text.ofItself : text.of(group.name)}{" "}
            <span className="quiet">
              · {words.page.sourcesPage.figures(formatNumber(group.figures.length, locale))}
            </span>
          </h3>
          <ul className="holdings">
            {group.figures.map(({ printed, source }) => (
              <li key={printed.id}>
                <PlaceLink
                  to={{
                    ...place,
                    indicator: printed.indicator.id,
                    period: printed.period.id,
                    boundaries: "AS_REPORTED",
                    area: group.area,
                    members: membersOf(printed),
                  }}
                >
                  {printed.indicator.name}
                  {memberOf(printed) === null ? "" : ` · ${memberOf(printed) ?? ""}`}
                </PlaceLink>
                <PrintedLine figure={printed} />
                <ReportLine report={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

function membersOf(printed: Printed): Place["members"] {
  return {
    ...(printed.model ? { model: printed.model.id } : {}),
    ...(printed.category ? { category: printed.category.id } : {}),
    ...(printed.unitType ? { unit: printed.unitType.id } : {}),
    ...(printed.awardLevel ? { award: printed.awardLevel.id } : {}),
  };
}

/** The figures of some areas, area by area, newest first. */
function groupsOf(
  answer: AtlasSourcesQuery,
  areas: readonly { readonly id: string; readonly name: string }[],
): readonly Group[] {
  return areas
    .map(({ id, name }) => ({
      area: id,
      name,
      figures: answer.sources
        .flatMap((source) => source.observations.nodes.map((printed) => ({ printed, source })))
        .filter(({ printed }) => printed.area.id === id)
        .toSorted((a, b) => b.printed.period.lastDay.localeCompare(a.printed.period.lastDay)),
    }))
    .filter(({ figures }) => figures.length > 0);
}
