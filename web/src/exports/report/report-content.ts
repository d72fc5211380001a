import { datasetBeside } from "../../briefing/say-synthetic-once.ts";
import { numberedCautions } from "../../briefing/numbered-cautions.ts";
import type { FactCard, PageBlock, TableBlock, WrittenBriefing, WrittenPage } from "../../briefing/page.ts";
import { barsOfTable, describeBars, barNotes } from "../../briefing/bars-of-table.ts";
import { column, tableCaption, wordsCell } from "../../briefing/table-of-figure.ts";
import { formatNumber, lowerFirst } from "../../figure/format/format.ts";
import { versionText } from "../../figure/sentences/version-text.ts";
import type { Locale } from "../../i18n/locale.ts";
import { reportWords } from "../../i18n/report-words.ts";
import { type Form, formOf, rowsTogether } from "./form.ts";
import { itemLetter, partNumber } from "./layout.ts";
import { dateText, numberText, officeTexts, type OfficeTexts } from "./office-texts.ts";

/** A report before any program sets it: all that is said in it, in order. Whoever sets it says only how it looks. */
export interface ReportContent {
  readonly office: OfficeTexts;
  /** What it is about, under its kind. */
  readonly summary: string;
  readonly items: readonly ReportItem[];
  readonly annexes: readonly ReportAnnex[];
}

export type ReportItem =
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "text"; readonly runs: readonly ReportRun[]; readonly keepNext: boolean }
  | {
      readonly is: "picture";
      readonly id: string;
      readonly description: string;
      readonly caption: string | null;
    }
  | { readonly is: "form"; readonly form: Form };

/** A piece of text of the size of the running text. */
export interface ReportRun {
  readonly text: string;
  readonly look: "plain" | "bold" | "italic" | "raised";
}

export interface ReportAnnex {
  /** "Phụ lục I". */
  readonly number: string;
  readonly title: string;
  readonly belongsTo: string;
  readonly form: Form;
}

/** What a briefing says as a report: a part per page: `I.`, its sentences, `a)` per fact, tables as forms, pictures; long tables as annexes. */
export function reportContent(briefing: WrittenBriefing): ReportContent {
  const writer = new ReportWriter(briefing);
  const items = [...writer.begin(), ...briefing.pages.flatMap((page) => writer.page(page)), ...writer.end()];
  return { office: writer.office, summary: writer.summary, items, annexes: writer.annexes };
}

/** A report that is written page by page, of which only what stands at its end is held: sources and annexes. */
export class ReportWriter {
  readonly office: OfficeTexts;
  /** What it is about, under its kind. */
  readonly summary: string;
  readonly #head: WrittenBriefing;
  readonly #annexes: ReportAnnex[] = [];
  readonly #sources = new Set<string>();
  #parts = 0;
  #forms = 0;

  /** `head` is what is said of the whole; its pages come one by one. */
  constructor(head: WrittenBriefing) {
    const { title, subtitle, office = {}, locale } = head;
    this.#head = head;
    this.office = officeTexts(office, reportWords(locale));
    this.summary = [title, lowerFirst(subtitle ?? "", locale)].filter(Boolean).join(", ");
  }

  /** Those that its pages and its sources are to be read with. */
  get annexes(): readonly ReportAnnex[] {
    return this.#annexes;
  }

  begin(): readonly ReportItem[] {
    const { synthetic } = this.#head.provenance;
    return [...(synthetic === null ? [] : [text(synthetic, "bold")]), text(knownText(this.#head))];
  }

  page(page: WrittenPage): readonly ReportItem[] {
    for (const block of page.blocks)
      if (block.is === "sources") for (const line of block.lines) this.#sources.add(line);
    this.#parts += 1;
    return part(page, this.#parts - 1, this.#matter());
  }

  end(): readonly ReportItem[] {
    const { locale, provenance } = this.#head;
    const { link } = provenance;
    const items = [
      ...sourceItems([...this.#sources], this.#parts, this.#matter()),
      ...(link === null ? [] : [text(reportWords(locale).link(link))]),
    ];
    // Who signs does so under some of the text, not on a page that could be put under any other.
    return items.map((item, at) =>
      item.is === "text" && at === items.length - 1 ? { ...item, keepNext: true } : item,
    );
  }

  #matter(): Matter {
    const { locale, office = {} } = this.#head;
    const w = reportWords(locale);
    return {
      locale,
      nextForm: () => (this.#forms += 1),
      annex: (table, number) => {
        const own = annexNumber(this.#annexes.length + 1);
        this.#annexes.push({
          number: w.annex(own),
          title: table.title.toLocaleUpperCase("vi"),
          belongsTo: w.annexOf(numberText(office, w), dateText(office, w)),
          form: formOf(table, number, locale),
        });
        return own;
      },
    };
  }
}

/** What the parts of a report are written from; `annex` puts a table behind the report and says its number. */
interface Matter {
  readonly locale: Locale;
  /** Forms are counted through the whole report. */
  readonly nextForm: () => number;
  readonly annex: (table: TableBlock, number: number) => string;
}

function text(said: string, look: ReportRun["look"] = "plain", keepNext = false): ReportItem {
  return { is: "text", runs: [{ text: said, look }], keepNext };
}

/** Of which data, on which boundaries and as known when the report was made. */
function knownText(briefing: WrittenBriefing): string {
  const { locale, provenance } = briefing;
  const dataset = datasetBeside(briefing);
  return reportWords(locale).known(
    dataset === null ? null : lowerFirst(dataset, locale),
    lowerFirst(provenance.boundariesLabel, locale),
    versionText({ ...provenance, locale }),
  );
}

function part(page: WrittenPage, at: number, matter: Matter): readonly ReportItem[] {
  return [
    { is: "heading", text: `${partNumber(at)} ${page.title.toLocaleUpperCase("vi")}` },
    ...(page.subtitle === null ? [] : [text(page.subtitle, "italic", true)]),
    ...page.blocks.flatMap((block) => blockItems(block, matter)),
  ];
}

const roleLooks = { lead: "plain", body: "plain", certainty: "italic", notice: "bold" } as const;

function blockItems(block: PageBlock, { locale, nextForm, annex }: Matter): readonly ReportItem[] {
  const w = reportWords(locale);
  switch (block.is) {
    case "text":
      return block.paragraphs.map((said) => text(said, roleLooks[block.role]));
    case "cards":
      return factItems(block.cards, locale);
    case "figure": {
      const { id, description, figure } = block;
      return [{ is: "picture", id, description, caption: figure.synthetic }];
    }
    case "table": {
      // A longer one is an annex.
      const number = nextForm();
      const bars = barsOfTable(block, locale);
      const drawn: readonly ReportItem[] =
        bars === null
          ? []
          : [
              {
                is: "picture",
                id: block.id,
                description: describeBars(block, bars),
                caption: [tableCaption(block), ...barNotes(bars)].join(". "),
              },
            ];
      return block.rows.length <= rowsTogether
        ? [...drawn, { is: "form", form: formOf(block, number, locale) }]
        : [...drawn, text(w.seeAnnex(block.title, annex(block, number)))];
    }
    // All of them stand once, after the last part.
    case "sources":
      return [];
  }
}

/** An item per fact; what it is to be read with stands once under all, and its number at each. */
function factItems(cards: readonly FactCard[], locale: Locale): readonly ReportItem[] {
  const { cautions, numbers } = numberedCautions(cards);
  const marked = (number: number) => `(${formatNumber(number, locale)})`;
  return [
    ...cards.map((card, at): ReportItem => {
      const value = [card.text, card.unit].filter(Boolean).join(" ");
      const said = [card.statusLabel, ...card.remarks].filter(Boolean).join("; ");
      return {
        is: "text",
        keepNext: false,
        runs: [
          { text: `${itemLetter(at, locale)} ${card.label}, ${card.period}: `, look: "plain" },
          { text: value, look: "bold" },
          { text: `${said === "" ? "" : ` (${said})`}.`, look: "plain" },
          ...(numbers[at] ?? []).map((number): ReportRun => ({ text: ` ${marked(number)}`, look: "raised" })),
        ],
      };
    }),
    ...cautions.map((caution, at) => text(`${marked(at + 1)} ${caution}`, "italic")),
  ];
}

/** All sources, each once; many, such as the monthly reports of a term, are an annex: they would fill pages before the signature. */
function sourceItems(
  lines: readonly string[],
  at: number,
  { locale, nextForm, annex }: Matter,
): readonly ReportItem[] {
  const w = reportWords(locale);
  if (lines.length === 0) return [];
  const heading: ReportItem = {
    is: "heading",
    text: `${partNumber(at)} ${w.sources.toLocaleUpperCase("vi")}`,
  };
  if (lines.length <= rowsTogether) return [heading, ...lines.map((line) => text(`- ${line}`))];
  return [heading, text(w.seeAnnex(w.sources, annex(sourcesTable(lines, locale), nextForm())))];
}

function sourcesTable(lines: readonly string[], locale: Locale): TableBlock {
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

/** `I`, `II` … of an annex counted from 1. */
function annexNumber(number: number): string {
  return partNumber(number - 1).slice(0, -1);
}
