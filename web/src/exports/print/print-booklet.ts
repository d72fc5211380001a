import type { Booklet } from "../../briefing/join-briefings.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { briefingWords } from "../../i18n/briefing-words.ts";
import type { PrintSettings } from "../exporter.ts";
import { PdfBinder } from "./bind-pdf.ts";
import type { PrintTools } from "./draw-pictures.ts";
import { printBriefing } from "./print.ts";
import { printMatter, type PartLine } from "./print-matter.ts";
import { pagesOf } from "./typst.ts";

/**
 * A booklet as one PDF, by the same rules as a briefing. The compiler lays out all of a document before it writes a page of it; so each part is set by itself, and bound
 * with the others: no more than a part and the bytes of the whole are held.
 */
export async function printBooklet(
  { head, titles, parts }: Booklet,
  settings: PrintSettings,
  tools: PrintTools,
): Promise<Uint8Array> {
  // Which pages parts begin with depends on how many stand before them, and those are as many whatever numbers they name.
  const unnumbered = titles.map((title): PartLine => ({ title, page: 1 }));
  let page = 1 + pagesOf(printMatter(head, settings, { is: "front", parts: unnumbered }));
  const lines: PartLine[] = [];
  const binder = new PdfBinder();
  for await (const part of parts()) {
    lines.push({ title: part.title, page });
    page += binder.add(
      await printBriefing(part, settings, tools, { is: "part", firstPage: page }),
      part.title,
    );
  }
  const front = await printBriefing(head, settings, tools, { is: "front", parts: lines });
  const { partAt } = briefingWords(head.locale).print;
  return binder.finish(front, (at) => {
    const line = lines[at];
    return line === undefined ? "" : partAt(line.title, formatNumber(line.page, head.locale));
  });
}
