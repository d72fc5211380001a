import { words } from "../../i18n/words.ts";
import type { ProfileCatalogueQuery } from "./generated/profile-catalogue.ts";
import type { ProfileCellsQuery } from "./generated/profile-cells.ts";
import { assembleFigure } from "../build/assemble-figure.ts";
import { factOf } from "./fact.ts";
import type { Figure, FigureArea, FigurePeriod } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { lineagePart } from "../areas/lineage.ts";
import { cellKey, type ProfileEntry } from "./profile-entries.ts";
import type { FigureRequest } from "../queries/figure-request.ts";
import { figureRow } from "../rows/figure-row.ts";

/** What all figures of a page have in common. */
export interface EntrySetting {
  readonly locale: Locale;
  readonly catalogue: ProfileCatalogueQuery;
  readonly dataset: ProfileCatalogueQuery["datasets"][number];
  readonly area: Pick<FigureArea, "id" | "name" | "level" | "code">;
  readonly boundaries: string;
  /** All periods their courses are drawn over, oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** The instant all is known at; null: now. */
  readonly knownAt: string | null;
  /** Code of the period compared with; null: none. */
  readonly previous: string | null;
}

/**
 * A Figure of one area for each figure of a page, with its course: what a card draws, and what can be taken away. `cells` are the area's values over the
 * periods; null while they are on their way: each Figure then knows its own period only.
 */
export function entryFigures(
  entries: readonly ProfileEntry[],
  cells: ProfileCellsQuery | null,
  setting: EntrySetting,
): readonly Figure[] {
  const byKey = Map.groupBy([...(cells?.totals.nodes ?? []), ...(cells?.units?.nodes ?? [])], cellKey);
  return entries.map((entry) => entryFigure(entry, byKey.get(entry.key) ?? [], setting));
}

type Cell = ProfileCellsQuery["totals"]["nodes"][number];

function entryFigure(entry: ProfileEntry, cells: readonly Cell[], setting: EntrySetting): Figure {
  const { locale, area, knownAt, previous } = setting;
  const { indicator, period, row } = entry;
  const others = setting.periods.filter(({ id }) => id !== period.id);
  const rows = cells
    .filter((cell) => cell.period.id !== period.id && cell.area.id === area.id)
    .map((cell) => figureRow(cell, { locale, kind: indicator.kind, broken: false }));
  const periods = cells.length === 0 ? [period] : [...others, period];
  const request: FigureRequest = {
    locale,
    dataset: setting.dataset.id,
    indicator: indicator.id,
    period: period.id,
    seriesPeriods: periods.map(({ id }) => id),
    boundaries: setting.boundaries,
    tolerance: 0,
    by: null,
    where: entry.unit === null ? null : { unitTypes: [entry.unit.id] },
    knownAt,
    previous,
  };
  const isCountry = area.level === "COUNTRY";
  const figure = assembleFigure(
    {
      indicator,
      dataset: setting.dataset,
      vintages: setting.catalogue.vintages,
      unitTypes: setting.catalogue.unitTypes,
      periods: periods.toSorted(
        (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
      ),
      areas: [
        {
          ...area,
          name: isCountry ? words(locale).country : area.name,
          ...lineagePart({ predecessors: [], successors: [] }, locale),
        },
      ],
      rows: [row, ...rows],
      chosen: {
        national: isCountry ? row : null,
        member: entry.unit?.name ?? null,
        comparedWith: entry.comparedWith,
        nationComparedWith: entry.comparedWith,
        sources: entry.sources,
      },
      otherSources: [],
      dataVersion: setting.catalogue.dataVersion,
    },
    request,
  );
  // What is said is of this one area, and no map is drawn of it.
  return {
    ...figure,
    title: entry.name,
    sentence: entry.sentence,
    certainty: factOf({ ...figure, rows: [row] }, area.id).cautions,
    difference: null,
    leftOut: [],
    notes: [],
    vintage: null,
  };
}
