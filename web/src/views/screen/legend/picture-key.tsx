import type { ReactNode } from "react";
import type { Figure, Theme } from "../../../figure/figure.ts";
import { circleMaximum, circleTitle } from "../../../figure/classes/legend-classes.ts";
import { circleRadius } from "../../drawing/paint.ts";
import { MarkSample } from "./legend.tsx";
import { classScale } from "../../theme.ts";

interface PictureKeyProps {
  /** As the picture classes it. */
  readonly figure: Figure;
  readonly theme: Theme;
  /** Radius of the largest circle, in CSS pixels; absent where there are none. */
  readonly largestCircle?: number;
}

/** Colours and marks in a line or two under the picture, always in sight; the legend says the same at length, and to screen readers. */
export function PictureKey({ figure, theme, largestCircle = 0 }: PictureKeyProps): ReactNode {
  const { classes, circles, marks } = figure.legend;
  const seen = marks.filter(({ mark }) => mark !== "none");
  const highest = circleMaximum(figure);
  const colours = classScale(theme, figure.legend);
  return (
    <ul className="picture-key" aria-hidden="true">
      {classes.map(({ step, label }) => (
        <li key={step}>
          <span className="picture-swatch" style={{ backgroundColor: colours[step] }} />
          {label}
        </li>
      ))}
      {highest === 0 || largestCircle === 0 || circles.length === 0 ? null : <li>{circleTitle(figure)}:</li>}
      {highest === 0 || largestCircle === 0
        ? null
        : circles.map(({ value, label }) => {
            const r = Math.max(2.5, circleRadius(value / highest, largestCircle));
            return (
              <li key={label}>
                <svg width={2 * r + 2} height={2 * r + 2}>
                  <circle cx={r + 1} cy={r + 1} r={r} className="picture-circle" />
                </svg>
                {label}
              </li>
            );
          })}
      {seen.map(({ status, mark, label }) => (
        <li key={status}>
          <MarkSample mark={mark} theme={theme} />
          {label}
        </li>
      ))}
    </ul>
  );
}
