import type { WrittenBriefing } from "../../../briefing/page.ts";
import { languageTag } from "../chart/value-format.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { chartWords, propertiesOf } from "../properties-of.ts";
import { coverSlide, pageSlides } from "./page-slides.ts";
import { slidePicture, type SlidePicture } from "./picture.ts";
import { presentationFile } from "./presentation.ts";
import { slideSizes, type SlideSize } from "./slide.ts";

/** A briefing as slides: a cover where it has several pages, then each page. */
export async function pptxOf(
  briefing: WrittenBriefing,
  tools: DocumentTools,
  size: SlideSize = slideSizes["16:9"],
): Promise<Uint8Array> {
  const pictures = new Map<string, SlidePicture>();
  for (const page of briefing.pages)
    for (const block of page.blocks)
      if (block.is === "figure") {
        const { vintage } = block.figure;
        pictures.set(
          block.id,
          await slidePicture(block, vintage === null ? null : await tools.boundaries(vintage)),
        );
      }
  const pages = briefing.pages.flatMap((page) => pageSlides(page, briefing, pictures, size));
  return presentationFile(briefing.pages.length > 1 ? [coverSlide(briefing), ...pages] : pages, {
    size,
    language: languageTag(briefing.locale),
    properties: propertiesOf(briefing),
    words: chartWords(briefing),
  });
}
