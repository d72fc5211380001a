import { barsOfTable } from "../../briefing/bars-of-table.ts";
import type { PageBlock, WrittenBriefing } from "../../briefing/page.ts";
import { shownRows } from "../../figure/rows/ranking.ts";
import type { Locale } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import { heightOfBars } from "../../views/charts/bars/draw-bars.ts";
import type { PrintSettings } from "../exporter.ts";
import { headingColumns, page, paragraph, ruleShare, size, textWidth } from "../report/layout.ts";
import { reportContent } from "../report/report-content.ts";
import { attachmentsOf } from "./attachments.ts";
import { pageLook } from "./draw-pictures.ts";
import { dateParts, descriptionOf, pathOf, type PrintMatter } from "./print-matter.ts";
import { versionOf } from "./version-of.ts";

/** Metric-compatible with Times New Roman, and free to lie inside a file (OFL 1.1). */
export const reportFont = "Tinos";

/** A briefing as the report that an office sends: the words of the Word file, its pictures not drawn yet. Pure. */
export function reportMatter(briefing: WrittenBriefing, { mark = null }: PrintSettings): PrintMatter {
  const { locale, provenance, pages, title } = briefing;
  const { office, summary, items, annexes } = reportContent(briefing);
  const attached = attachmentsOf(briefing, true);
  const blocks = new Map(pages.flatMap((one) => one.blocks.map((block) => [block.id, block] as const)));
  return {
    template: "report",
    files: new Map(attached.map(({ path, bytes }) => [path, bytes])),
    json: {
      lang: locale,
      font: reportFont,
      title,
      description: descriptionOf(briefing),
      keywords: [provenance.datasetLabel, provenance.boundariesLabel, versionOf(briefing)],
      date: dateParts(provenance.knownAt),
      product: words(locale).export.product,
      mark,
      page,
      size,
      paragraph,
      columns: headingColumns,
      ruleShare,
      textWidth,
      office,
      summary,
      items: items.map((item) =>
        item.is === "picture"
          ? { ...item, path: pathOf(item.id), height: heightOf(blocks.get(item.id), locale) }
          : item,
      ),
      annexes,
      files: attached.map(({ name, path, type, relationship, description }) => ({
        name,
        path,
        type,
        relationship,
        description,
      })),
      drawn: false,
      attributions: {},
    },
  };
}

/** Units of a drawing in a millimetre. */
const unitsAMillimetre = 72 / 25.4 / pageLook.scale;
/** Millimetres: a bar with the room beside it; what stands over and under bars; any other picture; the highest that a page holds. */
const heights = { bar: 5, rest: 62, other: 118, most: 225 };

function heightOf(block: PageBlock | undefined, locale: Locale): number {
  const bars = block?.is === "table" ? barsOfTable(block, locale) : null;
  if (bars !== null)
    return Math.min(heightOfBars(bars, textWidth * unitsAMillimetre) / unitsAMillimetre, heights.most);
  if (block?.is !== "figure" || (block.view !== "ranking" && block.view !== "heat-table"))
    return heights.other;
  const rows = shownRows(block.figure).length;
  return Math.max(heights.other, Math.min(rows * heights.bar + heights.rest, heights.most));
}
