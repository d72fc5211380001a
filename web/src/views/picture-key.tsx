import type { ReactNode } from "react";
import type { Figure, Theme } from "../figure/figure.ts";
import { MarkSample } from "./map/legend.tsx";
import { classScale } from "./theme.ts";

interface PictureKeyProps {
  /** As the picture classes it. */
  readonly figure: Figure;
  readonly theme: Theme;
}

/** Colours and marks in a line or two under the picture, always in sight; the legend says the same at length, and to screen readers. */
export function PictureKey({ figure, theme }: PictureKeyProps): ReactNode {
  const { classes, marks } = figure.legend;
  const colours = classScale(theme, figure.legend);
  return (
    <ul className="picture-key" aria-hidden="true">
      {classes.map(({ step, label }) => (
        <li key={step}>
          <span className="picture-swatch" style={{ backgroundColor: colours[step] }} />
          {label}
        </li>
      ))}
      {marks.map(({ status, mark, label }) => (
        <li key={status}>
          <MarkSample mark={mark} theme={theme} />
          {label}
        </li>
      ))}
    </ul>
  );
}
