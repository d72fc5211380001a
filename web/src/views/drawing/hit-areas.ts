import { escapeXml, n, type Box } from "./svg.ts";
import type { ViewOptions } from "../view.ts";

/** Where an area of a drawing answers to a pointer on screen; it is outlined when lit. */
export function hitBox(area: string, { x, y, width, height }: Box): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="2" fill="transparent" data-hit="${escapeXml(area)}"/>`;
}

/** The same for a line: it answers a little beside it too. `d` is its path. */
export function hitLine(area: string, d: string): string {
  return `<path d="${d}" fill="none" stroke="transparent" stroke-width="9" stroke-linejoin="round" data-hit-line="" data-hit="${escapeXml(area)}"/>`;
}

/** The same for an outline that the drawing has under an id. */
export function hitShape(area: string, id: string): string {
  return `<use href="#${escapeXml(id)}" fill="transparent" stroke-linejoin="round" data-hit="${escapeXml(area)}"/>`;
}

/** A place on the axis of time that hit boxes lie along. */
export interface HitPeriod {
  readonly period: string;
  /** 0 at the left end of a hit box, 1 at its right end. */
  readonly at: number;
}

/** What answers to a pointer, over the drawing; on paper nothing. `periods`: where on a hit box a period lies, where that matters. */
export function hitLayer(
  { screen }: ViewOptions,
  hits: () => readonly string[],
  periods: () => readonly HitPeriod[] = () => [],
): string {
  if (screen !== true) return "";
  const along = periods();
  const data =
    along.length === 0
      ? ""
      : ` data-periods="${escapeXml(along.map(({ period }) => period).join(" "))}" data-at="${along.map(({ at }) => n(at * 100)).join(" ")}"`;
  return `<g data-part="hits"${data}>${hits().join("")}</g>`;
}
