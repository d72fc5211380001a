import { views } from "../views/index.ts";
import { csvExporter } from "./csv.ts";
import type { Exporter } from "./exporter.ts";
import { pngExporter } from "./png.ts";
import { svgExporter } from "./svg.ts";

/** All file formats: a new one is a file and a line here, and a label per language. */
export const exporters: readonly Exporter[] = [pngExporter, svgExporter, csvExporter];

/** An exporter by its id; undefined for an unknown one. */
export function exporterOf(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

/** Ids of all drawings that pictures can be made of. */
export const drawingIds = views.map(({ id }) => id);
