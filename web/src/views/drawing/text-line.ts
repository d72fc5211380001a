import { element, type Drawn, type ElementOf } from "./svg/tree.ts";
import type { Weight } from "./text.ts";

/** How a line of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of an outline that keeps the text readable over a pattern. */
  readonly halo?: string;
}

/** What a line is, for tests and pointers. */
export type TextData = Readonly<Record<`data-${string}`, string>>;

/** One line of text; `y` is its baseline. */
export function textLine(
  x: number,
  y: number,
  text: string,
  style: TextStyle,
  data: TextData = {},
): ElementOf<"text"> {
  const { size, fill, weight = 400, anchor = "start", halo } = style;
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      fill,
      ...(anchor === "start" ? {} : { "text-anchor": anchor }),
      ...(halo === undefined
        ? {}
        : {
            stroke: halo,
            "stroke-width": size * 0.24,
            "stroke-linejoin": "round",
            "paint-order": "stroke",
          }),
      ...data,
    },
    text,
  );
}

/** What a browser says of a part that is pointed at on paper; on screen nothing: the page has a card for it, and the hint would lie over that. */
export function hint(text: string, screen: boolean | undefined): Drawn {
  return screen === true ? null : element("title", {}, text);
}
