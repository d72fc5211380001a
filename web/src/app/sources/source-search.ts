import { countryId } from "../../figure/areas/country.ts";
import { withoutMarks } from "../../ui/without-marks.ts";
import { formatNumber } from "../../figure/format/format.ts";
import type { AtlasSourcesQuery } from "./generated/sources.ts";
import { sourcesEn } from "../../i18n/en/sources.ts";
import { sourcesVi } from "../../i18n/vi/sources.ts";
import { areaNameOf, memberOf } from "./printed-figures.tsx";

export type Source = AtlasSourcesQuery["sources"][number];

/** A report with all that it can be found by. */
export interface IndexedSource {
  readonly source: Source;
  readonly text: string;
}

/** Reports made ready to be searched: by title, publisher, date, and the areas, indicators, periods and numbers of their figures. */
export function sourceIndex(sources: readonly Source[]): readonly IndexedSource[] {
  return sources.map((source) => ({ source, text: withoutMarks(searchText(source)) }));
}

/**
 * The reports that hold every word of what is looked for, with or without Vietnamese marks; of nothing all of them. Words that are
 * all ids of reports name these reports.
 */
export function findSources(index: readonly IndexedSource[], wanted: string): readonly IndexedSource[] {
  const parts = withoutMarks(wanted).split(/\s+/u).filter(Boolean);
  const ids = new Set(index.map(({ source }) => withoutMarks(source.id)));
  if (parts.length > 0 && parts.every((part) => ids.has(part)))
    return index.filter(({ source }) => parts.includes(withoutMarks(source.id)));
  return index.filter((entry) => parts.every((part) => entry.text.includes(part)));
}

function searchText({ id, title, publisher, published, observations }: Source): string {
  const figures = observations.nodes.flatMap((figure) => [
    areaNameOf(figure),
    ...(figure.area.id === countryId ? [sourcesVi.country, sourcesEn.country] : []),
    figure.indicator.name,
    memberOf(figure) ?? "",
    figure.period.name,
    ...(figure.value === null ? [] : numberTexts(figure.value)),
  ]);
  return [id, title, publisher ?? "", published ?? "", ...new Set(figures)].join(" ");
}

/** A number as it may be typed: as each language prints it, or without signs between. */
function numberTexts(value: number): readonly string[] {
  return [formatNumber(value, "vi"), formatNumber(value, "en"), String(value)];
}
