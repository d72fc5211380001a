import type { Topology } from "topojson-specification";
import { barsOfTable } from "../../briefing/bars-of-table.ts";
import type { WrittenBriefing } from "../../briefing/page.ts";
import { drawBars } from "../../views/charts/bars/draw-bars.ts";
import { drawWithLegend } from "../../views/drawing/frame/with-legend.ts";
import { svgDocument } from "../../views/drawing/svg/serialise.ts";
import type { ElementOf } from "../../views/drawing/svg/tree.ts";
import { loadView } from "../../views/index.ts";
import { fontFamily } from "../../views/theme.ts";

/** What a printed page cannot bring itself. */
export interface PrintTools {
  /** The boundary file of a vintage; null: there is none. */
  readonly boundaries: (vintage: string) => Promise<Topology | null>;
}

/** The room for a picture on its page, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A picture as SVG, and what must be said of where its outlines come from. */
export interface PrintedPicture {
  readonly svg: string;
  readonly attribution: string | null;
}

/** How drawings are set. */
export interface PictureLook {
  /** Points a unit of a drawing, whose usual type is 16 units high. */
  readonly scale: number;
  readonly font: string;
}

/** In the font of the atlas, its usual type 8 points high. */
export const pageLook: PictureLook = { scale: 0.5, font: fontFamily };

/** The pictures of a briefing by their blocks' ids, each drawn for the room it has; with legends, and letters that stay letters in the font of the page. */
export async function drawPictures(
  { pages, locale, provenance }: WrittenBriefing,
  rooms: ReadonlyMap<string, Room>,
  tools: PrintTools,
  { scale, font }: PictureLook,
): Promise<ReadonlyMap<string, PrintedPicture>> {
  const drawn = new Map<string, PrintedPicture>();
  const sizeOf = (id: string) => {
    const room = rooms.get(id);
    if (room === undefined) throw new Error(`there is no room for the picture ${id}`);
    return { width: room.width / scale, height: room.height / scale, theme: "light" } as const;
  };
  const put = (id: string, svg: ElementOf<"svg">, attribution: string | null): void => {
    drawn.set(id, { svg: svgDocument(svg).replace(`'${fontFamily}'`, `'${font}'`), attribution });
  };
  for (const block of pages.flatMap(({ blocks }) => blocks)) {
    if (block.is === "table") {
      const bars = barsOfTable(block, locale);
      const { synthetic } = provenance;
      if (bars !== null) put(block.id, drawBars(bars, { ...sizeOf(block.id), synthetic }), null);
    }
    if (block.is !== "figure") continue;
    const { id, figure, view, settings } = block;
    const boundaries = figure.vintage === null ? null : await tools.boundaries(figure.vintage);
    const { svg, attribution } = drawWithLegend(await loadView(view), figure, {
      ...settings,
      ...sizeOf(id),
      boundaries,
    });
    put(id, svg, attribution);
  }
  return drawn;
}
