import { formatNumber } from "../../figure/format/format.ts";
import { withoutMarks } from "../../ui/without-marks.ts";
import type { PlaceFigureFragment } from "./generated/place-figures.ts";

export type PlaceFigure = PlaceFigureFragment;

/** What the rows can be put in the order of. */
export const sortKeys = ["place", "indicator", "period", "value", "source"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

/** The newest first. */
export const usualSorting: Sorting = { by: "period", isDescending: true };

/** The member of a breakdown that a figure is of; null: the total. */
export function memberName(figure: PlaceFigure): string | null {
  const { category, model, unitType, awardLevel } = figure;
  const names = [category, model, unitType, awardLevel].flatMap((member) => member?.name ?? []);
  return names.length === 0 ? null : names.join(" · ");
}

/** The rows that hold every word of what is looked for, marks or none, in an order; rows without a value come last by value. */
export function orderedRows(
  figures: readonly PlaceFigure[],
  wanted: string,
  { by, isDescending }: Sorting,
): readonly PlaceFigure[] {
  const parts = withoutMarks(wanted).split(/\s+/u).filter(Boolean);
  const found = figures.filter((figure) => {
    const text = withoutMarks(textOf(figure));
    return parts.every((part) => text.includes(part));
  });
  const turned = isDescending ? -1 : 1;
  return found.toSorted((a, b) => {
    if (by === "value") {
      const [x, y] = [a.value ?? null, b.value ?? null];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return turned * (x - y);
    }
    return turned * keyOf(a, by).localeCompare(keyOf(b, by), "vi");
  });
}

function keyOf(figure: PlaceFigure, by: Exclude<SortKey, "value">): string {
  switch (by) {
    case "place":
      return figure.area.distinctName;
    case "indicator":
      return `${figure.indicator.name} ${memberName(figure) ?? ""}`;
    case "period":
      return figure.period.lastDay;
    case "source":
      return `${figure.source.published ?? ""} ${figure.source.title}`;
  }
}

function textOf(figure: PlaceFigure): string {
  const { area, indicator, period, source, note, value } = figure;
  const number = value === null || value === undefined ? [] : [formatNumber(value, "vi"), String(value)];
  return [
    area.distinctName,
    indicator.name,
    memberName(figure) ?? "",
    period.name,
    period.id,
    source.title,
    source.publisher ?? "",
    note ?? "",
    ...number,
  ].join(" ");
}
