import type { Weight } from "./text.ts";

/** A rectangle on a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text as it may stand in XML; control characters, which XML forbids, are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A coordinate as it is written: two decimals. A NaN here would be a fault of ours, and is thrown. */
export function n(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate is ${value}`);
  return String(Math.round(value * 100) / 100);
}

/** How a line of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of an outline that keeps the text readable over a pattern. */
  readonly halo?: string;
}

/** One line of text; `y` is its baseline. `attributes` are added as they are. */
export function textLine(x: number, y: number, text: string, style: TextStyle, attributes = ""): string {
  const { size, fill, weight = 400, anchor = "start", halo } = style;
  const outline =
    halo === undefined
      ? ""
      : ` stroke="${halo}" stroke-width="${n(size * 0.24)}" stroke-linejoin="round" paint-order="stroke"`;
  return (
    `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-weight="${weight}" fill="${fill}"` +
    `${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${outline}${attributes}>${escapeXml(text)}</text>`
  );
}

/** What a browser says of a part that is pointed at on paper; on screen nothing: the page has a card for it, and the hint would lie over that. */
export function hint(text: string, screen: boolean | undefined): string {
  return screen === true ? "" : `<title>${escapeXml(text)}</title>`;
}

/** Whether two boxes touch. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether one box lies wholly in another. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** All ids of a drawing, and what refers to them, with something before them. Text cannot look like it: its quotes are escaped. */
export function withPrefix(svg: string, prefix: string): string {
  return svg
    .replaceAll(' id="', ` id="${prefix}`)
    .replaceAll(' href="#', ` href="#${prefix}`)
    .replaceAll('="url(#', `="url(#${prefix}`);
}
