import type { Figure, FigurePeriod, FigureRow, StatusMark } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { stepOf } from "../../figure/classes/legend-classes.ts";
import { words } from "../../i18n/words.ts";
import { classedFigure, withCounts } from "../drawing/classed-figure.ts";
import { hitBox, hitLayer } from "../drawing/hit-areas.ts";
import { inkOn } from "../drawing/ink-on.ts";
import { drawLegend } from "../drawing/draw-legend.ts";
import { markPatterns, overlayMarks } from "../drawing/marks.ts";
import { escapeXml, n, textLine, type Box } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import { classScale, palette } from "../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../view.ts";
import { periodAxis } from "./period-axis.ts";
import { periodsOfKind, shortPeriod, type PeriodsOfKind } from "./periods-of-kind.ts";
import { plate, sayInstead, sentencesPart, stacked } from "./chart-words.ts";
import { breakNotes } from "./small-key.ts";

export const drawing: Drawing = { compose: composeHeatTable, least: leastHeatTable };

const prefix = "mark";
const headHeight = 30;
const valueShare = 0.86;
/** Type no smaller than this on screen, in units of the drawing. */
const smallest = 13.2;

/** A column: a period, or a place on the axis where no figure is. */
interface Column {
  readonly period: FigurePeriod | null;
  readonly tick: string | null;
}

interface Cell {
  readonly row: FigureRow;
  readonly fill: string | null;
  readonly mark: StatusMark;
}

/**
 * Provinces by periods, a cell each, in the map's colours and marks: gaps and statuses of all time at a glance. Periods of one kind, evenly
 * spaced; where cells are wide enough, values are written in them. Fewer than two periods: it says so.
 */
function composeHeatTable(asked: Figure, options: ViewOptions): Composed {
  const p = palette(options.theme);
  const w = words(asked.locale).pictures;
  const of = periodsOfKind(asked);
  const enough = of !== null && of.periods.length > 1;
  const provinces = new Set(asked.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id));
  const ids = new Set(of?.periods.map(({ id }) => id));
  const rows = asked.rows.filter(
    ({ area, member, period }) => member === null && ids.has(period) && provinces.has(area),
  );
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

/** `years`: how many may be named over them. */
function columnsOf({ kind, periods }: PeriodsOfKind, years = 40): readonly Column[] {
  if (kind === "TERM") return periods.map((period) => ({ period, tick: shortPeriod(period) }));
  return periodAxis(periods, kind, years).slots.map(({ period, tick }) => ({ period, tick }));
}

function drawCells(
  figure: Figure,
  of: PeriodsOfKind,
  rows: readonly FigureRow[],
  options: ViewOptions,
  box: Box,
): string {
  const p = palette(options.theme);
  const areas = figure.areas.filter(({ level }) => level === "PROVINCE");
  const columns = columnsOf(of, options.screen === true ? Math.floor(box.width / 72) : 40);
  const colours = classScale(options.theme, figure.legend);
  const cells = new Map<string, Map<string, Cell>>();
  for (const row of rows) {
    const ofArea = cells.get(row.area) ?? new Map<string, Cell>();
    ofArea.set(row.period, cellOf(figure, row, colours, p.land));
    cells.set(row.area, ofArea);
  }
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
  const names: string[] = [];
  const drawn = areas.map(({ id, name }, i) => {
    const y = top + i * step;
    const ofArea = cells.get(id);
    const paths = new Map<string, { readonly cell: Cell; d: string }>();
    const values: string[] = [];
    columns.forEach(({ period }, j) => {
      const cell = period === null ? undefined : ofArea?.get(period.id);
      if (cell === undefined) return;
      const key = `${cell.fill ?? ""} ${cell.mark}`;
      const path = paths.get(key) ?? { cell, d: "" };
      const x = left + j * wide;
      path.d += `M${n(x)} ${n(y + 0.75)}h${n(wide - space)}v${n(step - 1.5)}h${n(space - wide)}z`;
      paths.set(key, path);
      if (fits && cell.row.short !== "")
        values.push(valueIn(cell, x + (wide - space) / 2, y, step, size * share, options));
    });
    const said = textLine(
      left - 10,
      y + step / 2 + size * 0.35,
      name,
      { size, fill: p.ink, weight: 500, anchor: "end" },
      ' data-role="row-name"',
    );
    names.push(said);
    return (
      `<g data-row="${escapeXml(id)}">` +
      (options.screen === true ? "" : said) +
      [...paths.values()].map(({ cell, d }) => drawPath(cell, d)).join("") +
      values.join("") +
      `</g>`
    );
  });
  const bottom = top + areas.length * step;
  return (
    `<g data-part="heat-table">${drawHead(figure, columns, left, wide, top, bottom, options, box)}${drawn.join("")}` +
    drawBreaks(figure, columns, left, wide, top, bottom, p.ink) +
    drawChosen(figure, columns, left, wide - space, wide, top, bottom, p.accent) +
    `</g>` +
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
    ) +
    // Where the table is wider than its box, names stay in sight.
    (options.screen === true
      ? `<g data-frozen="left"><rect x="0" y="${n(top - 2)}" width="${n(left - 4)}" height="${n(bottom - top + 4)}" fill="${p.ground}"/>${names.join("")}</g>`
      : "")
  );
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

function cellOf(figure: Figure, row: FigureRow, colours: readonly string[], land: string): Cell {
  if (row.value === null) return { row, fill: null, mark: row.mark };
  const step = stepOf(figure, row);
  return {
    row,
    fill: (step === null ? undefined : colours[step]) ?? land,
    mark: overlayMarks.includes(row.mark) ? row.mark : "none",
  };
}

function drawPath({ fill, mark, row }: Cell, d: string): string {
  const status = fill === null ? ` data-status="${row.status}"` : "";
  return (
    (fill === null ? "" : `<path d="${d}" fill="${fill}" data-cells=""/>`) +
    (mark === "none"
      ? ""
      : `<path d="${d}" fill="url(#${prefix}-${mark})"${fill === null ? ' data-cells=""' : ""}${status}/>`)
  );
}

function valueIn(
  cell: Cell,
  x: number,
  y: number,
  step: number,
  size: number,
  { theme }: ViewOptions,
): string {
  const { row, fill, mark } = cell;
  const ground = fill ?? palette(theme).unknownGround;
  const set = size;
  const style = { size: set, fill: inkOn(ground, theme), weight: 500, anchor: "middle" } as const;
  const under =
    mark === "none"
      ? ""
      : plate(x, y + step / 2, textWidth(row.short, set, 500) + 8, Math.min(step - 3, set * 1.3), ground);
  const key = escapeXml(`${row.area} ${row.period}`);
  return under + textLine(x, y + step / 2 + size * 0.3, row.short, style, ` data-value="${key}"`);
}

/** Period labels: the chosen one first, then the ends, then as many others as do not touch. */
function drawHead(
  figure: Figure,
  columns: readonly Column[],
  left: number,
  wide: number,
  top: number,
  bottom: number,
  options: ViewOptions,
  box: Box,
): string {
  const p = palette(options.theme);
  const size = 15;
  const taken: { readonly from: number; readonly to: number }[] = [];
  const isMonthly = columns.some(
    ({ period }) => period !== null && period.kind !== "YEAR" && period.kind !== "TERM",
  );
  const labels = columns.map(({ period, tick }, j) => {
    const isChosen = period?.id === figure.period;
    const own = period === null ? null : shortPeriod(period);
    const isEnd = j === 0 || j === columns.length - 1;
    const rank = isChosen ? 0 : tick !== null ? 1 : isEnd ? 2 : 3;
    // Years mark months and quarters; single ones are named where there are few.
    const few = columns.length <= 16;
    const text = isChosen || (tick === null && (isEnd || few)) ? own : tick;
    return { j, text, rank, isChosen };
  });
  const lines: string[] = [];
  const drawn = labels
    .toSorted((a, b) => a.rank - b.rank || a.j - b.j)
    .flatMap(({ j, text, isChosen }) => {
      if (text === null) return [];
      const weight = isChosen ? 600 : 400;
      const half = textWidth(text, size, weight) / 2;
      const middle = left + (j + 0.5) * wide;
      const x = Math.max(left + half - 30, Math.min(middle, box.x + box.width - half));
      if (taken.some(({ from, to }) => x - half < to + 10 && from - 10 < x + half)) return [];
      taken.push({ from: x - half, to: x + half });
      if (isMonthly && !isChosen)
        lines.push(
          `<path d="M${n(left + j * wide - 0.2)} ${n(top - 6)}V${n(bottom)}" stroke="${p.ink2}" stroke-width="0.6"/>`,
        );
      return [
        textLine(
          x,
          top - 10,
          text,
          { size, fill: isChosen ? p.accent : p.ink2, weight, anchor: "middle" },
          ' data-role="period-label"',
        ),
      ];
    });
  return drawn.join("") + lines.join("");
}

/** A line between the last period before a change in what is counted and the first after it. */
function drawBreaks(
  figure: Figure,
  columns: readonly Column[],
  left: number,
  wide: number,
  top: number,
  bottom: number,
  ink: string,
): string {
  return figure.breaks
    .flatMap(({ date }) => {
      const j = columns.findIndex(({ period }) => period !== null && period.lastDay >= date);
      if (j < 1) return [];
      return [
        `<path d="M${n(left + j * wide - 0.4)} ${n(top - 6)}V${n(bottom + 4)}" stroke="${ink}" stroke-width="2" stroke-dasharray="6 4" data-break="${date}"/>`,
      ];
    })
    .join("");
}

function drawChosen(
  figure: Figure,
  columns: readonly Column[],
  left: number,
  cell: number,
  wide: number,
  top: number,
  bottom: number,
  accent: string,
): string {
  const j = columns.findIndex(({ period }) => period?.id === figure.period);
  if (j === -1) return "";
  return `<rect x="${n(left + j * wide - 1)}" y="${n(top - 1)}" width="${n(cell + 2)}" height="${n(bottom - top + 2)}" fill="none" stroke="${accent}" stroke-width="2" data-role="chosen"/>`;
}
