import { datasetBeside } from "../../../briefing/say-synthetic-once.ts";
import type {
  FactCard,
  PageBlock,
  TableBlock,
  WrittenBriefing,
  WrittenPage,
} from "../../../briefing/page.ts";
import { numberedCautions } from "../../../briefing/numbered-cautions.ts";
import { column, wordsCell } from "../../../briefing/table-of-figure.ts";
import { formatNumber, lowerFirst } from "../../../figure/format/format.ts";
import { versionText } from "../../../figure/sentences/version-text.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { reportWords } from "../../../i18n/report-words.ts";
import type { XmlElement } from "../package/xml.ts";
import { formTable, rowsTogether } from "./form-table.ts";
import { itemLetter, paragraph as spacing, partNumber, size } from "./layout.ts";
import type { DrawnPictures } from "./pictures.ts";
import { keptParagraph, paragraph, run, textParagraph } from "./word-elements.ts";

/** The text of a report and the tables that follow it as annexes, in order. */
export interface ReportBody {
  readonly text: readonly XmlElement[];
  readonly annexes: readonly NumberedTable[];
}

/** A table with the number of its form: forms are counted through the whole report. */
export interface NumberedTable {
  readonly table: TableBlock;
  readonly number: number;
}

const letters = { size: size.text };

/** A part per page of the briefing: `I.`, its sentences, `a)` per fact, tables as forms, pictures. */
export function reportBody(briefing: WrittenBriefing, pictures: DrawnPictures): ReportBody {
  const w = reportWords(briefing.locale);
  const { provenance } = briefing;
  const { synthetic, link } = provenance;
  const annexes: NumberedTable[] = [];
  const forms = numbersOfForms(briefing);
  const text = [
    ...(synthetic === null ? [] : [textParagraph(run(synthetic, { ...letters, bold: true }))]),
    textParagraph(run(knownText(briefing), letters)),
    ...briefing.pages.flatMap((page, at) => part(page, at, { briefing, pictures, forms, annexes })),
    ...sourceParagraphs(briefing, forms.size + 1, annexes),
    ...(link === null ? [] : [textParagraph(run(w.link(link), letters))]),
  ];
  return { text, annexes };
}

/** Of which data, on which boundaries and as known when the report was made. */
export function knownText(briefing: WrittenBriefing): string {
  const { locale, provenance } = briefing;
  const dataset = datasetBeside(briefing);
  return reportWords(locale).known(
    dataset === null ? null : lowerFirst(dataset, locale),
    lowerFirst(provenance.boundariesLabel, locale),
    versionText({ ...provenance, locale }),
  );
}

/** What the parts of a report are written from, and where their annexes are gathered. */
interface Matter {
  readonly briefing: WrittenBriefing;
  readonly pictures: DrawnPictures;
  readonly forms: ReadonlyMap<string, number>;
  readonly annexes: NumberedTable[];
}

function numbersOfForms({ pages }: WrittenBriefing): ReadonlyMap<string, number> {
  const tables = pages.flatMap(({ blocks }) => blocks.filter((block) => block.is === "table"));
  return new Map(tables.map(({ id }, at) => [id, at + 1]));
}

function part(page: WrittenPage, at: number, report: Matter): readonly XmlElement[] {
  const title = `${partNumber(at)} ${page.title.toLocaleUpperCase("vi")}`;
  return [
    heading(title, 0),
    ...(page.subtitle === null ? [] : [keptParagraph(run(page.subtitle, { ...letters, italic: true }))]),
    ...page.blocks.flatMap((block) => blockElements(block, report)),
  ];
}

function blockElements(
  block: PageBlock,
  { briefing: { locale }, pictures, forms, annexes }: Matter,
): readonly XmlElement[] {
  const w = reportWords(locale);
  switch (block.is) {
    case "text": {
      const italic = block.role === "certainty";
      const bold = block.role === "notice";
      return block.paragraphs.map((text) => textParagraph(run(text, { ...letters, italic, bold })));
    }
    case "cards":
      return factParagraphs(block.cards, locale);
    case "figure":
      return pictures.get(block.id) ?? [];
    case "table": {
      // A longer one is an annex.
      const number = forms.get(block.id) ?? 1;
      if (block.rows.length <= rowsTogether) return formTable(block, number, locale);
      annexes.push({ table: block, number });
      return [textParagraph(run(w.seeAnnex(block.title, annexNumber(annexes.length)), letters))];
    }
    // All of them stand once, after the last part.
    case "sources":
      return [];
  }
}

/** An item per fact; what it is to be read with stands once under all, and its number at each. */
function factParagraphs(cards: readonly FactCard[], locale: Locale): readonly XmlElement[] {
  const { cautions, numbers } = numberedCautions(cards);
  return [
    ...cards.map((card, at) => factParagraph(card, at, numbers[at] ?? [], locale)),
    ...cautions.map((caution, at) =>
      textParagraph(run(`(${formatNumber(at + 1, locale)}) ${caution}`, { ...letters, italic: true })),
    ),
  ];
}

function factParagraph(card: FactCard, at: number, cautions: readonly number[], locale: Locale): XmlElement {
  const value = [card.text, card.unit].filter(Boolean).join(" ");
  const said = [card.statusLabel, ...card.remarks].filter(Boolean).join("; ");
  return textParagraph(
    run(`${itemLetter(at, locale)} ${card.label}, ${card.period}: `, letters),
    run(value, { ...letters, bold: true }),
    run(`${said === "" ? "" : ` (${said})`}.`, letters),
    ...cautions.map((number) => run(` (${formatNumber(number, locale)})`, { ...letters, isRaised: true })),
  );
}

/** All sources, each once; many, such as the monthly reports of a term, are an annex: they would fill pages before the signature. */
function sourceParagraphs(
  { pages, locale }: WrittenBriefing,
  number: number,
  annexes: NumberedTable[],
): readonly XmlElement[] {
  const w = reportWords(locale);
  const lines = new Set(
    pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === "sources" ? block.lines : []))),
  );
  if (lines.size === 0) return [];
  const head = heading(`${partNumber(pages.length)} ${w.sources.toLocaleUpperCase("vi")}`, 0);
  if (lines.size > rowsTogether) {
    annexes.push({ table: sourcesTable([...lines], locale), number });
    return [head, textParagraph(run(w.seeAnnex(w.sources, annexNumber(annexes.length)), letters))];
  }
  return [head, ...[...lines].map((line) => textParagraph(run(`- ${line}`, letters)))];
}

function sourcesTable(lines: readonly string[], locale: WrittenBriefing["locale"]): TableBlock {
  const w = reportWords(locale);
  return {
    is: "table",
    id: "sources",
    title: w.sources,
    unit: null,
    columns: [column("number", w.ordinal, "words"), column("source", w.sources, "words")],
    rows: lines.map((line, at) => ({
      id: `source-${at + 1}`,
      role: "plain",
      cells: [formatNumber(at + 1, locale), line].map(wordsCell),
    })),
    notes: [],
  };
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
