import { countryId } from "../../../figure/areas/country.ts";
import type { Figure, FigureRow, Theme } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { ranking, shownRows } from "../../../figure/rows/ranking.ts";
import { words } from "../../../i18n/words.ts";
import { paints } from "../../../views/drawing/paint.ts";
import { textWidth } from "../../../views/drawing/text.ts";
import { palette } from "../../../views/theme.ts";
import { markPattern } from "../shapes/mark-patterns.ts";
import type { ShapeFill } from "../shapes/shape.ts";
import type { ChartPoint, OfficeChart } from "./chart.ts";
import { labelOf, languageTag, valueFormat, axisFormat } from "./value-format.ts";

/** More bars than this stand in several charts beside each other, where nothing else is asked. */
const usualMost = 40;

/**
 * A ranking as bars, highest first, each in the colour and mark of its class on the map; of a rate the country's own bar before them. One chart,
 * or several on one scale where there are many; none where no value is known.
 */
export function rankingCharts(
  figure: Figure,
  theme: Theme,
  {
    width,
    size,
    most: mostBars = usualMost,
  }: { readonly width: number; readonly size: number; readonly most?: number },
): readonly OfficeChart[] {
  const p = palette(theme);
  const w = words(figure.locale);
  const painted = paints(figure, theme);
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  const isOneColour = figure.encoding === "circle" && figure.of !== "difference";
  const fillOf = ({ area }: FigureRow): ShapeFill => {
    const paint = painted.get(area);
    const fill = isOneColour ? p.circle : (paint?.fill ?? p.circle);
    return paint === undefined || paint.mark === "none"
      ? { hex: fill, alpha: 1 }
      : markPattern(paint.mark, fill, theme);
  };
  const rows: readonly { readonly place: number | null; readonly row: FigureRow }[] = figure.rankable
    ? ranking(figure)
    : shownRows(figure).flatMap((row) => (row.value === null ? [] : [{ place: null, row }]));
  const provinces = rows.map(({ place, row }) => ({
    name: [
      place === null ? "" : `${formatNumber(place, figure.locale)}. `,
      names.get(row.area) ?? row.area,
    ].join(""),
    point: pointOf(figure, row, fillOf(row)),
  }));
  const nation = figure.kind === "RATIO" && figure.of === "statistics" ? figure.national : null;
  const all = [
    ...(nation === null || nation.value === null
      ? []
      : [
          {
            name: names.get(countryId) ?? w.country,
            point: pointOf(figure, nation, { hex: p.ink, alpha: 1 }),
          },
        ]),
    ...provinces,
  ];
  if (all.length === 0) return [];
  const values = all.flatMap(({ point }) => (point.value === null ? [] : [point.value]));
  const count = Math.ceil(all.length / mostBars);
  const each = Math.ceil(all.length / count);
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  // How much longer than its longest bar an axis is, so that the words at the ends of bars have room.
  const roomFor = (part: typeof all, longest: number): number => {
    const own = width / count;
    const names = Math.max(...part.map(({ name }) => textWidth(name, size)));
    const bars = Math.max(40, own - names - 20);
    return Math.max(
      1.05,
      ...part.map(({ point: { label, value } }) => {
        const words = textWidth(label ?? "00.000,0 %", size) + 12;
        return (value ?? 0) / longest / Math.max(0.2, 1 - words / bars);
      }),
    );
  };
  return Array.from({ length: count }, (_, i) => all.slice(i * each, (i + 1) * each))
    .filter((part) => part.length > 0)
    .map((part) => ({
      form: "bars",
      categories: part.map(({ name }) => name),
      categoriesTitle: w.export.columns.name,
      series: [
        {
          name: `${figure.title} (${figure.unit})`,
          colour: p.circle,
          width: 0,
          dash: null,
          marker: "none",
          isInKey: false,
          line: figure.title,
          isJoined: false,
          isOpen: false,
          points: part.map(({ point }) => point),
        },
      ],
      unit: figure.unit,
      format: valueFormat(figure),
      axisFormat: axisFormat(figure),
      least: least === 0 ? 0 : round(least * 1.2),
      most: most === 0 ? 1 : round(most * roomFor(part, most)),
      isLabelled: true,
      size,
      language: languageTag(figure.locale),
    }));
}

function pointOf(figure: Figure, row: FigureRow, fill: ShapeFill): ChartPoint {
  return {
    value: row.exact ?? row.value,
    text: row.text,
    day: 0,
    fill,
    label: labelOf(figure, row),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
