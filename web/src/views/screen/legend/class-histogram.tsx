import type { ReactNode } from "react";
import type { FigureClass } from "../../../figure/figure.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { formatExact, formatNumber } from "../../../figure/format/format.ts";
import "./class-histogram.css";
import { breaksOf, histogramBars, shareOf } from "../../../figure/classes/histogram.ts";

export interface ClassHistogramProps {
  readonly locale: Locale;
  readonly classes: readonly FigureClass[];
  readonly values: readonly number[];
  /** Colours of the classes, by step. */
  readonly colours: readonly string[];
  /** A value to point at: that of the province lit; null: none. */
  readonly marked: number | null;
  /** CSS pixels. */
  readonly height: number;
}

const bins = 40;
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/**
 * How values spread on a true axis, each in the colour of its class, with the limits of classes as lines where they fall. For the eye: what
 * it says is in the list of classes. Nothing where all values are equal.
 */
export function ClassHistogram(props: ClassHistogramProps): ReactNode {
  const { classes, values, colours, marked, height, locale } = props;
  const breaks = breaksOf(classes);
  const bars = histogramBars(values, breaks, bins);
  const [low, high] = [breaks[0], breaks.at(-1)];
  if (low === undefined || high === undefined || !(high > low)) return null;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const unit = (height - 8) / most;
  const at = (value: number): string => percent((value - low) / (high - low));
  const markedAt = marked === null ? null : shareOf(marked, breaks);
  return (
    <div className="class-histogram" aria-hidden="true">
      <svg width="100%" height={height}>
        {bars.flatMap(({ from, parts }) => {
          let top = height - 6;
          return parts.map(({ at: index, count }) => {
            const tall = Math.max(1.5, count * unit);
            top -= tall;
            return (
              <rect
                key={`${from}-${index}`}
                className="class-histogram-bar"
                x={at(from)}
                y={top}
                width={percent(0.82 / bins)}
                height={tall}
                fill={colours[classes[index]?.step ?? -1]}
              />
            );
          });
        })}
        {classes.map(({ from, to, step }) => (
          <rect
            key={from}
            x={at(from)}
            y={height - 5}
            width={percent((to - from) / (high - low))}
            height="5"
            fill={colours[step]}
          />
        ))}
        <line className="class-histogram-axis" x1="0" x2="100%" y1={height - 5.5} y2={height - 5.5} />
        {breaks.slice(1, -1).map((limit) => (
          <line
            key={limit}
            className="class-histogram-limit"
            x1={at(limit)}
            x2={at(limit)}
            y1="2"
            y2={height}
          />
        ))}
        {markedAt === null ? null : (
          <g className="class-histogram-marked">
            <line x1={percent(markedAt)} x2={percent(markedAt)} y1="4" y2={height} />
            <circle cx={percent(markedAt)} cy="4" r="3.5" />
          </g>
        )}
      </svg>
      <p className="class-histogram-ends">
        <span>{formatExact(low, locale)}</span>
        <span>{formatExact(high, locale)}</span>
      </p>
    </div>
  );
}

interface ClassRowsProps {
  readonly locale: Locale;
  readonly classes: readonly FigureClass[];
  readonly colours: readonly string[];
}

/** The classes as a list, highest first: colour, span, how many. */
export function ClassRows({ locale, classes, colours }: ClassRowsProps): ReactNode {
  return (
    <ol className="class-rows">
      {classes.toReversed().map(({ from, step, label, count }) => (
        <li key={from}>
          <span aria-hidden="true" className="class-swatch" style={{ backgroundColor: colours[step] }} />
          <span>{label}</span>
          <span className="legend-number">{formatNumber(count, locale)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Both together, as the legend shows them. */
export function ClassLegend({
  values,
  ...props
}: Omit<ClassHistogramProps, "values"> & {
  /** null: there is no axis to show them on (years, fall and rise). */
  readonly values: readonly number[] | null;
}): ReactNode {
  return (
    <>
      {values === null ? null : <ClassHistogram {...props} values={values} />}
      <ClassRows locale={props.locale} classes={props.classes} colours={props.colours} />
    </>
  );
}
