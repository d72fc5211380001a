import type { Figure, FigureRow } from "../../figure/figure.ts";
import { ranking, shownRows } from "../../figure/rows/ranking.ts";
import { formatList, formatNumber } from "../../figure/format/format.ts";
import { words } from "../../i18n/words.ts";
import { paints } from "../drawing/paint.ts";
import { drawLegend } from "../drawing/draw-legend.ts";
import { hitBox, hitLayer } from "../drawing/hit-areas.ts";
import type { Box } from "../drawing/box.ts";
import { markFill, markPatterns } from "../drawing/marks.ts";
import type { PathCommand } from "../drawing/svg/path.ts";
import { element, type Drawn } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { textWidth, wrapText } from "../drawing/text.ts";
import { palette } from "../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../view.ts";

export const drawing: Drawing = { compose: composeRanking, least: leastRanking };

const prefix = "mark";

/**
 * The map's twin: provinces by value, highest first, the nation as a thin line through all bars, those left out listed with
 * their reasons. Where ranking is not allowed, all provinces with a value in the official order, without places.
 */
function composeRanking(figure: Figure, options: ViewOptions): Composed {
  const marks = [...new Set(figure.legend.marks.map(({ mark }) => mark))];
  const shown = { ...figure, legend: { ...figure.legend, circles: [] } };
  return {
    figure,
    matter: {
      defs: markPatterns(marks, options.theme, prefix),
      column: (width, scale) => drawLegend(shown, options.theme, prefix, 0, width, scale),
      content: (box) => drawRows(figure, options, box),
      attribution: null,
    },
  };
}

function drawRows(figure: Figure, options: ViewOptions, box: Box): Drawn {
  const p = palette(options.theme);
  const w = words(figure.locale);
  const ranked = ranking(figure);
  const rows: readonly { readonly place: number | null; readonly row: FigureRow }[] = figure.rankable
    ? ranked
    : shownRows(figure).flatMap((row) => (row.value === null ? [] : [{ place: null, row }]));
  const note = drawLeftOut(figure, options, box);
  const top = box.y + 16;
  if (rows.length === 0) {
    // Figures there are, only none that may be put in order.
    const isKnown = shownRows(figure).some(({ value }) => value !== null);
    const said = wrapText(isKnown ? w.page.ranking.noneRanked : w.trend.none, box.width, 22);
    const lines = said.map((line, i) =>
      textLine(box.x, top + 24 + i * 30, line, { size: 22, fill: p.ink2 }, { "data-role": "empty" }),
    );
    return [lines, note.drawn];
  }
  const tall = note.top - top - 16;
  const columns = rows.length > 40 && box.width > 760 ? 2 : 1;
  const perColumn = Math.ceil(rows.length / columns);
  const step = Math.min(34, tall / perColumn);
  const width = (box.width - (columns - 1) * 40) / columns;
  const size = Math.min(17, step * 0.66);
  const values = rows.map(({ row }) => row.value ?? 0);
  const nation = figure.kind === "RATIO" ? (figure.national?.value ?? null) : null;
  const most = Math.max(...values, nation ?? 0, 0);
  // Changes go to both sides of 0; all other bars begin there.
  const least = figure.of === "difference" ? Math.min(...values, nation ?? 0, 0) : 0;
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  const nameWidth = Math.max(...rows.map(({ row }) => textWidth(names.get(row.area) ?? "", size, 500)));
  const barX = size * 2.4 + nameWidth + 16;
  const roomOf = (of: (row: FigureRow) => string) =>
    Math.max(...rows.map(({ row }) => textWidth(of(row), size, 600)));
  // In a narrow box the value alone, so that the bars keep some room.
  const isNarrow = options.screen === true && width - barX - roomOf(({ text }) => text) < 100;
  const said = ({ text, short }: FigureRow) => (isNarrow ? short : text);
  const textRoom = roomOf(said);
  const barWidth = Math.max(40, width - barX - textRoom - 14);
  const scale = (value: number) =>
    most <= least ? 0 : ((Math.max(least, value) - least) / (most - least)) * barWidth;
  const zero = scale(0);
  const painted = paints(figure, options.theme);
  const lines = rows.map(({ place, row }, i) => {
    const x = box.x + Math.floor(i / perColumn) * (width + 40);
    const y = top + (i % perColumn) * step;
    const paint = painted.get(row.area);
    const fill =
      figure.encoding === "circle" && figure.of !== "difference" ? p.circle : (paint?.fill ?? p.circle);
    const end = scale(row.value ?? 0);
    const bar = {
      x: x + barX + Math.min(zero, end),
      y: y + step * 0.18,
      width: Math.abs(end - zero),
      height: step * 0.64,
    };
    const base = y + step * 0.5 + size * 0.35;
    return element(
      "g",
      { "data-row": row.area },
      place === null
        ? null
        : textLine(x + size * 1.6, base, String(place), { size, fill: p.ink2, anchor: "end" }),
      textLine(x + size * 2.4, base, names.get(row.area) ?? row.area, { size, fill: p.ink, weight: 500 }),
      // Nothing is drawn of a zero: the figure beside it says it.
      row.value === 0
        ? null
        : [
            element("rect", { ...bar, fill, stroke: p.hairline, "stroke-width": 0.5 }),
            paint === undefined || paint.mark === "none"
              ? null
              : element("rect", { ...bar, fill: markFill(paint.mark, prefix) }),
          ],
    );
  });
  const textX = (row: FigureRow) => barX + Math.max(zero, scale(row.value ?? 0)) + 8;
  // Over the nation's line, with an outline that keeps them readable.
  const texts = rows.map(({ row }, i) => {
    const x = box.x + Math.floor(i / perColumn) * (width + 40) + textX(row);
    const base = top + (i % perColumn) * step + step * 0.5 + size * 0.35;
    const style = { size, fill: p.ink, weight: 600, halo: p.ground } as const;
    return textLine(x, base, said(row), style, { "data-value": row.area });
  });
  const nationLines =
    nation === null
      ? []
      : Array.from({ length: columns }, (_, i) => {
          const x = barX + scale(nation);
          // The line leaves out the rows whose figures it would run through.
          const d: (PathCommand | number)[] = [];
          let isDrawing = false;
          for (const [at, { row }] of rows.slice(i * perColumn, (i + 1) * perColumn).entries()) {
            const from = textX(row);
            const isFree = x < from - 3 || x > from + textWidth(said(row), size, 600) + 3;
            if (isFree && !isDrawing) d.push("M", box.x + i * (width + 40) + x, top + at * step);
            // A run ends where the next row is not free, or at the foot.
            if (isFree) d.splice(isDrawing ? -2 : d.length, 2, "V", top + (at + 1) * step);
            isDrawing = isFree;
          }
          return element("path", {
            d,
            stroke: p.ink,
            "stroke-width": 1.2,
            "stroke-dasharray": [5, 3],
            "data-role": "nation",
          });
        });
  const zeroLines =
    least === 0
      ? []
      : Array.from({ length: columns }, (_, i) => {
          const x = box.x + i * (width + 40) + barX + zero;
          const last = Math.min(perColumn, rows.length - i * perColumn);
          return element("path", {
            d: ["M", x, top, "V", top + last * step],
            stroke: p.ink2,
            "data-role": "zero",
          });
        });
  const nationLabel =
    nation === null || figure.national === null
      ? null
      : textLine(
          Math.min(
            box.x + barX + scale(nation),
            box.x + width - textWidth(`${w.ranking.nation}: ${figure.national.text}`, 15, 500),
          ),
          top - 6,
          `${w.ranking.nation}: ${figure.national.text}`,
          { size: 15, fill: p.ink, weight: 500 },
          { "data-role": "nation-label" },
        );
  return [
    element("g", { "data-part": "ranking" }, lines, zeroLines, nationLines, texts, nationLabel),
    note.drawn,
    hitLayer(options, () =>
      rows.map(({ row }, i) =>
        hitBox(row.area, {
          x: box.x + Math.floor(i / perColumn) * (width + 40),
          y: top + (i % perColumn) * step,
          width,
          height: step,
        }),
      ),
    ),
  ];
}

/** Rows of at least 21 units, and the lines of those left out. */
function leastRanking(figure: Figure, width: number): { readonly width: number; readonly height: number } {
  const isTwo = width > 760;
  const known = shownRows(figure).filter(({ value }) => value !== null).length;
  const rows = isTwo && known > 40 ? Math.ceil(known / 2) : known;
  const wide = Math.max(width, 330);
  const note = leftOutLines(figure, wide).length * 15 * 1.35;
  return { width: wide, height: Math.max(4, rows) * 21 + note + 40 };
}

/** Those left out, gathered by reason, at the foot of the box. */
function drawLeftOut(
  figure: Figure,
  options: ViewOptions,
  box: Box,
): { readonly top: number; readonly drawn: Drawn } {
  const bottom = box.y + box.height;
  if (figure.leftOut.length === 0) return { top: bottom, drawn: null };
  const p = palette(options.theme);
  const size = 15;
  const lines = leftOutLines(figure, box.width);
  const top = bottom - lines.length * size * 1.35;
  const said = lines.map((line, i) =>
    textLine(box.x, top + (i + 0.8) * size * 1.35, line, { size, fill: p.ink2 }),
  );
  return { top, drawn: element("g", { "data-part": "left-out" }, said) };
}

function leftOutLines(figure: Figure, width: number): readonly string[] {
  const w = words(figure.locale).ranking;
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  const reasons = [...new Set(figure.leftOut.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const areas = figure.leftOut
      .filter((one) => one.reason === reason)
      .map(({ area }) => names.get(area) ?? area);
    const text = `${w.leftOut}: ${reason} (${formatNumber(areas.length, figure.locale)}): ${formatList(areas, figure.locale)}.`;
    return wrapText(text, width, 15);
  });
}
