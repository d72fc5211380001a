import { csvExporter } from "./csv.ts";
import { docxExporter } from "./docx.ts";
import type { Exporter } from "./exporter.ts";
import { pdfExporter } from "./pdf.ts";
import { pngExporter } from "./png.ts";
import { pptxExporter } from "./pptx.ts";
import { svgExporter } from "./svg.ts";
import { xlsxExporter } from "./xlsx.ts";

/** All file formats, in the order they are offered: a new one is a file and a line here. */
export const exporters: readonly Exporter[] = [
  pngExporter,
  svgExporter,
  pdfExporter,
  pptxExporter,
  docxExporter,
  xlsxExporter,
  csvExporter,
];
