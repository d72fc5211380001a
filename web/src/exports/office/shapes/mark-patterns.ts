import type { StatusMark, Theme } from "../../../figure/figure.ts";
import { overlayMarks } from "../../../views/drawing/marks.ts";
import { palette } from "../../../views/theme.ts";
import type { ShapeFill } from "./shape.ts";

/** The pattern of every office program that looks most like a mark; null: its plain ground. */
const presets: Readonly<Record<StatusMark, string | null>> = {
  none: null,
  diagonals: "wdDnDiag",
  dots: "pct25",
  hatch: "wdUpDiag",
  blank: null,
  "sparse-dots": "pct5",
  dashes: "dashHorz",
  cross: "openDmnd",
  veil: "narHorz",
  wave: "wave",
};

/** A mark as a fill: over the colour of a class, or instead of it. */
export function markPattern(mark: StatusMark, over: string | null, theme: Theme): ShapeFill {
  const { unknownGround, unknownLine, markLine } = palette(theme);
  const preset = presets[mark];
  const isOver = overlayMarks.includes(mark);
  const ground = isOver ? (over ?? unknownGround) : unknownGround;
  if (preset === null) return { hex: ground, alpha: 1 };
  return { preset, fore: isOver ? markLine : unknownLine, ground };
}
