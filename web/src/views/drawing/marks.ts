import type { StatusMark, Theme } from "../../figure/figure.ts";
import { palette } from "../theme.ts";
import type { PathData } from "./svg/path.ts";
import { element, type Drawn, type ElementOf, type Reference, type SvgElement } from "./svg/tree.ts";

/** Side of a mark's tile in CSS pixels; tiles join without a seam. */
export const markTileSize = 10;

/** Marks that are laid over the colour; all others stand instead of it. */
export const overlayMarks: readonly StatusMark[] = ["diagonals", "dots"];

/**
 * The inside of one tile of a mark, 10 × 10. Marks over a colour are transparent between; marks of an unknown bring
 * their ground. Nothing for `none`.
 */
function markTile(mark: StatusMark, theme: Theme): Drawn {
  const { unknownGround, unknownLine, markLine, markEdge } = palette(theme);
  const ground = element("rect", { width: markTileSize, height: markTileSize, fill: unknownGround });
  const line = (d: PathData, width = 1) =>
    element("path", { d, fill: "none", stroke: unknownLine, "stroke-width": width });
  switch (mark) {
    case "none":
      return null;
    case "diagonals": {
      const d = ["M", -2, -2, "L", 12, 12, "M", -2, 8, "L", 2, 12, "M", 8, -2, "L", 12, 2] as const;
      return [
        // The thin dark edge keeps the white line visible on the palest class.
        element("path", { d, fill: "none", stroke: markEdge, "stroke-opacity": 0.42, "stroke-width": 2.7 }),
        element("path", { d, fill: "none", stroke: markLine, "stroke-width": 1.7 }),
      ];
    }
    case "dots": {
      const style = { fill: markLine, stroke: markEdge, "stroke-opacity": 0.5, "stroke-width": 0.6 };
      return [2.5, 7.5].map((at) => element("circle", { cx: at, cy: at, r: 1.5, ...style }));
    }
    case "hatch":
      return [ground, line(["M", -2, 12, "L", 12, -2, "M", -2, 2, "L", 2, -2, "M", 8, 12, "L", 12, 8], 1.2)];
    case "blank":
      return ground;
    case "sparse-dots":
      return [ground, element("circle", { cx: 5, cy: 5, r: 1, fill: unknownLine })];
    case "dashes":
      return [ground, line(["M", 3, 5, "H", 7])];
    case "cross":
      return [ground, line(["M", 3, 3, "L", 7, 7, "M", 7, 3, "L", 3, 7])];
    case "veil":
      return [ground, line(["M", 0, 2.5, "H", 10, "M", 0, 7.5, "H", 10], 2)];
    case "wave":
      return [ground, line(["M", 0, 5, "C", 1.7, 2, 3.3, 2, 5, 5, "S", 8.3, 8, 10, 5])];
  }
}

/** A tile as a picture of its own, for map libraries; `scale` pixels per CSS pixel. */
export function markPicture(mark: StatusMark, theme: Theme, scale = 1): ElementOf<"svg"> {
  const side = markTileSize * scale;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: side,
      height: side,
      viewBox: [0, 0, markTileSize, markTileSize],
    },
    markTile(mark, theme),
  );
}

/** The patterns of marks, to stand among the definitions of a drawing, where `markFill` finds them. */
export function markPatterns(
  marks: readonly StatusMark[],
  theme: Theme,
  prefix: string,
): readonly SvgElement[] {
  return marks
    .filter((mark) => mark !== "none")
    .map((mark) => {
      const { id } = markFill(mark, prefix);
      const side = markTileSize;
      return element(
        "pattern",
        { id, width: side, height: side, patternUnits: "userSpaceOnUse" },
        markTile(mark, theme),
      );
    });
}

/** A mark as a fill: the pattern of that prefix. */
export function markFill(mark: StatusMark, prefix: string): Reference {
  return { id: `${prefix}-${mark}` };
}
