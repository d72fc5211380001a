import type { Theme } from "../../../figure/figure.ts";
import { markPicture, markTileSize } from "../../drawing/marks.ts";
import { markup } from "../../drawing/svg/serialise.ts";
import { fontFamily } from "../../theme.ts";
import { mapMarks } from "./map-style.ts";

export type MapImages = ReadonlyMap<string, ImageData>;
/** Pixels of an image per CSS pixel. */
export const pixels = 2;

/** Loads the letters the labels need and draws the patterns of a theme. */
export async function mapImages(theme: Theme): Promise<MapImages> {
  const letters = "Đặng Thừa Hòa Bình ỹ ờ ữ ậ Ắ";
  const fonts = Promise.all(
    [400, 500].map((weight) => document.fonts.load(`${weight} 24px "${fontFamily}"`, letters)),
  );
  const images = await Promise.all(
    mapMarks.map(async (mark) => {
      const picture = new Image();
      picture.src = `data:image/svg+xml,${encodeURIComponent(markup(markPicture(mark, theme, pixels)))}`;
      await picture.decode();
      const side = markTileSize * pixels;
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [side, side];
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas to draw patterns on");
      context.drawImage(picture, 0, 0, side, side);
      return [`mark-${mark}`, context.getImageData(0, 0, side, side)] as const;
    }),
  );
  await fonts;
  return new Map(images);
}
