import { aboutFigure } from "../../../briefing/about-figure.ts";
import type {
  CardsBlock,
  FigureBlock,
  TableBlock,
  WrittenBriefing,
  WrittenPage,
} from "../../../briefing/page.ts";
import type { Booklet } from "../../../briefing/join-briefings.ts";
import { rowsInPicture } from "../../../briefing/rows-in-picture.ts";
import { versionText } from "../../../figure/sentences/version-text.ts";
import { officeWords } from "../../../i18n/office-words.ts";
import { words } from "../../../i18n/words.ts";
import { dataCells, dataHeadings } from "../../../briefing/data-rows.ts";
import type { OfficeChart } from "../chart/chart.ts";
import { chartOfTable, chartsOf } from "../charts-of.ts";
import { chartWords, propertiesOf } from "../properties-of.ts";
import { chartSheet } from "./chart-sheet.ts";
import { numberText, widthsBy, type CellStyle, type SheetCell } from "../workbook/sheet.ts";
import { WorkbookWriter, type DrawnSheet } from "../workbook/workbook.ts";

/** A briefing as a workbook: of each picture its chart and its rows with true numbers, each table, the cards, and what is to be known of all. */
export function xlsxOf(briefing: WrittenBriefing): Uint8Array {
  const book = new BriefingBook(briefing, briefing.pages.length === 1);
  for (const page of briefing.pages) book.put(page);
  return book.finish();
}

/** A booklet as a workbook, of which no more than a part is held. */
export async function xlsxOfBooklet({ head, parts }: Booklet): Promise<Uint8Array> {
  const book = new BriefingBook(head, false);
  for await (const part of parts()) for (const page of part.pages) book.put(page);
  return book.finish();
}

/** A workbook that is written page by page. */
class BriefingBook {
  readonly #head: WrittenBriefing;
  readonly #isOne: boolean;
  readonly #names = new SheetNames();
  readonly #writer = new WorkbookWriter();
  readonly #over: readonly (readonly SheetCell[])[];
  /** What is said of the pages so far. */
  readonly #notes: (readonly SheetCell[])[] = [];
  #charts = 0;

  constructor(head: WrittenBriefing, isOne: boolean) {
    this.#head = head;
    this.#isOne = isOne;
    this.#over = noticeRows(head);
  }

  put(page: WrittenPage): void {
    const { locale } = this.#head;
    const w = officeWords(locale).sheets;
    const named = (word: string) => this.#names.of(this.#isOne ? word : `${word} ${page.title}`);
    for (const block of page.blocks) {
      if (block.is === "figure") {
        for (const chart of chartsOf(block)) this.#putChart(chart, named(w.chart), block.description);
        this.#writer.put(dataSheet(block, named(w.data), this.#over));
      }
      if (block.is === "table") {
        const drawn = chartOfTable(block, locale);
        if (drawn !== null) this.#putChart(drawn.chart, named(w.chart), drawn.description);
        this.#writer.put(tableSheet(block, named(w.table), this.#over));
      }
      if (block.is === "cards") this.#writer.put(cardsSheet(block, named(w.cards), this.#over, this.#head));
    }
    this.#notes.push(...pageNotes(page, !this.#isOne));
  }

  finish(): Uint8Array {
    const w = officeWords(this.#head.locale).sheets;
    this.#writer.put(notesSheet(this.#head, this.#notes, this.#names.of(w.notes), this.#over));
    return this.#writer.finish(propertiesOf(this.#head));
  }

  #putChart(chart: OfficeChart, name: string, description: string): void {
    this.#charts += 1;
    this.#writer.put(chartSheet(chart, name, description, this.#over, this.#charts, chartWords(this.#head)));
  }
}

/** Names of sheets: no longer than a program takes, without what it refuses, no two alike. */
class SheetNames {
  private readonly taken = new Set<string>();

  of(wanted: string): string {
    const plain = wanted
      .replaceAll(/[[\]:*?/\\']/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .trim();
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? "" : ` ${count}`;
      const name = plain.slice(0, 31 - end.length).trim() + end;
      if (this.taken.has(name.toLocaleLowerCase("vi"))) continue;
      this.taken.add(name.toLocaleLowerCase("vi"));
      return name;
    }
  }
}

function noticeRows({ provenance }: WrittenBriefing): readonly (readonly SheetCell[])[] {
  return provenance.synthetic === null ? [] : [[cell(provenance.synthetic, "notice")]];
}

/** The rows that a picture shows, as they stand in a CSV file: numbers are numbers, an unknown is an empty cell beside its status. */
function dataSheet(
  { figure, view, settings }: FigureBlock,
  name: string,
  over: readonly (readonly SheetCell[])[],
): DrawnSheet {
  const rows = [
    ...over,
    dataHeadings(figure).map((heading) => cell(heading, "heading")),
    ...rowsInPicture(figure, view, settings.areas).map((row) =>
      dataCells(figure, row).map((one) =>
        typeof one === "number"
          ? cell(one, "exact")
          : cell(one === null || typeof one === "string" ? one : one.written, "plain"),
      ),
    ),
  ];
  return { name, rows, widths: widthsBy(rows, over.length), frozen: over.length + 1 };
}

function tableSheet(
  { columns, rows, title, unit, notes }: TableBlock,
  name: string,
  over: readonly (readonly SheetCell[])[],
): DrawnSheet {
  const head = [...over, [cell(title, "title")], ...(unit === null ? [] : [[cell(unit, "plain")]])];
  return {
    name,
    rows: [
      ...head,
      columns.map(({ label }) => cell(label, "heading")),
      ...rows.map(({ cells }) =>
        columns.map(({ holds }, i) => {
          const one = cells[i];
          return holds === "numbers" && one !== undefined && one.value !== null
            ? cell(Number(numberText(one.value)), Number.isInteger(one.value) ? "whole" : "tenth")
            : cell(one?.text ?? null, "plain");
        }),
      ),
      [],
      ...notes.map((note) => [cell(note, "plain")]),
    ],
    widths: columns.map(({ holds }) => (holds === "words" ? 28 : 14)),
    frozen: head.length + 1,
  };
}

function cardsSheet(
  { cards }: CardsBlock,
  name: string,
  over: readonly (readonly SheetCell[])[],
  { locale }: WrittenBriefing,
): DrawnSheet {
  const c = words(locale).export.columns;
  const headings = [c.name, c.period, c.value, c.unit, c.text, c.status, c.cautions];
  return {
    name,
    rows: [
      ...over,
      headings.map((heading) => cell(heading, "heading")),
      ...cards.map(({ label, period, value, unit, text, statusLabel, remarks, cautions }) => [
        cell(label, "plain"),
        cell(period, "plain"),
        cell(value === null ? null : Number(numberText(value)), "exact"),
        cell(unit, "plain"),
        cell(text, "plain"),
        cell(statusLabel, "plain"),
        cell([...remarks, ...cautions].join(" "), "plain"),
      ]),
    ],
    widths: [36, 18, 14, 14, 18, 24, 60],
    frozen: over.length + 1,
  };
}

/** Everything that is said round the numbers: of pictures all that must stand beside them, of pages their words. */
function notesSheet(
  { title, provenance, locale }: WrittenBriefing,
  notes: readonly (readonly SheetCell[])[],
  name: string,
  over: readonly (readonly SheetCell[])[],
): DrawnSheet {
  const x = words(locale).export;
  return {
    name,
    rows: [
      ...over,
      [cell(title, "title")],
      ...notes,
      [cell(x.product, "wrapped"), cell(versionText({ ...provenance, locale }), "wrapped")],
      ...(provenance.link === null
        ? []
        : [[cell(officeWords(locale).open, "wrapped"), cell(provenance.link, "plain")]]),
    ],
    widths: [22, 110],
    frozen: 0,
  };
}

function pageNotes(
  { title, blocks }: WrittenPage,
  isOneOfSeveral: boolean,
): readonly (readonly SheetCell[])[] {
  const head = isOneOfSeveral ? [[], [cell(title, "title")]] : [];
  return [
    ...head,
    ...blocks.flatMap((block): readonly (readonly SheetCell[])[] => {
      if (block.is === "figure")
        return aboutFigure(block.figure, rowsInPicture(block.figure, block.view, block.settings.areas))
          .filter(({ is }) => is !== "version")
          .map(({ label, text }) => [cell(label, "wrapped"), cell(text, "wrapped")]);
      if (block.is === "text" && isOneOfSeveral)
        return block.paragraphs.map((text) => [cell(null, "plain"), cell(text, "wrapped")]);
      return [];
    }),
  ];
}

function cell(value: string | number | null, style: CellStyle): SheetCell {
  return { value: value === "" ? null : value, style };
}
