import { useMemo, type ReactNode } from "react";
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Figure, FigureRow, Theme } from "../../../figure/figure.ts";
import { isIncomplete, trendOf, type Trend, type TrendPoint } from "../../../figure/rows/trend.ts";
import { words } from "../../../i18n/words.ts";
import { fontFamily, palette, type Palette } from "../../theme.ts";
import { tickText, valueDomain, valueTicks, timeTicks } from "./trend-axes.ts";

interface TrendChartProps {
  readonly figure: Figure;
  readonly theme: Theme;
  /** Ids of the areas drawn, the first one in the accent, the others quiet. */
  readonly areas: readonly string[];
  readonly height: number;
}

/** Numbers along the axes of so small a chart. */
const mostTicks = 4;
const mostYears = 7;

interface Spot {
  readonly time: number;
  readonly value: number;
  readonly label: string;
  readonly name: string;
  readonly row: FigureRow;
}

/**
 * Figures over time, drawn as what they are: a line only where period follows period, a dot where one stands alone, terms as bars
 * over their span, a broken upright line where counting changed. The same numbers stand in the table under it.
 */
export function TrendChart({ figure, theme, areas, height }: TrendChartProps): ReactNode {
  const text = words(figure.locale);
  const colours = palette(theme);
  const trend = useMemo(() => trendOf(figure, areas), [figure, areas]);
  if (trend.span === null || trend.extent === null) return <p className="quiet">{text.trend.none}</p>;
  const colourOf = (at: number): string => (at === 0 ? colours.accent : colours.ink2);
  const axis = { stroke: colours.ink2, fontSize: 11, fontFamily, tick: { fill: colours.ink2 } };
  const middle = (trend.span[0] + trend.span[1]) / 2;
  const points = trend.series.map(({ segments }) => segments.flat());
  // Of many points the line says enough, and dots would only make it thick.
  const isDense = Math.max(...points.map(({ length }) => length)) > 40;
  const radius = (at: number): number => (at === 0 ? 3 : 2) * (isDense ? 0.6 : 1);
  const look: Look = { colours, colourOf, radius, isDense };
  const ticks = timeTicks(trend, figure.locale, mostYears);
  const hasOpen = points.flat().some(({ row }) => isIncomplete(row));
  return (
    <div className="trend" role="img" aria-label={`${text.trend.title}: ${figure.title}`}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          margin={{ top: trend.breaks.length === 0 ? 12 : 26, right: 18, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={colours.hairline} vertical={false} />
          <XAxis
            {...axis}
            dataKey="time"
            type="number"
            scale="time"
            domain={[trend.span[0], trend.span[1]]}
            ticks={ticks.map(({ time }) => time)}
            tickFormatter={(time: number) => ticks.find((tick) => tick.time === time)?.label ?? ""}
            allowDuplicatedCategory={false}
          />
          <YAxis
            {...axis}
            width={52}
            domain={[...valueDomain(trend)]}
            ticks={[...valueTicks(trend, mostTicks)]}
            tickFormatter={(value: number) => tickText(figure, value)}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: colours.hairline }}
            content={({ active, payload }) => {
              const spot: unknown = payload[0]?.payload;
              return active && isSpot(spot) ? (
                <div className="trend-tip">
                  <p>
                    {spot.name} · {spot.label}
                  </p>
                  <p className="map-card-value">{spot.row.text}</p>
                </div>
              ) : null;
            }}
          />
          {breakLines(figure, trend, colours, middle)}
          {termBars(trend, colours, colourOf)}
          {joinedLines(trend, look)}
          {lonePoints(trend, look)}
        </ComposedChart>
      </ResponsiveContainer>
      <TrendKey figure={figure} trend={trend} look={look} hasOpen={hasOpen} />
      {trend.breaks.map(({ date, label }) => (
        <p key={date} className="note">
          {label}
        </p>
      ))}
    </div>
  );
}

/** How lines and points look. */
interface Look {
  readonly colours: Palette;
  readonly colourOf: (at: number) => string;
  readonly radius: (at: number) => number;
  readonly isDense: boolean;
}

/** A broken upright line where counting changed. What stands in a chart is no component: the library looks for its own among the children. */
function breakLines({ locale }: Figure, { breaks }: Trend, colours: Palette, middle: number): ReactNode {
  const text = words(locale).trend;
  return breaks.map(({ time, date, stops }) => (
    <ReferenceLine
      key={date}
      x={time}
      stroke={colours.ink2}
      strokeDasharray="4 3"
      label={{
        value: stops ? text.break : text.reorganised,
        fill: colours.ink2,
        fontSize: 11,
        // Towards the middle, or it would be cut at the edge; over the plot, or lines would run through it.
        position: time > middle ? "insideTopRight" : "insideTopLeft",
        dy: -20,
      }}
    />
  ));
}

/** A bar over the span of each term. */
function termBars({ series }: Trend, colours: Palette, colourOf: Look["colourOf"]): ReactNode {
  return series.flatMap(({ area, terms }, at) =>
    terms.flatMap(({ period, row, value, from, to }) =>
      value === null
        ? []
        : [
            <ReferenceLine
              key={`${area}-${period.id}`}
              segment={[
                { x: from, y: value },
                { x: to, y: value },
              ]}
              stroke={colourOf(at)}
              strokeWidth={6}
              strokeOpacity={0.45}
              label={{
                value: `${period.label}: ${row.short}`,
                fill: colours.ink,
                fontSize: 11,
                position: "insideTopLeft",
                offset: 8,
              }}
            />,
          ],
    ),
  );
}

/** A line where period follows period. */
function joinedLines({ series }: Trend, { colourOf, radius, isDense }: Look): ReactNode {
  return series.flatMap(({ area, name, segments }, at) =>
    segments
      .filter((segment) => segment.length > 1)
      .map((segment) => (
        <Line
          key={`${area}-${segment[0]?.period.id ?? ""}`}
          data={segment.map((point) => spotOf(point, name))}
          dataKey="value"
          name={name}
          type="linear"
          stroke={colourOf(at)}
          strokeWidth={at === 0 ? 2.2 : 1.2}
          dot={isDense ? false : { r: radius(at), fill: colourOf(at), strokeWidth: 0 }}
          isAnimationActive={false}
        />
      )),
  );
}

/** A dot where a period stands alone; open where its figure is incomplete. */
function lonePoints({ series }: Trend, { colours, colourOf, radius }: Look): ReactNode {
  return series.map(({ area, name, segments }, at) => (
    <Line
      key={`${area}-alone`}
      data={segments
        .filter((segment) => segment.length === 1)
        .flat()
        .map((point) => spotOf(point, name))}
      dataKey="value"
      name={name}
      stroke={colourOf(at)}
      strokeOpacity={0}
      dot={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: unknown }) =>
        isSpot(payload) ? (
          <circle
            key={payload.time}
            cx={cx}
            cy={cy}
            r={radius(at)}
            stroke={colourOf(at)}
            strokeWidth={at === 0 ? 1.4 : 1}
            fill={isIncomplete(payload.row) ? colours.surface : colourOf(at)}
          />
        ) : (
          <g />
        )
      }
      isAnimationActive={false}
    />
  ));
}

interface TrendKeyProps {
  readonly figure: Figure;
  readonly trend: Trend;
  readonly look: Look;
  readonly hasOpen: boolean;
}

/** Which line is whose, and what an open dot means. */
function TrendKey({ figure, trend, look: { colours, colourOf }, hasOpen }: TrendKeyProps): ReactNode {
  const text = words(figure.locale);
  return (
    <p className="note">
      {trend.series
        .filter(({ segments, terms }) => segments.length > 0 || terms.length > 0)
        .map(({ area, name }, at) => (
          <span key={area} className="trend-key">
            <span aria-hidden="true" style={{ borderTop: `${at === 0 ? 3 : 1.5}px solid ${colourOf(at)}` }} />
            {name}
          </span>
        ))}
      {hasOpen ? (
        <span className="trend-key">
          <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
            <circle cx="4.5" cy="4.5" r="3.4" fill="none" stroke={colours.ink2} strokeWidth="1.4" />
          </svg>
          {text.page.panel.openDot}
        </span>
      ) : null}
      {text.trend.axis(figure.unit)}
    </p>
  );
}

function spotOf({ time, value, period, row }: TrendPoint, name: string): Spot {
  return { time, value, label: period.label, name, row };
}

function isSpot(value: unknown): value is Spot {
  return typeof value === "object" && value !== null && "row" in value && "label" in value;
}
