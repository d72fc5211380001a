import type { Figure, FigureRow } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { words } from "../../../i18n/words.ts";
import { classedFigure, withCounts } from "../../drawing/classed-figure.ts";
import { hitBox, hitLayer } from "../../drawing/hit-areas.ts";
import { drawLegend } from "../../drawing/draw-legend.ts";
import { markPatterns } from "../../drawing/marks.ts";
import type { Box } from "../../drawing/box.ts";
import type { PathCommand } from "../../drawing/svg/path.ts";
import { element, type Drawn, type SvgElement } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth } from "../../drawing/text.ts";
import { palette } from "../../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../../view.ts";
import { periodsOfKind, type PeriodsOfKind } from "../periods-of-kind.ts";
import { sayInstead, sentencesPart, stacked } from "../chart-words.ts";
import { cellsByArea, drawPath, rowsOf, valueIn, type Cell } from "./heat-table-cell.ts";
import { columnsOf, drawBreaks, drawChosen, drawHead } from "./heat-table-head.ts";
import { breakNotes } from "../small-key.ts";
export const drawing: Drawing = { compose: composeHeatTable, least: leastHeatTable };

const prefix = "mark";

const headHeight = 30;

const valueShare = 0.86;

/** Type no smaller than this on screen, in units of the drawing. */
const smallest = 13.2;

/**
 * Provinces by periods, a cell each, in the map's colours and marks: gaps and statuses of all time at a glance. Periods of one kind, evenly
 * spaced; where cells are wide enough, values are written in them. Fewer than two periods: it says so.
 */
function composeHeatTable(asked: Figure, options: ViewOptions): Composed {
  const p = palette(options.theme);
  const w = words(asked.locale).pictures;
  const of = periodsOfKind(asked);
  const enough = of !== null && of.periods.length > 1;
  const rows = of === null ? [] : rowsOf(asked, of);
  const classed = classedFigure(asked);
  const figure = enough ? withCounts(classed, rows, w.cells(asked.unit)) : classed;
  const marks = [...new Set(figure.legend.marks.map(({ mark }) => mark))];
  const notes = enough
    ? [
        ...breakNotes(figure),
        w.cellsMarks,
        ...(of.others === 0 ? [] : [w.otherKinds(formatNumber(of.others, asked.locale))]),
      ]
    : [];
  return {
    figure,
    matter: {
      defs: markPatterns(marks, options.theme, prefix),
      column: (width, scale) =>
        stacked([
          drawLegend(figure, options.theme, prefix, 0, width, scale),
          sentencesPart(notes, p, width, scale),
        ]),
      content: (box) => {
        if (of === null) return sayInstead(w.noPeriods, p, box);
        if (!enough) return sayInstead(w.onePeriod(of.periods[0]?.label ?? ""), p, box);
        return drawCells(figure, of, rows, options, box);
      },
      attribution: null,
    },
  };
}

function drawCells(
  figure: Figure,
  of: PeriodsOfKind,
  rows: readonly FigureRow[],
  options: ViewOptions,
  box: Box,
): Drawn {
  const p = palette(options.theme);
  const areas = figure.areas.filter(({ level }) => level === "PROVINCE");
  const columns = columnsOf(of, options.screen === true ? Math.floor(box.width / 72) : 40);
  const cells = cellsByArea(figure, rows, options.theme);
  const top = box.y + headHeight;
  const step = Math.min(30, (box.height - headHeight - 8) / Math.max(1, areas.length));
  const size = Math.min(16, step * 0.72);
  // On screen values are set no smaller than names.
  const share = options.screen === true ? 1 : valueShare;
  const left = box.x + Math.max(...areas.map(({ name }) => textWidth(name, size, 500)), 40) + 12;
  const wide = Math.min(240, (box.x + box.width - left - 4) / columns.length);
  // Hairlines between cells only where there is room for them.
  const space = wide > 12 ? 1.5 : 0.4;
  const texts = [...cells.values()].flatMap((one) => [...one.values()].map(({ row }) => row.short));
  const fits = Math.max(...texts.map((text) => textWidth(text, size * share, 500))) + 6 <= wide - space;
  const names: SvgElement[] = [];
  const drawn = areas.map(({ id, name }, i) => {
    const y = top + i * step;
    const ofArea = cells.get(id);
    const paths = new Map<string, { readonly cell: Cell; readonly d: (PathCommand | number)[] }>();
    const values: Drawn[] = [];
    columns.forEach(({ period }, j) => {
      const cell = period === null ? undefined : ofArea?.get(period.id);
      if (cell === undefined) return;
      const key = `${cell.fill ?? ""} ${cell.mark}`;
      const path = paths.get(key) ?? { cell, d: [] };
      const x = left + j * wide;
      path.d.push("M", x, y + 0.75, "h", wide - space, "v", step - 1.5, "h", space - wide, "z");
      paths.set(key, path);
      if (fits && cell.row.short !== "")
        values.push(valueIn(cell, x + (wide - space) / 2, y, step, size * share, options));
    });
    const said = textLine(
      left - 10,
      y + step / 2 + size * 0.35,
      name,
      { size, fill: p.ink, weight: 500, anchor: "end" },
      { "data-role": "row-name" },
    );
    names.push(said);
    return element(
      "g",
      { "data-row": id },
      options.screen === true ? null : said,
      [...paths.values()].map(({ cell, d }) => drawPath(cell, d)),
      values,
    );
  });
  const bottom = top + areas.length * step;
  return [
    element(
      "g",
      { "data-part": "heat-table" },
      drawHead(figure, columns, left, wide, top, bottom, options, box),
      drawn,
      drawBreaks(figure, columns, left, wide, top, bottom, p.ink),
      drawChosen(figure, columns, left, wide - space, wide, top, bottom, p.accent),
    ),
    hitLayer(
      options,
      () =>
        areas.map(({ id }, i) =>
          hitBox(id, { x: left, y: top + i * step, width: columns.length * wide, height: step }),
        ),
      () =>
        columns.flatMap(({ period }, j) =>
          period === null ? [] : [{ period: period.id, at: (j + 0.5) / columns.length }],
        ),
    ),
    // Where the table is wider than its box, names stay in sight.
    options.screen === true
      ? element(
          "g",
          { "data-frozen": "left" },
          element("rect", {
            x: 0,
            y: top - 2,
            width: left - 4,
            height: bottom - top + 4,
            fill: p.ground,
          }),
          names,
        )
      : null,
  ];
}

/** Rows high enough for a name, cells wide enough to be seen, and for their values where there are few. */
function leastHeatTable(figure: Figure, width: number): { readonly width: number; readonly height: number } {
  const of = periodsOfKind(figure);
  if (of === null || of.periods.length < 2) return { width, height: 200 };
  const areas = figure.areas.filter(({ level }) => level === "PROVINCE");
  const names = Math.max(...areas.map(({ name }) => textWidth(name, smallest, 500)), 40) + 24;
  const columns = columnsOf(of).length;
  const cell = columns > 40 ? 3.6 : 15;
  return {
    width: Math.max(width, names + columns * cell),
    height: headHeight + 24 + (areas.length * smallest) / 0.72,
  };
}
