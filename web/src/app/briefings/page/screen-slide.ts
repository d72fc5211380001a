import type { TableBlock } from "../../../briefing/page.ts";
import type { SlideOf } from "../../../exports/office/slides/slide.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { ElementOf } from "../../../views/drawing/svg/tree.ts";

/** A drawing where it stands, in points. */
export interface DrawingFrame {
  readonly is: "drawing";
  readonly name: string;
  /** What it shows in words; null: it is said elsewhere on the slide. */
  readonly description: string | null;
  readonly box: Box;
  /** Made when it is shown: a briefing of many pages is laid out at once, and drawn page by page. */
  readonly draw: () => ElementOf<"svg">;
  /** Its figures, for those who do not see it or want to look them up; null: it has none of its own. */
  readonly table: (() => TableBlock) | null;
}

/** A slide as it is shown: laid out as in a presentation, pictures drawn. */
export interface ScreenSlide extends SlideOf<DrawingFrame> {
  /** Unique in its briefing, and the same each time. */
  readonly id: string;
  /** The page it is of; null: the cover. */
  readonly page: string | null;
  readonly title: string;
}
