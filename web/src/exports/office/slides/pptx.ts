import type { WrittenBriefing } from "../../../briefing/page.ts";
import { officeWords } from "../../../i18n/office-words.ts";
import { languageTag } from "../chart/value-format.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { chartWords, propertiesOf } from "../properties-of.ts";
import { ownDesign } from "./design/own-design.ts";
import { templateDesign } from "./design/template-design.ts";
import { coverSlide, pageSlides } from "./page/page-slides.ts";
import { slidePicture, type SlidePicture } from "./picture.ts";
import { presentationFile } from "./presentation.ts";
import { slideSizes, type SlideSize } from "./slide.ts";

/** A briefing as slides: a cover where it has several pages, then each page; in the office's own template, where one is given, and then of its size. */
export async function pptxOf(
  briefing: WrittenBriefing,
  tools: DocumentTools,
  {
    size = slideSizes["16:9"],
    mark = null,
  }: { readonly size?: SlideSize; readonly mark?: string | null } = {},
): Promise<Uint8Array> {
  const language = languageTag(briefing.locale);
  const design =
    tools.template === null
      ? ownDesign(size, language)
      : templateDesign(tools.template, officeWords(briefing.locale).template, tools.tell ?? (() => {}));
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
  const pages = briefing.pages.flatMap((page) => pageSlides(page, briefing, pictures, design, mark));
  return presentationFile(briefing.pages.length > 1 ? [coverSlide(briefing), ...pages] : pages, {
    design,
    language,
    properties: propertiesOf(briefing),
    words: chartWords(briefing),
  });
}
