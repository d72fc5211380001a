import type { WrittenBriefing } from "../../../../briefing/page.ts";
import { shapeOf } from "../../../../exports/exporter.ts";
import { slideSizes, type SlideSize } from "../../../../exports/office/slides/slide.ts";
import type { Theme } from "../../../../figure/figure.ts";
import { boundaryFile } from "../../../../views/map/screen/boundary-files.ts";
import { slidesOf } from "../../page/screen-slides.ts";
import type { ScreenSlide } from "../../page/screen-slide.ts";

/** CSS pixels that the buttons have under the slide in the hand; as in present.css. */
const underneath = 58;

/** A briefing ready to be shown: laid out for a screen in a theme. */
export interface Show {
  readonly briefing: WrittenBriefing;
  readonly slides: readonly ScreenSlide[];
  readonly size: SlideSize;
  readonly theme: Theme;
}

/** Points across and down of the slides for a screen: as those of a file of the nearest shape; in the hand, upright, as many as can be read there. */
export function sizeFor({ width, height }: SlideSize): SlideSize {
  if (width > 700 || width >= height) return slideSizes[shapeOf(width, height)];
  const across = 420;
  return { width: across, height: Math.round(Math.min(2.1, (height - underneath) / width) * across) };
}

/** Lays a briefing out. Rejects where code or outlines cannot be had. */
export async function layOut(briefing: WrittenBriefing, size: SlideSize, theme: Theme): Promise<Show> {
  return {
    briefing,
    size,
    theme,
    slides: await slidesOf(briefing, { size, theme, boundaries: boundaryFile }),
  };
}

/** Where a slide is, by its id: itself, else the first of its page, else the first. */
export function placeOf(slides: readonly Pick<ScreenSlide, "id" | "page">[], id: string | null): number {
  const itself = slides.findIndex((slide) => slide.id === id);
  return Math.max(0, itself >= 0 ? itself : slides.findIndex(({ page }) => page === id));
}
