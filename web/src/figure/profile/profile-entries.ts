import { lowerFirst } from "../format/format.ts";
import type { ProfileCatalogueQuery } from "./generated/profile-catalogue.ts";
import type { ProfileCellFragment } from "./generated/profile-cells.ts";
import type { ProfileFigureFragment, ProfileFiguresQuery } from "./generated/profile-figures.ts";
import { figureSource } from "../build/figure-sources.ts";
import type { FigurePeriod, FigureRow, FigureSource } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { headlineSentence, headlineValue } from "../sentences/headline.ts";
import { figureRow } from "../rows/figure-row.ts";
import { reasonBeside } from "../rows/status.ts";

export type ProfileIndicator = ProfileCatalogueQuery["indicators"][number];

/** One figure of a page: an indicator, for a type of unit where it is only counted by these. */
export interface ProfileEntry {
  /** `coverage/commune`, `awards_collectives/`. */
  readonly key: string;
  readonly indicator: ProfileIndicator;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly name: string;
  readonly period: FigurePeriod;
  readonly row: FigureRow;
  /** The value with its unit, or its status. */
  readonly value: string;
  /** The period its change is given against, in words; null: no change was asked. */
  readonly comparedWith: string | null;
  readonly sentence: string;
  readonly sources: readonly FigureSource[];
}

export interface ProfileSetting {
  readonly locale: Locale;
  readonly reporting: "COLLECTED" | "SCHEDULED";
}

/**
 * The indicators that a dataset can answer: those it holds figures of, and the rates whose both parts may come from it. In the
 * catalogue's order.
 */
export function profileIndicators(
  catalogue: ProfileCatalogueQuery,
  dataset: string,
): readonly ProfileIndicator[] {
  const held = new Set(
    catalogue.datasets.find(({ id }) => id === dataset)?.indicators.map(({ id }) => id) ?? [],
  );
  return catalogue.indicators.filter(
    ({ id, numerator, denominator }) =>
      held.has(id) ||
      (numerator !== null && denominator !== null && held.has(numerator.id) && held.has(denominator.id)),
  );
}

/** The key of a cell's indicator and type of unit. */
export function cellKey(cell: Pick<ProfileCellFragment, "indicator" | "unitType">): string {
  return `${cell.indicator.id}/${cell.unitType?.id ?? ""}`;
}

type Dated = Pick<ProfileCellFragment, "indicator" | "unitType" | "period" | "value" | "status">;

/**
 * Of each indicator (and type of unit) the newest period it is known for: one that is known whole before one put together in
 * part, and in part a single period before a term; of those that end on one day the shortest, so that a term stands only where nothing shorter does.
 */
export function newestPeriods(cells: readonly Dated[]): ReadonlyMap<string, string> {
  const newest = new Map<string, Dated>();
  for (const cell of cells) {
    if (cell.value === null) continue;
    const kept = newest.get(cellKey(cell));
    if (kept === undefined || isNewer(cell, kept)) newest.set(cellKey(cell), cell);
  }
  return new Map([...newest].map(([key, { period }]) => [key, period.id]));
}

function isNewer(a: Dated, b: Dated): boolean {
  const [whole, other] = [a.status !== "PARTIAL", b.status !== "PARTIAL"];
  if (whole !== other) return whole;
  // Of parts a term is made of the same few figures again.
  const [single, term] = [a.period.kind !== "TERM", b.period.kind !== "TERM"];
  if (!whole && single !== term) return single;
  if (a.period.lastDay !== b.period.lastDay) return a.period.lastDay > b.period.lastDay;
  return a.period.firstDay > b.period.firstDay;
}

/**
 * The figures of a page, known and unknown, in the catalogue's order. `periods` says which period of each indicator is shown; null:
 * the only one asked. A total that cannot be, as its types of unit do not add, gives way to these; a type that nothing is known of,
 * and a part that a rate beside it already says, are left out.
 */
export function profileEntries(
  answer: ProfileFiguresQuery,
  indicators: readonly ProfileIndicator[],
  periods: ReadonlyMap<string, string> | null,
  setting: ProfileSetting,
): readonly ProfileEntry[] {
  const nodes = [
    ...answer.totals.nodes,
    ...(answer.units?.nodes ?? []).filter(({ value }) => value !== null),
  ];
  const shown = nodes.filter((node) => periods === null || periods.get(cellKey(node)) === node.period.id);
  const split = new Set(
    shown.filter(({ unitType }) => unitType !== null).map(({ indicator }) => indicator.id),
  );
  const entries = indicators.flatMap((indicator) =>
    shown
      .filter((node) => node.indicator.id === indicator.id)
      .filter(({ unitType, value }) => unitType !== null || value !== null || !split.has(indicator.id))
      .map((node) => entryOf(node, indicator, setting)),
  );
  const said = new Set(
    entries
      .filter(({ row }) => row.value !== null && row.numerator !== null)
      .flatMap(({ indicator, unit, period }) =>
        [indicator.numerator, indicator.denominator].map(
          (part) => `${part?.id ?? ""}/${unit?.id ?? ""}/${period.id}`,
        ),
      ),
  );
  return entries.filter(({ key, period }) => !said.has(`${key}/${period.id}`));
}

function entryOf(
  node: ProfileFigureFragment,
  indicator: ProfileIndicator,
  setting: ProfileSetting,
): ProfileEntry {
  const { locale, reporting } = setting;
  const { kind, unit } = indicator;
  const { id, name, firstDay, lastDay } = node.period;
  const row = figureRow(node, { locale, kind, broken: false });
  const title = entryName(indicator, node.unitType, locale);
  return {
    key: cellKey(node),
    indicator,
    unit: node.unitType,
    name: title,
    period: { id, kind: node.period.kind, label: name, firstDay, lastDay },
    row,
    // Alone it says of how many it is; in the sentence that is said in words.
    value:
      kind === "RATIO" && row.status === "PARTIAL" ? row.text : headlineValue({ row, kind, unit, locale }),
    comparedWith: node.change?.from?.name ?? null,
    sentence: headlineSentence({
      locale,
      name: title,
      period: name,
      unit,
      kind,
      reporting,
      row,
      counted: node.completeness.unit === "RETURNS" ? "returns" : "units",
      carriedFrom: node.carriedFrom?.name ?? null,
      incomplete: node.caveats.find(({ code }) => code === "INCOMPLETE")?.sentence ?? null,
      dated: node.dated !== null && node.dated !== lastDay.slice(0, 7) ? node.dated : null,
      reason: reasonBeside(node),
      discrepancy: node.discrepancy,
      change:
        node.change === null || node.change === undefined
          ? null
          : {
              from: node.change.from?.name ?? "",
              difference: node.change.difference,
              qualifier: node.change.qualifier,
              leftOut: node.change.leftOut.map(({ name: place }) => place),
              isReorganised: node.change.caveats.some(({ code }) => code === "UNITS_REORGANISED"),
            },
    }),
    sources: node.sources.map(figureSource),
  };
}

/** An indicator's name with its type of unit: `Độ phủ mô hình (đơn vị cấp xã)`. */
export function entryName(
  indicator: Pick<ProfileIndicator, "name">,
  unit: { readonly name: string } | null,
  locale: Locale,
): string {
  if (unit === null) return indicator.name;
  const small = lowerFirst(unit.name, locale);
  return small.includes("(") ? `${indicator.name} – ${small}` : `${indicator.name} (${small})`;
}

/**
 * The figure a page looks at closely where the reader named none: the first rate that is known and may be ranked, else the known
 * one that may be ranked with figures in the most areas. Null: there is none.
 */
export function mainEntry(entries: readonly ProfileEntry[]): ProfileEntry | null {
  const known = entries.filter(({ row, indicator }) => row.value !== null && indicator.rankable);
  const whole = known.find(({ indicator, row }) => indicator.kind === "RATIO" && row.status !== "PARTIAL");
  const widest = known
    .filter(({ indicator }) => indicator.kind !== "RATIO")
    .toSorted((a, b) => b.indicator.areasWithFigures - a.indicator.areasWithFigures)[0];
  return whole ?? widest ?? known[0] ?? null;
}
