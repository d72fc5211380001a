import type { ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import type { AtlasSourcesQuery } from "../../sources/generated/sources.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { namesByFigure, type NamedExample } from "../../sources/named-examples.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { memberOf, PrintedLine, ReportLine } from "../../sources/printed-figures.tsx";
import type { Address } from "../../address/address.ts";

type Source = AtlasSourcesQuery["sources"][number];
type Printed = Source["observations"]["nodes"][number];

/** The printed figures of one area, newest first, each with its report; those of official lists, which are no figures of the movement, in a group of their own. */
export interface HoldingsGroup {
  /** Null: official lists, of any of the areas. */
  readonly area: string | null;
  readonly name: string;
  readonly figures: readonly {
    readonly printed: Printed;
    readonly source: Source;
    readonly names: readonly NamedExample[];
  }[];
}

interface HoldingsGroupsProps {
  readonly groups: readonly HoldingsGroup[];
  /** The area that is looked at; the others went into it. */
  readonly area: string;
  /** Where the figures' links lead, but for what each of them names. */
  readonly address: Address;
}

/** Every printed figure of a province, area by area: whose it is, what it says, where it stands, and the way to its map. */
export function HoldingsGroups({ groups, area, address }: HoldingsGroupsProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  const nameOf = (group: HoldingsGroup): string =>
    group.area === null ? text.official : group.area === area ? text.ofItself : text.of(group.name);
  return (
    <>
      {groups.map((group) => (
        <section key={group.area} aria-label={nameOf(group)}>
          <h3>
            {nameOf(group)}{" "}
            <span className="quiet">
              · {words.page.sourcesPage.figures(formatNumber(group.figures.length, locale))}
            </span>
          </h3>
          <ul className="holdings">
            {group.figures.map(({ printed, source, names }) => (
              <li key={printed.id}>
                <PageLink
                  to={{
                    ...address,
                    indicator: printed.indicator.id,
                    period: printed.period.id,
                    boundaries: "AS_REPORTED",
                    area: printed.area.id,
                    members: membersOf(printed),
                  }}
                >
                  {printed.indicator.name}
                  {memberOf(printed) === null ? "" : ` · ${memberOf(printed) ?? ""}`}
                  {group.area === null && printed.area.id !== area
                    ? ` · ${text.former(printed.area.name)}`
                    : ""}
                </PageLink>
                <PrintedLine figure={printed} names={names} />
                <ReportLine report={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function membersOf(printed: Printed): Address["members"] {
  return {
    ...(printed.model ? { model: printed.model.id } : {}),
    ...(printed.category ? { category: printed.category.id } : {}),
    ...(printed.unitType ? { unit: printed.unitType.id } : {}),
    ...(printed.awardLevel ? { award: printed.awardLevel.id } : {}),
  };
}

/** The figures of some areas, area by area, newest first; official lists last. */
export function groupsOf(
  answer: AtlasSourcesQuery,
  areas: readonly { readonly id: string; readonly name: string }[],
): readonly HoldingsGroup[] {
  const ids = new Set(areas.map(({ id }) => id));
  const named = namesByFigure(answer.namedExamples);
  const all = answer.sources
    .flatMap((source) =>
      source.observations.nodes.map((printed) => ({ printed, source, names: named.get(printed.id) ?? [] })),
    )
    .filter(({ printed }) => ids.has(printed.area.id))
    .toSorted((a, b) => b.printed.period.lastDay.localeCompare(a.printed.period.lastDay));
  const isOfficial = ({ source }: (typeof all)[number]): boolean => source.kind === "OFFICIAL_LIST";
  return [
    ...areas.map(({ id, name }) => ({
      area: id,
      name,
      figures: all.filter((one) => one.printed.area.id === id && !isOfficial(one)),
    })),
    { area: null, name: "", figures: all.filter(isOfficial) },
  ].filter(({ figures }) => figures.length > 0);
}
