import type { FigureLegend, Theme } from "../figure/figure.ts";

/** The colours of one theme. Scales run from low to high. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly hairline: string;
  /** What can be acted on and what is selected; never decoration. */
  readonly accent: string;
  readonly accentInk: string;
  readonly noticeGround: string;
  readonly noticeInk: string;
  /** Ground of insets. */
  readonly sea: string;
  /** Provinces under circles, and with a known value but no class. */
  readonly land: string;
  /** Ground and lines of the patterns that stand for an unknown. */
  readonly unknownGround: string;
  readonly unknownLine: string;
  /** Province borders: the light and the dark of them. One of both is ≥ 3:1 against every fill. */
  readonly borderLight: string;
  readonly borderDark: string;
  /** White marks over a colour, and the edge that keeps them visible on the palest one. */
  readonly markLine: string;
  readonly markEdge: string;
  readonly circle: string;
  readonly circleStroke: string;
  /** Circles over fills (holdings): neutral, so that they do not read as a class. */
  readonly circleOverFill: string;
  readonly circleOverFillStroke: string;
  readonly sequential: readonly string[];
  readonly diverging: readonly string[];
  readonly categories: readonly string[];
}

/** Okabe–Ito, without black; the yellow comes last as it is weak on paper. */
const okabeIto = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442"];

// Both scales: even steps in L* (10 and 17 light, 11 and 19 dark), checked in web/test/views/theme.test.ts for normal,
// simulated protan, deutan, tritan and grey vision.
const light: Palette = {
  ground: "#FAFAF7",
  surface: "#FFFFFF",
  ink: "#14202B",
  ink2: "#4A5A68",
  hairline: "#D9DDDB",
  accent: "#0B5560",
  accentInk: "#FFFFFF",
  noticeGround: "#FFF1CF",
  noticeInk: "#6B4A00",
  sea: "#F1F5F6",
  land: "#E9ECE6",
  unknownGround: "#F3F0EA",
  unknownLine: "#A39A8B",
  borderLight: "#FFFFFF",
  borderDark: "#14202B",
  markLine: "#FFFFFF",
  markEdge: "#14202B",
  circle: "#1D7074",
  circleStroke: "#FFFFFF",
  circleOverFill: "#FFFFFF",
  circleOverFillStroke: "#14202B",
  sequential: ["#E1EFEF", "#B1D7D5", "#86BEBC", "#5FA4A3", "#3A8A8C", "#1D7074", "#04555C"],
  diverging: ["#8C572C", "#B68456", "#D6B695", "#EAEBE7", "#90C5C4", "#509A9A", "#126E72"],
  categories: okabeIto,
};

const dark: Palette = {
  ground: "#0F181E",
  surface: "#16222A",
  ink: "#EDF2F1",
  ink2: "#A9B7BC",
  hairline: "#2C3B44",
  accent: "#7FD0CB",
  accentInk: "#0F181E",
  noticeGround: "#3C2F10",
  noticeInk: "#F6D98C",
  sea: "#13202A",
  land: "#26343B",
  unknownGround: "#222B30",
  unknownLine: "#75828A",
  borderLight: "#F4F7F5",
  borderDark: "#05090C",
  markLine: "#FFFFFF",
  markEdge: "#05090C",
  circle: "#65B2B2",
  circleStroke: "#05090C",
  circleOverFill: "#0F181E",
  circleOverFillStroke: "#F4F7F5",
  sequential: ["#173F44", "#1F5A60", "#2D777C", "#459597", "#65B2B2", "#90CFCD", "#C4EAE7"],
  diverging: ["#E8C7A1", "#C0905F", "#8F5F38", "#363F3F", "#287478", "#57A5A5", "#9BD7D5"],
  categories: okabeIto,
};

/** The colours of a theme. */
export function palette(theme: Theme): Palette {
  return theme === "light" ? light : dark;
}

/** The colours of `count` classes (1–7), low to high, spread over the whole sequential scale; one class: its middle. */
export function sequentialScale(theme: Theme, count: number): readonly string[] {
  return spread(palette(theme).sequential, count);
}

/** The colours of `count` classes (1–7) of differences, most negative to most positive, both arms alike. */
export function divergingScale(theme: Theme, count: number): readonly string[] {
  const scale = palette(theme).diverging;
  const last = scale.length - 1;
  if (count <= 1) return spread(scale, count);
  const n = Math.min(count, scale.length);
  const step = (i: number) => Math.round((i * last) / (n - 1));
  return Array.from({ length: n }, (_, i) => scale[i < n / 2 ? step(i) : last - step(n - 1 - i)] ?? "");
}

/** The colours of a legend's classes, by their step. */
export function classScale(
  theme: Theme,
  legend: Pick<FigureLegend, "scale"> & { readonly classes: readonly unknown[] },
): readonly string[] {
  return legend.scale === "diverging"
    ? divergingScale(theme, legend.classes.length)
    : sequentialScale(theme, legend.classes.length);
}

function spread(scale: readonly string[], count: number): readonly string[] {
  const last = scale.length - 1;
  if (count <= 1) return scale.slice(last / 2, last / 2 + 1);
  const n = Math.min(count, scale.length);
  return Array.from({ length: n }, (_, i) => scale[Math.round((i * last) / (n - 1))] ?? "");
}

/** Type sizes in CSS pixels at 1:1; a wall screen adds one step. */
export const typeScale = { headline: 25, lead: 16, text: 13, note: 12, small: 11 } as const;
export const fontFamily = "Be Vietnam Pro";
