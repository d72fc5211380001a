import type { DocumentFormat } from "./document-format.ts";
import { docxFormat } from "./docx.ts";
import { htmlFormat } from "./html/html.ts";
import { jsonFormat } from "./json.ts";
import { pdfFormat } from "./pdf.ts";
import { pptxFormat } from "./pptx.ts";
import { xlsxFormat } from "./xlsx.ts";

/** All formats of documents, in the order they are offered: a new one is a file and a line here. */
export const documentFormats: readonly DocumentFormat[] = [
  pptxFormat,
  pdfFormat,
  docxFormat,
  htmlFormat,
  xlsxFormat,
  jsonFormat,
];
