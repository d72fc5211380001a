import type { Figure, FigureRow, StatusMark, Theme } from "../../../figure/figure.ts";
import { stepOf } from "../../../figure/classes/legend-classes.ts";
import { inkOn } from "../../drawing/ink-on.ts";
import { markFill, overlayMarks } from "../../drawing/marks.ts";
import type { PathData } from "../../drawing/svg/path.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth } from "../../drawing/text.ts";
import { classScale, palette } from "../../theme.ts";
import type { ViewOptions } from "../../view.ts";
import { plate } from "../chart-words.ts";
import type { PeriodsOfKind } from "../periods-of-kind.ts";

const prefix = "mark";

/** A province in a period. */
export interface Cell {
  readonly row: FigureRow;
  readonly fill: string | null;
  readonly mark: StatusMark;
}

/** The rows of a Figure that have a cell: of provinces, in the periods shown. */
export function rowsOf({ areas, rows }: Figure, { periods }: PeriodsOfKind): readonly FigureRow[] {
  const provinces = new Set(areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id));
  const ids = new Set(periods.map(({ id }) => id));
  return rows.filter(({ area, member, period }) => member === null && ids.has(period) && provinces.has(area));
}

/** Cells by area and period, of a Figure that is classed. */
export function cellsByArea(
  figure: Figure,
  rows: readonly FigureRow[],
  theme: Theme,
): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const colours = classScale(theme, figure.legend);
  const cells = new Map<string, Map<string, Cell>>();
  for (const row of rows) {
    const ofArea = cells.get(row.area) ?? new Map<string, Cell>();
    ofArea.set(row.period, cellOf(figure, row, colours, palette(theme).land));
    cells.set(row.area, ofArea);
  }
  return cells;
}

/** What is in a cell: the colour of its class and its mark. */
function cellOf(figure: Figure, row: FigureRow, colours: readonly string[], land: string): Cell {
  if (row.value === null) return { row, fill: null, mark: row.mark };
  const step = stepOf(figure, row);
  return {
    row,
    fill: (step === null ? undefined : colours[step]) ?? land,
    mark: overlayMarks.includes(row.mark) ? row.mark : "none",
  };
}

/** All cells of a row that look the same, as one path. */
export function drawPath({ fill, mark, row }: Cell, d: PathData): Drawn {
  const unknown = fill === null ? { "data-cells": "", "data-status": row.status } : {};
  return [
    fill === null ? null : element("path", { d, fill, "data-cells": "" }),
    mark === "none" ? null : element("path", { d, fill: markFill(mark, prefix), ...unknown }),
  ];
}

/** A value written in its cell. */
export function valueIn(
  cell: Cell,
  x: number,
  y: number,
  step: number,
  size: number,
  { theme }: ViewOptions,
): Drawn {
  const { row, fill, mark } = cell;
  const ground = fill ?? palette(theme).unknownGround;
  const set = size;
  const style = { size: set, fill: inkOn(ground, theme), weight: 500, anchor: "middle" } as const;
  const under =
    mark === "none"
      ? null
      : plate(x, y + step / 2, textWidth(row.short, set, 500) + 8, Math.min(step - 3, set * 1.3), ground);
  const data = { "data-value": `${row.area} ${row.period}` };
  return [under, textLine(x, y + step / 2 + size * 0.3, row.short, style, data)];
}
