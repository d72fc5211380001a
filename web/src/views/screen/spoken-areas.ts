import type { Figure, FigureRow } from "../../figure/figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { ranking, shownRows } from "../../figure/rows/ranking.ts";
import { slopeOf } from "../../figure/compare/slope.ts";
import { trendOf, type TrendSeries } from "../../figure/rows/trend.ts";
import { words } from "../../i18n/words.ts";
import type { SpokenArea } from "./area-walk.tsx";
import { viewOf, type ViewId } from "../catalogue.ts";

/**
 * What is said of each province in a picture's list: name, value, status; and what only this picture shows of it: its place, its course, or
 * both values of a slope. A ranking is in the order of places.
 *
 * @param from the period a slope begins with; null: the one it finds
 */
export function spokenAreas(figure: Figure, view: ViewId, from: string | null): readonly SpokenArea[] {
  const text = words(figure.locale);
  const { ranks = false } = viewOf(view);
  const names = new Map(figure.areas.map((area) => [area.id, area.name]));
  const places = new Map(ranks ? ranking(figure).map(({ row, place }) => [row.area, place]) : []);
  const place = (row: FigureRow): number => places.get(row.area) ?? Infinity;
  const further = furtherOf(figure, view, from);
  return shownRows(figure)
    .toSorted((a, b) => (ranks ? place(a) - place(b) || 0 : 0))
    .map((row) => {
      const rank = places.has(row.area) ? `${formatNumber(place(row), figure.locale)}. ` : "";
      const status = row.value === null ? "" : `, ${text.status[row.status]}`;
      const more = further.get(row.area);
      const tail = more === undefined ? "" : `; ${more}`;
      return { id: row.area, said: `${rank}${names.get(row.area) ?? row.area}: ${row.text}${status}${tail}` };
    });
}

function furtherOf(figure: Figure, view: ViewId, from: string | null): ReadonlyMap<string, string> {
  const { span, ofOneArea = false } = viewOf(view);
  if (span === "two") return slopesOf(figure, from);
  return span === "many" && !ofOneArea ? coursesOf(figure) : new Map();
}

function slopesOf(figure: Figure, from: string | null): ReadonlyMap<string, string> {
  const w = words(figure.locale).pictures;
  const slope = slopeOf(figure, from);
  if (slope === null) return new Map();
  return new Map([
    ...slope.leftOut.map(({ area, reason }) => [area, `${w.leftOut}: ${reason}`] as const),
    ...slope.pairs.map(
      (pair) =>
        [
          pair.area,
          `${w.course(pair.from.text, slope.from.label, pair.to.text, slope.to.label)}: ${pair.change}`,
        ] as const,
    ),
  ]);
}

function coursesOf(figure: Figure): ReadonlyMap<string, string> {
  const ids = figure.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id);
  return new Map(
    trendOf(figure, ids).series.flatMap((series) => {
      const course = courseOf(series, figure.locale);
      return course === null ? [] : [[series.area, course] as const];
    }),
  );
}

/** Pieces of a line told before the others are only counted. */
const toldPieces = 2;

/** The newest unbroken pieces of a line from end to end, as they are drawn; null: no two values may be joined. */
function courseOf({ segments }: TrendSeries, locale: Locale): string | null {
  const w = words(locale).pictures;
  const pieces = segments.flatMap((points) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    return [w.course(first.row.text, first.period.label, last.row.text, last.period.label)];
  });
  if (pieces.length === 0) return null;
  const others = pieces.length - toldPieces;
  return [
    ...pieces.slice(-toldPieces),
    ...(others > 0 ? [w.earlierPieces(formatNumber(others, locale))] : []),
  ].join("; ");
}
