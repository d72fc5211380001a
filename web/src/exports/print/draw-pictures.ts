import type { Topology } from "topojson-specification";
import type { WrittenBriefing } from "../../briefing/page.ts";
import { drawWithLegend } from "../../views/drawing/frame/with-legend.ts";
import { svgDocument } from "../../views/drawing/svg/serialise.ts";
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
  { pages }: WrittenBriefing,
  rooms: ReadonlyMap<string, Room>,
  tools: PrintTools,
  { scale, font }: PictureLook,
): Promise<ReadonlyMap<string, PrintedPicture>> {
  const drawn = new Map<string, PrintedPicture>();
  for (const block of pages.flatMap(({ blocks }) => blocks)) {
    if (block.is !== "figure") continue;
    const { id, figure, view, settings } = block;
    const room = rooms.get(id);
    if (room === undefined) throw new Error(`there is no room for the picture ${id}`);
    const { svg, attribution } = drawWithLegend(await loadView(view), figure, {
      ...settings,
      width: room.width / scale,
      height: room.height / scale,
      theme: "light",
      boundaries: figure.vintage === null ? null : await tools.boundaries(figure.vintage),
    });
    const text = svgDocument(svg).replace(`'${fontFamily}'`, `'${font}'`);
    drawn.set(id, { svg: text, attribution });
  }
  return drawn;
}
