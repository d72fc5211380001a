import type { Box } from "../../../../views/drawing/box.ts";
import type { Part } from "../../package/part.ts";
import type { XmlElement } from "../../package/xml.ts";
import type { Place } from "../places.ts";
import type { LayoutName, SlideSize } from "../slide.ts";

/** Where things stand on slides of a size. */
export interface Design {
  readonly size: SlideSize;
  readonly placesOf: (layout: LayoutName) => readonly Place[];
  /** Where what is shown stands on a slide of content. */
  readonly content: Box;
}

/** What slides of a file look like where they say nothing themselves: the product's own, or an office's template. */
export interface DeckDesign extends Design {
  /** Masters, layouts, themes, and whatever these bring. */
  readonly parts: readonly Part[];
  readonly masters: readonly { readonly id: number; readonly path: string }[];
  readonly notesMaster: string;
  readonly theme: string;
  readonly defaultTextStyle: XmlElement;
  readonly layoutPath: (layout: LayoutName) => string;
}
