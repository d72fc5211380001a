import { Suspense, type ReactNode } from "react";
import type { Figure, StatusFamily, StatusMark, Theme } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { circleMaximum, circleTitle } from "../../../figure/classes/legend-classes.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { words } from "../../../i18n/words.ts";
import { markPatterns, overlayMarks } from "../../drawing/marks.ts";
import { insideOf } from "../../drawing/svg/serialise.ts";
import { classScale, palette } from "../../theme.ts";
import { lazily } from "../../../ui/browser/server-reachability.ts";

// The first screen has classes of years and no histogram.
const ClassLegend = lazily(async () => (await import("./class-histogram.tsx")).ClassLegend);

interface LegendProps {
  readonly figure: Figure;
  readonly theme: Theme;
  /** Radius of the largest circle on the map beside it, in CSS pixels. */
  readonly largestCircle: number;
  /** The province lit elsewhere on the page. */
  readonly hovered?: string | null;
  /** Beside the title of the classes: the way to change them. */
  readonly tools?: ReactNode;
}

const families: readonly StatusFamily[] = ["known", "caution", "unknown"];

/** What the map's colours, circles and marks mean, each with how many provinces it counts; three families first. */
export function Legend(props: LegendProps): ReactNode {
  const { figure, theme, largestCircle } = props;
  const text = words(figure.locale);
  const { classes, circles, marks, values } = figure.legend;
  const scale = classScale(theme, figure.legend);
  const highest = circleMaximum(figure);
  const rows = shownRows(figure);
  // Cautions that are no status, such as “at least so much”: without them the list would not add up to its family.
  const told = new Set(marks.map(({ status }) => status));
  const others = rows.filter(({ family, status }) => family === "caution" && !told.has(status)).length;
  const n = (value: number): string => formatNumber(value, figure.locale);
  return (
    <section className="legend" aria-label={text.page.legend.title}>
      <h2 className="visually-hidden">{text.page.legend.title}</h2>
      {classes.length === 0 ? null : (
        <>
          <div className="legend-head">
            <p className="label">{figure.legend.title}</p>
            {props.tools}
          </div>
          {figure.of === "holdings" ? (
            <ClassColumns figure={figure} colours={scale} />
          ) : (
            <Suspense fallback={<div className="class-legend-waiting" />}>
              <ClassLegend
                locale={figure.locale}
                classes={classes}
                values={values ?? null}
                colours={scale}
                marked={rows.find(({ area }) => area === props.hovered)?.value ?? null}
                height={52}
              />
            </Suspense>
          )}
        </>
      )}
      {circles.length === 0 ? null : (
        <>
          <p className="label">{circleTitle(figure)}</p>
          <ul className="legend-circles">
            {circles.map(({ value, label }) => (
              <li key={value}>
                <CircleSample
                  theme={theme}
                  over={figure.encoding === "circle-and-fill" || figure.of === "difference"}
                  radius={Math.max(2.5, largestCircle * Math.sqrt(value / highest))}
                />
                {label}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="label legend-families-title">{text.page.legend.families}</p>
      <ul className="legend-families">
        {families.map((family) => (
          <li key={family}>
            <span>{text.family[family]}</span>
            <span className="legend-number">{n(rows.filter((row) => row.family === family).length)}</span>
          </li>
        ))}
      </ul>
      {marks.length === 0 && others === 0 ? null : (
        <ul className="legend-marks">
          {marks.map(({ status, mark, label, count }) => (
            <li key={status}>
              <MarkSample mark={mark} theme={theme} />
              <span>{label}</span>
              <span className="legend-number">{n(count)}</span>
            </li>
          ))}
          {others === 0 ? null : (
            <li>
              <span className="mark-sample" style={{ width: 26 }} />
              <span>{text.page.legend.cautions}</span>
              <span className="legend-number">{n(others)}</span>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

/** Classes side by side, as many provinces as bars are high: of whole years, which have no finer values. */
function ClassColumns({ figure, colours }: { readonly figure: Figure; readonly colours: readonly string[] }) {
  const { classes } = figure.legend;
  const most = Math.max(1, ...classes.map(({ count }) => count));
  return (
    <ol className="legend-classes">
      {classes.map(({ step, label, count }) => (
        <li key={step}>
          <span className="legend-count">{formatNumber(count, figure.locale)}</span>
          <span
            aria-hidden="true"
            className="legend-bar"
            style={{ height: 8 + (count / most) * 36, backgroundColor: colours[step] }}
          />
          <span className="legend-label">{label}</span>
        </li>
      ))}
    </ol>
  );
}

interface MarkSampleProps {
  readonly mark: StatusMark;
  readonly theme: Theme;
  /** The colour the mark lies over; absent: one of the scale's. */
  readonly over?: string;
}

/** A sample of a mark, as it is on the map. */
export function MarkSample({ mark, theme, over }: MarkSampleProps): ReactNode {
  const colours = palette(theme);
  const id = `sample-${mark}`;
  const ground =
    mark === "none" || overlayMarks.includes(mark) ? (over ?? colours.sequential[4]) : colours.unknownGround;
  return (
    <svg className="mark-sample" width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
      <defs dangerouslySetInnerHTML={insideOf(markPatterns([mark], theme, "sample"))} />
      <rect x="0.5" y="0.5" width="25" height="17" fill={ground} />
      {mark === "none" ? null : <rect x="0.5" y="0.5" width="25" height="17" fill={`url(#${id})`} />}
      <rect x="0.5" y="0.5" width="25" height="17" fill="none" stroke={colours.unknownLine} />
    </svg>
  );
}

interface CircleSampleProps {
  readonly theme: Theme;
  readonly over: boolean;
  readonly radius: number;
}

function CircleSample({ theme, over, radius }: CircleSampleProps): ReactNode {
  const colours = palette(theme);
  const side = radius * 2 + 4;
  return (
    <svg width={side} height={side} aria-hidden="true">
      <circle
        cx={side / 2}
        cy={side / 2}
        r={radius}
        fill={over ? colours.circleOverFill : colours.circle}
        stroke={over ? colours.circleOverFillStroke : colours.circleStroke}
        strokeWidth="1.2"
      />
    </svg>
  );
}
