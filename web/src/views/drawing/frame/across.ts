import type { Palette } from "../../theme.ts";
import type { Box } from "../box.ts";
import { element, type Drawn } from "../svg/tree.ts";
import { textLine } from "../text-line.ts";
import { textWidth } from "../text.ts";

/** How faint it is: read at a glance, and no figure under it is lost. */
const opacity = 0.11;

/** A sentence across a picture, twice, so that it goes along with whatever part of the picture is cut out; null: nothing is to be said. */
export function drawAcross(text: string | null, p: Palette, box: Box): Drawn {
  if (text === null) return null;
  const size = Math.min(96, (box.width * 0.94) / textWidth(text, 1, 600));
  return element(
    "g",
    { "data-part": "across", "fill-opacity": opacity },
    [0.3, 0.72].map((at) =>
      textLine(
        box.x + box.width / 2,
        box.y + box.height * at,
        text,
        { size, fill: p.ink, weight: 600, anchor: "middle" },
        { "data-role": "across" },
      ),
    ),
  );
}
