import type { ChartPoint, ChartSeries } from "./chart.ts";

/** A point of a line before it is known which series draws it. */
export interface LinePoint extends ChartPoint {
  /** It is of fewer members than those beside it: an open marker, joined with nothing. */
  readonly isOpen: boolean;
  /** No line comes to it from the point before. */
  readonly isApart: boolean;
}

export const noPoint: LinePoint = {
  value: null,
  text: "",
  day: 0,
  fill: null,
  label: null,
  isOpen: false,
  isApart: false,
};

/** What is said of a line: all of its series look and are called alike. */
export type Line = Omit<ChartSeries, "points" | "isOpen" | "isJoined" | "line">;

/** What a line's further series are called. */
export interface StretchNames {
  readonly open: (line: string) => string;
  readonly further: (line: string) => string;
}

/**
 * A line as series that each stop only where they have no value: not every office program knows a point that looks otherwise than its series, or a
 * break between two values. Its joined stretches first; beside them, where there is no gap between two, a second series; then the open points.
 */
export function stretchesOf(
  line: Line,
  points: readonly LinePoint[],
  form: "lines" | "over-time",
  names: StretchNames,
): readonly ChartSeries[] {
  const isAlong = form === "lines";
  const lanes = isAlong ? lanesOf(points) : lanesOverDays(points);
  const series = (lane: readonly LinePoint[], name: string, isOpen: boolean): readonly ChartSeries[] =>
    lane.some(({ value }) => value !== null)
      ? [
          {
            ...line,
            name,
            line: line.name,
            isInKey: line.isInKey && name === line.name,
            marker: isOpen && line.marker === "none" ? "circle" : line.marker,
            isOpen,
            // Over days the span of an open term is still a line.
            isJoined: !isOpen || !isAlong,
            points: lane,
          },
        ]
      : [];
  const [first, second] = lanes.joined;
  const joined = [...series(first, line.name, false), ...series(second, names.further(line.name), false)];
  return [...joined, ...series(lanes.open, joined.length === 0 ? line.name : names.open(line.name), true)];
}

interface Lanes {
  readonly joined: readonly [readonly LinePoint[], readonly LinePoint[]];
  readonly open: readonly LinePoint[];
}

/** Along names of periods all lanes have a place for each: what one has, the others have not. */
function lanesOf(points: readonly LinePoint[]): Lanes {
  const isIn: (0 | 1 | "open" | null)[] = [];
  points.forEach((point, i) => {
    const before = isIn[i - 1] ?? null;
    if (point.value === null) isIn.push(null);
    else if (point.isOpen) isIn.push("open");
    else if (before === null || before === "open") isIn.push(0);
    else if (point.isApart) isIn.push(before === 0 ? 1 : 0);
    else isIn.push(before);
  });
  const lane = (which: 0 | 1 | "open") => points.map((point, i) => (isIn[i] === which ? point : noPoint));
  return { joined: [lane(0), lane(1)], open: lane("open") };
}

/** Over days a row without a value stands between two stretches. */
function lanesOverDays(points: readonly LinePoint[]): Lanes {
  const lane = (isOpen: boolean): readonly LinePoint[] =>
    points
      .filter((point) => point.value !== null && point.isOpen === isOpen)
      .flatMap((point, i) => (point.isApart && i > 0 ? [{ ...noPoint, day: point.day }, point] : [point]));
  return { joined: [lane(false), []], open: lane(true) };
}
