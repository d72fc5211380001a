import type { Theme } from "../../figure/figure.ts";
import { palette } from "../theme.ts";

/** White or ink, whichever stands out more against a colour; on the middle of a scale, where neither is 4.5 : 1, black or white. */
export function inkOn(colour: string, theme: Theme): string {
  const p = palette(theme);
  const [light, dark] = theme === "light" ? ["#FFFFFF", p.ink] : [p.ink, "#05090C"];
  const best = (one: string, other: string): string =>
    contrast(colour, one) >= contrast(colour, other) ? one : other;
  const ink = best(light, dark);
  return contrast(colour, ink) >= readable ? ink : best("#FFFFFF", "#000000");
}

/** The least contrast of small type (WCAG 2, 1.4.3). */
const readable = 4.5;

/** WCAG 2 contrast of two colours written #RRGGBB. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
