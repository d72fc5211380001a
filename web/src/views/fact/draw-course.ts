import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from "d3-scale";
import { courseValues, type FactCourse } from "../../figure/profile/fact-course.ts";
import { isIncomplete } from "../../figure/rows/trend.ts";
import type { Figure, FigurePeriod, FigureRow } from "../../figure/figure.ts";
import { formatShort } from "../../figure/format/format.ts";
import { shortPeriod } from "../../figure/periods/short-period.ts";
import type { Box } from "../drawing/box.ts";
import { markFill, overlayMarks } from "../drawing/marks.ts";
import type { PathData } from "../drawing/svg/path.ts";
import { element, type Drawn } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { textWidth } from "../drawing/text.ts";
import type { Palette } from "../theme.ts";

/** What a course is drawn with. */
export interface CourseSetting {
  readonly figure: Figure;
  readonly course: FactCourse;
  readonly p: Palette;
  /** How much larger than on a card lines are, and type is. */
  readonly k: number;
  readonly type: number;
  /** Of the ids of the marks' patterns. */
  readonly prefix: string;
}

interface Plot extends CourseSetting {
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Where 0 is. */
  readonly base: number;
  /** Width of one period. */
  readonly slot: number;
}

/** Height of the band under the axis that shows where a value is missing. */
const band = 4;
const monthsOf: Readonly<Record<FigurePeriod["kind"], number>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
  TERM: 0,
};
const month = 2_629_800_000;

/**
 * The small picture of a course, from 0 as everywhere. What happens in a period is a column, what stands at its end a point of a line; lines stop
 * at gaps and breaks, an incomplete value is a column with the mark of its status or an open dot that is joined with nothing, a period without a value
 * has its mark under the axis. Under it the first period, with its value where it is known, and the last. A single value is no course: nothing is drawn.
 */
export function drawCourse(setting: CourseSetting, box: Box): Drawn {
  const { figure, course, p, k, type } = setting;
  const known = courseValues(course);
  const [first, last] = [earliest(course.periods), course.periods.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return null;
  const size = 13 * type;
  const foot = size * 1.25 + band * k;
  const base = box.y + box.height - foot;
  const half = (monthsOf[last.kind] * month) / 2;
  const from = last.kind === "TERM" ? instant(first.firstDay) : instant(first.lastDay) - half;
  const to = Math.max(instant(last.lastDay) + half, from + 1);
  const x = scaleUtc([from, to], [box.x, box.x + box.width]);
  const values = known.map(({ value }) => value);
  const most = Math.max(...values, 0);
  const y = scaleLinear([Math.min(0, ...values), most === 0 ? 1 : most], [base, box.y + 3.5 * k]);
  const plot: Plot = { ...setting, x, y, base, slot: x(from + 2 * half) - x(from) };
  const drawn =
    last.kind === "TERM" ? drawTerms(plot) : figure.kind === "FLOW" ? drawColumns(plot) : drawLine(plot);
  return element(
    "g",
    { "data-part": "course" },
    element("path", { d: ["M", box.x, base, "H", box.x + box.width], stroke: p.hairline, "stroke-width": k }),
    drawUnknown(plot),
    drawBreaks(plot, box.y),
    drawn,
    drawEnds(plot, [first, last], size, box),
  );
}

function drawLine({ figure, course, p, k, x, y, slot }: Plot): Drawn {
  const lines = course.segments
    .filter((segment) => segment.length > 1)
    .map((segment) =>
      element("path", {
        d: segment.flatMap(({ time, value }, i): PathData => [i === 0 ? "M" : "L", x(time), y(value)]),
        fill: "none",
        stroke: p.ink2,
        "stroke-width": 1.8 * k,
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
        "data-segment": segment.length,
      }),
    );
  const dots = course.segments.flatMap((segment) =>
    segment.map(({ time, value, row, period }) => {
      const isOpen = isIncomplete(row);
      const isChosen = period.id === figure.period;
      // Within a line a point is a point of the line.
      const single = Math.max(1.1, Math.min(2.4, slot / 5 / k));
      const r = isChosen ? 3.4 : isOpen || segment.length === 1 ? single : 0.9;
      return element("circle", {
        cx: x(time),
        cy: y(value),
        r: r * k,
        fill: isOpen ? p.ground : isChosen ? p.ink : p.ink2,
        stroke: isChosen ? p.ink : p.ink2,
        "stroke-width": (isOpen ? 1.5 : 0) * k,
        "data-point": period.id,
      });
    }),
  );
  return [lines, dots];
}

function drawColumns(plot: Plot): Drawn {
  const { figure, course, p, k, x, y, base, slot } = plot;
  const width = Math.max(1, Math.min(slot * 0.62, 26 * k));
  return course.segments.flat().map(({ time, value, row, period }) => {
    const height = Math.max(value === 0 ? 0 : 0.8 * k, base - y(value));
    const shape: Box = { x: x(time) - width / 2, y: base - height, width, height };
    const fill = period.id === figure.period ? p.ink : p.ink2;
    const opacity = period.id === figure.period ? 1 : 0.62;
    return [
      element("rect", { ...shape, fill, "fill-opacity": opacity, "data-point": period.id }),
      overlaid(plot, row, shape),
    ];
  });
}

function overlaid({ prefix }: Plot, { mark }: FigureRow, shape: Box): Drawn {
  return overlayMarks.includes(mark) ? element("rect", { ...shape, fill: markFill(mark, prefix) }) : null;
}

/** A term over its span at its height; an incomplete one broken. */
function drawTerms({ figure, course, p, k, x, y }: Plot): Drawn {
  return course.terms.map(({ from, to, value, row, period }) => {
    const isChosen = period.id === figure.period;
    return element("path", {
      d: ["M", x(from), y(value ?? 0), "H", x(to)],
      stroke: isChosen ? p.ink : p.ink2,
      "stroke-width": (isChosen ? 3.4 : 2) * k,
      ...(isIncomplete(row) ? { "stroke-dasharray": [3 * k, 2 * k] } : {}),
      "data-point": period.id,
    });
  });
}

/** The status of what is not known, under the axis, as long as its period. */
function drawUnknown({ course, x, base, k, slot, prefix }: Plot): Drawn {
  return course.unknown.map(({ period, row }) => {
    const isTerm = period.kind === "TERM";
    const from = isTerm ? x(instant(period.firstDay)) : x(instant(period.lastDay)) - slot / 2;
    const wide = isTerm ? x(instant(period.lastDay)) - from : slot;
    return element("rect", {
      x: from,
      y: base,
      width: wide,
      height: band * k,
      fill: markFill(row.mark, prefix),
      "data-unknown": period.id,
    });
  });
}

/** Where something else is counted from, dashed; where only the units counted were reorganised, dotted. */
function drawBreaks({ course, p, k, x, base }: Plot, top: number): Drawn {
  return course.breaks.map(({ date, stops }) =>
    element("path", {
      d: ["M", x(instant(date)), top, "V", base],
      stroke: p.ink2,
      "stroke-width": 0.8 * k,
      "stroke-dasharray": [stops ? 3 * k : k, 3 * k],
      "data-break": date,
    }),
  );
}

/** The first and the last period under the axis; where they have no room, the last. */
function drawEnds(
  { figure, course, p }: Plot,
  [first, last]: readonly [FigurePeriod, FigurePeriod],
  size: number,
  box: Box,
): Drawn {
  const style = { size, fill: p.ink2 } as const;
  const isTerm = last.kind === "TERM";
  const to = isTerm ? last.lastDay.slice(0, 4) : shortPeriod(last);
  const begin = isTerm ? first.firstDay.slice(0, 4) : shortPeriod(first);
  const known = courseValues(course).find(({ period }) => period.id === first.id && !isTerm);
  const value =
    known === undefined || first.id === last.id
      ? ""
      : formatShort(known.value, known.row.qualifier, figure.kind, figure.locale);
  const y = box.y + box.height - size * 0.18;
  const right = textLine(box.x + box.width, y, to, { ...style, anchor: "end" }, { "data-role": "end" });
  if (begin === to) return right;
  const room = box.width - textWidth(to, size) - size;
  const from = [value === "" ? begin : `${begin}: ${value}`, begin].find(
    (text) => textWidth(text, size) <= room,
  );
  return [from === undefined ? null : textLine(box.x, y, from, style, { "data-role": "end" }), right];
}

function earliest(periods: readonly FigurePeriod[]): FigurePeriod | undefined {
  return periods.toSorted((a, b) => a.firstDay.localeCompare(b.firstDay))[0];
}

function instant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
