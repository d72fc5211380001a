import type { StatusMark, Theme } from "../../figure/figure.ts";
import { palette } from "../theme.ts";

/** Side of a mark's tile in CSS pixels; tiles join without a seam. */
export const markTileSize = 10;

/** Marks that are laid over the colour; all others stand instead of it. */
export const overlayMarks: readonly StatusMark[] = ["diagonals", "dots"];

/**
 * The inside of one tile of a mark, as SVG, 10 × 10. Marks over a colour are transparent between; marks of an unknown bring
 * their ground. Empty for `none`.
 */
export function markTile(mark: StatusMark, theme: Theme): string {
  const { unknownGround, unknownLine, markLine, markEdge } = palette(theme);
  const ground = `<rect width="10" height="10" fill="${unknownGround}"/>`;
  const line = (d: string, width = 1) =>
    `<path d="${d}" fill="none" stroke="${unknownLine}" stroke-width="${width}"/>`;
  switch (mark) {
    case "none":
      return "";
    case "diagonals": {
      // The thin dark edge keeps the white line visible on the palest class.
      const d = "M-2 -2L12 12M-2 8L2 12M8 -2L12 2";
      return (
        `<path d="${d}" fill="none" stroke="${markEdge}" stroke-opacity="0.42" stroke-width="2.7"/>` +
        `<path d="${d}" fill="none" stroke="${markLine}" stroke-width="1.7"/>`
      );
    }
    case "dots": {
      const dot = (x: number, y: number) =>
        `<circle cx="${x}" cy="${y}" r="1.5" fill="${markLine}" stroke="${markEdge}" stroke-opacity="0.5" stroke-width="0.6"/>`;
      return dot(2.5, 2.5) + dot(7.5, 7.5);
    }
    case "hatch":
      return ground + line("M-2 12L12 -2M-2 2L2 -2M8 12L12 8", 1.2);
    case "blank":
      return ground;
    case "sparse-dots":
      return `${ground}<circle cx="5" cy="5" r="1" fill="${unknownLine}"/>`;
    case "dashes":
      return ground + line("M3 5H7");
    case "cross":
      return ground + line("M3 3L7 7M7 3L3 7");
    case "veil":
      return ground + line("M0 2.5H10M0 7.5H10", 2);
    case "wave":
      return ground + line("M0 5C1.7 2 3.3 2 5 5S8.3 8 10 5");
  }
}

/** A tile as a picture of its own, for map libraries; `scale` pixels per CSS pixel. */
export function markTileSvg(mark: StatusMark, theme: Theme, scale = 1): string {
  const side = markTileSize * scale;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 10 10">` +
    `${markTile(mark, theme)}</svg>`
  );
}

/** The `<pattern>` elements of marks, to stand in `<defs>`; ids are `prefix-mark`. */
export function markPatterns(marks: readonly StatusMark[], theme: Theme, prefix: string, scale = 1): string {
  return marks
    .filter((mark) => mark !== "none")
    .map(
      (mark) =>
        `<pattern id="${prefix}-${mark}" width="10" height="10" patternUnits="userSpaceOnUse" ` +
        `patternTransform="scale(${scale})">${markTile(mark, theme)}</pattern>`,
    )
    .join("");
}
