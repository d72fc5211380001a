import type { CSSProperties, ReactNode } from "react";
import { lineHeight } from "../../../exports/office/slides/page/fit.ts";
import type { Place } from "../../../exports/office/slides/places.ts";
import type { PlacedParagraph, PlacedRun } from "../../../exports/office/shapes/shape.ts";
import type { Theme } from "../../../figure/figure.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { palette, type Palette } from "../../../views/theme.ts";

/** Of the size a slide says: its lines are measured for letters as wide as those of office programs, ours are a little wider. */
export const narrower = 0.95;

/** A length on a slide, in points, as wide as the sheet makes a point. */
export function pt(points: number): string {
  return `calc(${Math.round(points * 1000) / 1000} * var(--pt))`;
}

/** Where something stands on a slide. */
export function placed({ x, y, width, height }: Box): CSSProperties {
  return { left: pt(x), top: pt(y), width: pt(width), height: pt(height) };
}

const anchors = {
  t: "flex-start",
  top: "flex-start",
  ctr: "center",
  middle: "center",
  b: "flex-end",
  bottom: "flex-end",
} as const;

/** What a place says of its letters. */
export function textStyle({ size, isBold, colour, anchor }: Place): CSSProperties {
  return {
    fontSize: pt(size * narrower),
    lineHeight: pt(size * lineHeight),
    fontWeight: isBold ? 600 : 400,
    color: colour === "tx2" ? "var(--ink2)" : colour === "accent1" ? "var(--accent)" : "var(--ink)",
    justifyContent: justified(anchor),
  };
}

/** Where lines stand in their box. */
export function justified(anchor: keyof typeof anchors): CSSProperties["justifyContent"] {
  return anchors[anchor];
}

/** A colour of a slide in a theme: by its name in office programs, or the one that stands for a light one in the dark. */
export function inTheme(colour: string, theme: Theme): string {
  if (colour === "tx1") return "var(--ink)";
  if (colour === "tx2") return "var(--ink2)";
  return theme === "light" ? colour : (inDark.get(colour.toUpperCase()) ?? colour);
}

const inDark: ReadonlyMap<string, string> = darkByLight(palette("light"), palette("dark"));

function darkByLight(light: Palette, dark: Palette): ReadonlyMap<string, string> {
  const pairs = Object.entries(light).flatMap(([name, colour]: [string, string | readonly string[]]) => {
    const other: unknown = Reflect.get(dark, name);
    if (typeof colour === "string") return [[colour.toUpperCase(), String(other)] as const];
    const others = Array.isArray(other) ? other.map(String) : [];
    return colour.map((one, i) => [one.toUpperCase(), others[i] ?? one] as const);
  });
  // Of colours that are used twice, the first stands.
  return new Map(pairs.toReversed());
}

/** Paragraphs as a slide has them; what they do not say is as their place has it. */
export function Paragraphs({
  of,
  theme,
  size: usual,
}: {
  readonly of: readonly PlacedParagraph[];
  readonly theme: Theme;
  readonly size: number;
}): ReactNode {
  return of.map(({ runs, before = 0 }, i) => {
    const largest = Math.max(...runs.map(({ size = usual }) => size));
    return (
      <span
        key={i}
        className="sheet-line"
        style={{
          marginTop: pt(before),
          fontSize: pt(largest * narrower),
          lineHeight: pt(largest * lineHeight),
        }}
      >
        {runs.map((run, j) => (
          <RunOf key={j} run={run} theme={theme} />
        ))}
      </span>
    );
  });
}

function RunOf({ run, theme }: { readonly run: PlacedRun; readonly theme: Theme }): ReactNode {
  const { text, size, colour, isBold, link } = run;
  const style: CSSProperties = {
    ...(size === undefined ? {} : { fontSize: pt(size * narrower) }),
    ...(colour === undefined ? {} : { color: inTheme(colour, theme) }),
    ...(isBold === undefined ? {} : { fontWeight: isBold ? 600 : 400 }),
  };
  if (link !== undefined)
    return (
      <a href={link} style={style}>
        {text}
      </a>
    );
  return Object.keys(style).length === 0 ? text : <span style={style}>{text}</span>;
}
