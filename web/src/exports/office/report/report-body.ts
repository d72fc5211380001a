import type {
  FactCard,
  PageBlock,
  TableBlock,
  WrittenBriefing,
  WrittenPage,
} from "../../../briefing/page.ts";
import { lowerFirst } from "../../../figure/format/format.ts";
import { versionText } from "../../../figure/sentences/version-text.ts";
import { reportWords } from "../../../i18n/report-words.ts";
import type { XmlElement } from "../package/xml.ts";
import { formTable, rowsTogether } from "./form-table.ts";
import { itemLetter, paragraph as spacing, partNumber, size } from "./layout.ts";
import type { DrawnPictures } from "./pictures.ts";
import { paragraph, run, textParagraph } from "./word-elements.ts";

/** The text of a report and the tables that follow it as annexes, in order. */
export interface ReportBody {
  readonly text: readonly XmlElement[];
  readonly annexes: readonly TableBlock[];
}

const letters = { size: size.text };

/** A part per page of the briefing: `I.`, its sentences, `a)` per fact, tables as forms, pictures. */
export function reportBody(briefing: WrittenBriefing, pictures: DrawnPictures): ReportBody {
  const w = reportWords(briefing.locale);
  const { locale, provenance } = briefing;
  const { boundariesLabel, datasetLabel, knownAt, dataVersion, synthetic, link } = provenance;
  const version = versionText({ knownAt, dataVersion, locale });
  const annexes: TableBlock[] = [];
  const text = [
    ...(synthetic === null ? [] : [textParagraph(run(synthetic, { ...letters, bold: true }))]),
    textParagraph(
      run(w.known(lowerFirst(datasetLabel, locale), lowerFirst(boundariesLabel, locale), version), letters),
    ),
    ...briefing.pages.flatMap((page, at) => part(page, at, briefing, pictures, annexes)),
    ...(link === null ? [] : [textParagraph(run(w.link(link), letters))]),
  ];
  return { text, annexes };
}

function part(
  page: WrittenPage,
  at: number,
  briefing: WrittenBriefing,
  pictures: DrawnPictures,
  annexes: TableBlock[],
): readonly XmlElement[] {
  const title = `${partNumber(at)} ${page.title.toLocaleUpperCase("vi")}`;
  return [
    heading(title, 0),
    ...(page.subtitle === null ? [] : [textParagraph(run(page.subtitle, { ...letters, italic: true }))]),
    ...page.blocks.flatMap((block) => blockElements(block, briefing, pictures, annexes)),
  ];
}

function blockElements(
  block: PageBlock,
  { locale }: WrittenBriefing,
  pictures: DrawnPictures,
  annexes: TableBlock[],
): readonly XmlElement[] {
  const w = reportWords(locale);
  switch (block.is) {
    case "text": {
      const italic = block.role === "certainty";
      const bold = block.role === "notice";
      return block.paragraphs.map((text) => textParagraph(run(text, { ...letters, italic, bold })));
    }
    case "cards":
      return block.cards.flatMap((card, at) => factParagraphs(card, at));
    case "figure":
      return pictures.get(block.id) ?? [];
    case "table": {
      // A longer one is an annex.
      if (block.rows.length <= rowsTogether) return formTable(block, annexes.length + 1, locale);
      annexes.push(block);
      return [textParagraph(run(w.seeAnnex(block.title, annexNumber(annexes.length)), letters))];
    }
    case "sources":
      return block.lines.length === 0
        ? []
        : [
            textParagraph(run(`${w.sources}:`, { ...letters, italic: true })),
            ...block.lines.map((line) => textParagraph(run(`- ${line}`, letters))),
          ];
  }
}

function factParagraphs(card: FactCard, at: number): readonly XmlElement[] {
  const value = [card.text, card.unit].filter(Boolean).join(" ");
  const said = [card.statusLabel, ...card.remarks].filter(Boolean).join("; ");
  const after = [said === "" ? "" : ` (${said})`, "."].join("");
  return [
    textParagraph(
      run(`${itemLetter(at)} ${card.label}, ${card.period}: `, letters),
      run(value, { ...letters, bold: true }),
      run(after, letters),
    ),
    ...card.cautions.map((caution) => textParagraph(run(caution, { ...letters, italic: true }))),
  ];
}

function heading(text: string, outline: number): XmlElement {
  return paragraph(
    {
      align: "both",
      firstLine: spacing.firstLine,
      before: spacing.after,
      after: spacing.after,
      lines: spacing.lines,
      keepNext: true,
      outline,
    },
    run(text, { ...letters, bold: true }),
  );
}

/** `I`, `II` … of an annex counted from 1. */
export function annexNumber(number: number): string {
  return partNumber(number - 1).slice(0, -1);
}
