import { layoutPath, levelStyle, masterParts, masterPath } from "../master.ts";
import { notesMasterParts, notesMasterPath } from "../notes.ts";
import { contentBox, placesOf } from "../places.ts";
import type { SlideSize } from "../slide.ts";
import type { DeckDesign } from "./design.ts";

/** The product's own design, for a size of slide. */
export function ownDesign(size: SlideSize, language: string): DeckDesign {
  return {
    size,
    parts: [...masterParts(size, language), ...notesMasterParts()],
    masters: [{ id: 2_147_483_648, path: masterPath }],
    notesMaster: notesMasterPath,
    theme: "ppt/theme/theme1.xml",
    defaultTextStyle: levelStyle("a:lvl1pPr", 12, false),
    layoutPath,
    placesOf: (layout) => placesOf(layout, size),
    content: contentBox(size),
  };
}
