import type { Figure, Theme } from "../../figure/figure.ts";
import { fetchFonts, rasteriseInBrowser } from "../../exports/browser-tools.ts";
import { fileName } from "../../exports/file-name.ts";
import { exporterOf } from "../../exports/index.ts";
import type { View } from "../../views/view.ts";
import { boundaryFile } from "./use-shapes.ts";

export interface ExportRequest {
  readonly format: "png" | "svg" | "csv";
  readonly view: View["id"];
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Areas a trend is drawn for; empty: the country. */
  readonly areas: readonly string[];
}

/** Makes a file of a Figure and its name. Throws where a font, the boundaries or the browser's canvas fail. */
export async function makeFile(figure: Figure, request: ExportRequest): Promise<File> {
  const exporter = exporterOf(request.format);
  if (exporter === undefined) throw new Error(`no format "${request.format}"`);
  const [boundaries, fonts] = await Promise.all([
    boundaryFile(figure.vintage),
    exporter.isPicture ? fetchFonts() : Promise.resolve([]),
  ]);
  const bytes = await exporter.make(figure, request, { boundaries, fonts, rasterise: rasteriseInBrowser });
  return new File([new Uint8Array(bytes)], fileName(figure, request, exporter), { type: exporter.mime });
}

/** Hands a file to the reader as a download. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // Browsers read the file after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
