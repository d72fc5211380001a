import type { ReactNode } from "react";
import { formatNumber } from "../../figure/format.ts";
import type { AtlasSourcesQuery } from "../../generated/graphql.ts";
import { useAtlas } from "../atlas-context.ts";
import { PlaceLink } from "../place-link.tsx";
import { memberOf, PrintedLine, ReportLine } from "../printed-figures.tsx";
import type { Place } from "../url-state.ts";

type Source = AtlasSourcesQuery["sources"][number];
type Printed = Source["observations"]["nodes"][number];

/** The printed figures of one area, newest first, each with its report. */
export interface HoldingsGroup {
  readonly area: string;
  readonly name: string;
  readonly figures: readonly { readonly printed: Printed; readonly source: Source }[];
}

interface HoldingsGroupsProps {
  readonly groups: readonly HoldingsGroup[];
  /** The area that is looked at; the others went into it. */
  readonly area: string;
  /** Where the figures' links lead, but for what each of them names. */
  readonly place: Place;
}

/** Every printed figure of a place, area by area: whose it is, what it says, where it stands, and the way to its map. */
export function HoldingsGroups({ groups, area, place }: HoldingsGroupsProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  return (
    <>
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
    </>
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
export function groupsOf(
  answer: AtlasSourcesQuery,
  areas: readonly { readonly id: string; readonly name: string }[],
): readonly HoldingsGroup[] {
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
