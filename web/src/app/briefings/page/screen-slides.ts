import type { Topology } from "topojson-specification";
import type { WrittenBriefing, WrittenPage } from "../../../briefing/page.ts";
import type { Design } from "../../../exports/office/slides/design/design.ts";
import { coverSlide, pageSlides } from "../../../exports/office/slides/page/page-slides.ts";
import type { PictureOf } from "../../../exports/office/slides/picture.ts";
import { contentBox, placesOf } from "../../../exports/office/slides/places.ts";
import type { SlideOf, SlideSize } from "../../../exports/office/slides/slide.ts";
import type { Theme } from "../../../figure/figure.ts";
import { loadView } from "../../../views/index.ts";
import { screenBars } from "./screen-bars.ts";
import { screenPicture } from "./screen-picture.ts";
import type { DrawingFrame, ScreenSlide } from "./screen-slide.ts";

/** How slides are to look, and where outlines come from. */
export interface SlideLook {
  readonly size: SlideSize;
  readonly theme: Theme;
  /** The boundary file of a vintage; null: there is none. Throws where one cannot be had. */
  readonly boundaries: (vintage: string | null) => Promise<Topology | null>;
}

/** Where things stand on slides of a size, as in a presentation of the same. */
export function designOf(size: SlideSize): Design {
  return { size, placesOf: (layout) => placesOf(layout, size), content: contentBox(size) };
}

/** The cover of a briefing, as in a presentation of the same: of one page there is none. */
export function coverOf(briefing: WrittenBriefing): readonly ScreenSlide[] {
  if (briefing.pages.length < 2) return [];
  return [{ ...coverSlide(briefing), id: "cover", page: null, title: briefing.title }];
}

/** A page of a briefing as slides: one, or several where a table has more rows than can be read on one. */
export async function slidesOfPage(
  page: WrittenPage,
  briefing: WrittenBriefing,
  { size, theme, boundaries }: SlideLook,
): Promise<readonly ScreenSlide[]> {
  const pictures = new Map<string, PictureOf<DrawingFrame>>();
  for (const block of page.blocks) {
    const bars =
      block.is === "table" ? screenBars(block, briefing.locale, briefing.provenance.synthetic, theme) : null;
    if (bars !== null) pictures.set(block.id, bars);
    if (block.is === "figure") {
      const [view, outlines] = await Promise.all([loadView(block.view), boundaries(block.figure.vintage)]);
      pictures.set(block.id, screenPicture(view, block, outlines, theme));
    }
  }
  return pageSlides(page, briefing, pictures, designOf(size), null).map((slide, i): ScreenSlide => ({
    ...slide,
    id: i === 0 ? page.id : `${page.id}-${i + 1}`,
    page: page.id,
    title: titleOf(slide) ?? page.title,
  }));
}

/** All slides of a briefing, in their order. */
export async function slidesOf(briefing: WrittenBriefing, look: SlideLook): Promise<readonly ScreenSlide[]> {
  const slides = [...coverOf(briefing)];
  for (const page of briefing.pages) slides.push(...(await slidesOfPage(page, briefing, look)));
  return slides;
}

function titleOf({ texts }: SlideOf<DrawingFrame>): string | null {
  const title = texts.find(({ role }) => role === "title");
  return title === undefined
    ? null
    : title.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" ");
}
