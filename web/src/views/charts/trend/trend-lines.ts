import { line } from "d3-shape";
import type { TrendPoint, TrendSeries } from "../../../figure/rows/trend.ts";
import { escapeXml, n } from "../../drawing/svg.ts";
import type { LineStyle, Marker, StrongLine, TrendSetting } from "./trend-plan.ts";

/** The path of all that is drawn of an area: its lines, its single points, and where terms are all there is, their bars. */
export function linePath(setting: TrendSetting, series: TrendSeries, withTerms: boolean): string {
  const parts = series.segments.map((segment) => pathOf(setting, segment));
  const bars = withTerms ? barsOf(setting, series).map(({ d }) => d) : [];
  const all = [...parts, ...bars].join("");
  return all === "" ? "M0 0" : all;
}

/** An area among many: a thin grey line, single values as small dots. */
export function drawQuiet(setting: TrendSetting, series: TrendSeries, withTerms: boolean): string {
  const { x, y, p } = setting;
  const lines = series.segments.filter((segment) => segment.length > 1);
  const alone = series.segments.filter((segment) => segment.length === 1).flat();
  const d = lines.map((segment) => pathOf(setting, segment)).join("");
  const bars = withTerms
    ? barsOf(setting, series)
        .map((bar) => bar.d)
        .join("")
    : "";
  const dots = alone.map(({ time, value, row }) => {
    const isOpen = row.status === "PARTIAL";
    return `<circle cx="${n(x(time))}" cy="${n(y(value))}" r="1.6" fill="${isOpen ? p.ground : p.ink2}" fill-opacity="${isOpen ? 1 : 0.55}" stroke="${p.ink2}" stroke-opacity="0.45" stroke-width="0.8"/>`;
  });
  const stroke = `fill="none" stroke="${p.ink2}" stroke-opacity="0.34" stroke-linejoin="round"`;
  return (
    `<g data-series="${escapeXml(series.area)}" data-quiet="">` +
    (d === "" ? "" : `<path d="${d}" ${stroke} stroke-width="1.2" data-segment="line"/>`) +
    (bars === "" ? "" : `<path d="${bars}" ${stroke} stroke-width="3.5" data-segment="term"/>`) +
    `${dots.join("")}</g>`
  );
}

/** A line that stands out: colour, dash and marker of its own; single values as its marker, incomplete ones open. */
export function drawStrong(setting: TrendSetting, { series, style }: StrongLine, withTerms: boolean): string {
  const { x, y, p } = setting;
  const count = series.segments.reduce((sum, segment) => sum + segment.length, 0);
  // Many complete values in a row need no dots.
  const isDense = count > 30;
  const lines = series.segments
    .filter((segment) => segment.length > 1)
    .map((segment) => {
      const dash = style.dash === "" ? "" : ` stroke-dasharray="${style.dash}"`;
      return `<path d="${pathOf(setting, segment)}" fill="none" stroke="${style.colour}" stroke-width="${style.width}" stroke-linejoin="round"${dash} data-segment="line"/>`;
    });
  const dots = series.segments.flatMap((segment) =>
    segment
      .filter(
        ({ row }, i) =>
          !isDense ||
          segment.length === 1 ||
          row.family !== "known" ||
          // A marker now and then tells lines apart where dashes do not.
          (i === segment.length - 1 && segment.length > 6),
      )
      .map(({ time, value, row }) =>
        markerAt(
          style.marker,
          x(time),
          y(value),
          isDense ? 2.6 : 4,
          style.colour,
          row.status === "PARTIAL" ? p.ground : style.colour,
          ` data-period="${escapeXml(row.period)}"`,
        ),
      ),
  );
  const bars = withTerms
    ? barsOf(setting, series).map(
        ({ d, id }) =>
          `<path d="${d}" fill="none" stroke="${style.colour}" stroke-width="7" stroke-opacity="0.75" data-term="${escapeXml(id)}"/>`,
      )
    : [];
  return `<g data-series="${escapeXml(series.area)}">${bars.join("")}${lines.join("")}${dots.join("")}</g>`;
}

/** A sign for a line: another shape for each, so that colour is not needed to tell them apart. */
export function markerAt(
  marker: Marker,
  x: number,
  y: number,
  r: number,
  stroke: string,
  fill: string,
  attributes = "",
): string {
  const style = `fill="${fill}" stroke="${stroke}" stroke-width="${n(Math.max(1.2, r * 0.45))}"${attributes}`;
  const path = (d: string) => `<path d="${d}" ${style}/>`;
  const [l, t, w] = [x - r, y - r, 2 * r];
  switch (marker) {
    case "circle":
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${style}/>`;
    case "square":
      return `<rect x="${n(l)}" y="${n(t)}" width="${n(w)}" height="${n(w)}" ${style}/>`;
    case "triangle":
      return path(`M${n(x)} ${n(t)}L${n(l + w)} ${n(y + r)}H${n(l)}z`);
    case "down":
      return path(`M${n(x)} ${n(y + r)}L${n(l + w)} ${n(t)}H${n(l)}z`);
    case "diamond":
      return path(
        `M${n(x)} ${n(t - 1)}L${n(x + r + 1)} ${n(y)}L${n(x)} ${n(y + r + 1)}L${n(l - 1)} ${n(y)}z`,
      );
    case "cross":
      return path(`M${n(l)} ${n(t)}L${n(x + r)} ${n(y + r)}M${n(x + r)} ${n(t)}L${n(l)} ${n(y + r)}`);
  }
}

/** A sample of a line, for keys and names. */
export function lineSample(style: LineStyle, x: number, y: number, width: number): string {
  const dash = style.dash === "" ? "" : ` stroke-dasharray="${style.dash}"`;
  return (
    `<path d="M${n(x)} ${n(y)}h${n(width)}" stroke="${style.colour}" stroke-width="${style.width}"${dash} fill="none"/>` +
    markerAt(style.marker, x + width / 2, y, 3.4, style.colour, style.colour)
  );
}

function pathOf({ x, y }: TrendSetting, segment: readonly TrendPoint[]): string {
  if (segment.length === 1) {
    const [only] = segment;
    // A point as a line of no length: it answers to a pointer all the same.
    return only === undefined ? "" : `M${n(x(only.time))} ${n(y(only.value))}h0.01`;
  }
  const draw = line<TrendPoint>(
    ({ time }) => x(time),
    ({ value }) => y(value),
  ).digits(1);
  return draw([...segment]) ?? "";
}

function barsOf({ x, y }: TrendSetting, series: TrendSeries) {
  return series.terms.flatMap(({ value, from, to, period }) =>
    value === null ? [] : [{ id: period.id, d: `M${n(x(from))} ${n(y(value))}H${n(x(to))}` }],
  );
}
