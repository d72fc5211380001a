import type { Booklet } from "../../../briefing/join-briefings.ts";
import type { WrittenBriefing, WrittenPage } from "../../../briefing/page.ts";
import { officeWords } from "../../../i18n/office-words.ts";
import { languageTag } from "../chart/value-format.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { chartWords, propertiesOf } from "../properties-of.ts";
import { ownDesign } from "./design/own-design.ts";
import { templateDesign } from "./design/template-design.ts";
import { coverSlide, pageSlides } from "./page/page-slides.ts";
import { barsPicture } from "./bars-picture.ts";
import { slidePicture, type SlidePicture } from "./picture.ts";
import { presentationFile } from "./presentation.ts";
import { slideSizes, type SlideSize } from "./slide.ts";

interface PptxSettings {
  readonly size?: SlideSize;
  readonly mark?: string | null;
}

/** A briefing as slides: a cover where it has several pages, then each page; in the office's own template, where one is given, and then of its size. */
export function pptxOf(
  briefing: WrittenBriefing,
  tools: DocumentTools,
  settings: PptxSettings = {},
): Promise<Uint8Array> {
  return deckOf(briefing, [briefing], briefing.pages.length > 1, tools, settings);
}

/** A booklet as slides: one cover, then the pages of each part, of which no more than one is held. */
export function pptxOfBooklet(
  { head, parts }: Booklet,
  tools: DocumentTools,
  settings: PptxSettings = {},
): Promise<Uint8Array> {
  return deckOf(head, parts(), true, tools, settings);
}

function deckOf(
  head: WrittenBriefing,
  parts: AsyncIterable<WrittenBriefing> | Iterable<WrittenBriefing>,
  hasCover: boolean,
  tools: DocumentTools,
  { size = slideSizes["16:9"], mark = null }: PptxSettings,
): Promise<Uint8Array> {
  const language = languageTag(head.locale);
  const design =
    tools.template === null
      ? ownDesign(size, language)
      : templateDesign(tools.template, officeWords(head.locale).template, tools.tell ?? (() => {}));
  async function* slides() {
    if (hasCover) yield coverSlide(head);
    for await (const part of parts)
      for (const page of part.pages) {
        const pictures = await picturesOf(page, part, tools);
        yield* pageSlides(page, part, pictures, design, mark);
      }
  }
  return presentationFile(slides(), {
    design,
    language,
    properties: propertiesOf(head),
    words: chartWords(head),
  });
}

async function picturesOf(
  { blocks }: WrittenPage,
  { locale, provenance }: WrittenBriefing,
  tools: DocumentTools,
): Promise<ReadonlyMap<string, SlidePicture>> {
  const pictures = new Map<string, SlidePicture>();
  for (const block of blocks) {
    const bars = block.is === "table" ? barsPicture(block, locale, provenance.synthetic) : null;
    if (bars !== null) pictures.set(block.id, bars);
    if (block.is !== "figure") continue;
    const { vintage } = block.figure;
    pictures.set(
      block.id,
      await slidePicture(block, vintage === null ? null : await tools.boundaries(vintage)),
    );
  }
  return pictures;
}
