import { briefingOfFigure } from "../../../src/briefing/briefing-of-figure.ts";
import type { WrittenBriefing } from "../../../src/briefing/page.ts";
import type { DocumentTools } from "../../../src/exports/documents/document-format.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { nodeTools, readBoundaries } from "../../../src/headless/node-tools.ts";
import { views, type ViewId } from "../../../src/views/catalogue.ts";
import { whyNot } from "../../../src/views/offered-views.ts";

const { fonts, rasterise } = nodeTools(null);

/** What a format of documents is given. */
export const tools: DocumentTools = {
  boundaries: (vintage) => Promise.resolve(readBoundaries(vintage)),
  fonts,
  rasterise,
  template: null,
};

/** A page of each view that can be made of a Figure, in one briefing; or of the views named. */
export function pagesOf(figure: Figure, only?: readonly ViewId[]): WrittenBriefing {
  const made = views
    .filter(({ id }) => whyNot(figure, id) === null && (only?.includes(id) ?? true))
    .map(({ id }) => {
      const settings = { areas: id === "trend" ? ["ha-noi", "can-tho-2025"] : [], from: null };
      return briefingOfFigure(figure, id, settings, {
        link: "https://atlas.example/ban-do?chi-tieu=coverage&ky=2025",
        madeFrom: null,
      });
    });
  const [first] = made;
  if (first === undefined) throw new Error("no view");
  const pages = made.flatMap((briefing, i) =>
    briefing.pages.map((page) => ({
      ...page,
      id: `page-${i}`,
      blocks: page.blocks.map((block) => ({ ...block, id: `${i}-${block.id}` })),
    })),
  );
  return { ...first, pages };
}
