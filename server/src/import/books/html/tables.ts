import type { Sheet, Stored } from "../book.ts";
import { cellName } from "../book.ts";
import { isDateFormat } from "../cells/number-formats.ts";
import { dateOfSerial } from "../cells/serial-dates.ts";
import type { SheetBuilder } from "../cells/sheet-builder.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";
import type { Token } from "./tokens.ts";

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  font: string | null;
}

/**
 * Puts a page into a sheet as the spreadsheet programs do that open it: a row of a table is a row, and so is each paragraph outside
 * of tables.
 */
export class PageContent {
  private row = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private paragraph = "";
  /** Tables within each other: of one within a cell the words are the cell's. */
  private depth = 0;
  private hasRow = false;
  /** Of each column, the first row that no cell from above reaches into. */
  private readonly taken: number[] = [];
  private readonly fonts: (string | null)[] = [];
  private readonly builder: SheetBuilder;

  constructor(builder: SheetBuilder) {
    this.builder = builder;
  }

  take(token: Token): void {
    if ("text" in token) this.text(token.text);
    else if (token.isEnd) this.end(token.tag);
    else this.start(token.tag, token.attributes);
  }

  finish(): Sheet {
    this.closeCell();
    this.closeParagraph();
    return this.builder.finish();
  }

  private text(text: string): void {
    if (this.cell !== null) {
      this.cell.text += text;
      this.cell.font ??= text.trim() === "" ? null : (this.fonts.at(-1) ?? null);
    } else if (this.depth === 0) this.paragraph += text;
  }

  private start(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === "font") this.fonts.push(attributes.face ?? this.fonts.at(-1) ?? null);
    else if (tag === "table") {
      this.closeParagraph();
      this.depth++;
    } else if (tag === "br") this.text("\n");
    else if (this.depth > 1) this.text(BLOCKS.test(tag) ? "\n" : "");
    else if (tag === "tr") {
      this.closeRow();
      this.hasRow = true;
      if (
        /display\s*:\s*none|mso-height-source\s*:\s*userset[^"]*height\s*:\s*0/i.test(attributes.style ?? "")
      )
        this.builder.hideRows(this.row, this.row);
    } else if ((tag === "td" || tag === "th") && this.depth === 1) {
      this.closeCell();
      this.hasRow = true;
      this.cell = { attributes, text: "", font: fontOf(attributes.style) };
    } else if (BLOCKS.test(tag)) this.block();
  }

  private end(tag: string): void {
    if (tag === "font") this.fonts.pop();
    else if (tag === "table") {
      if (this.depth === 1) this.closeRow();
      this.depth = Math.max(0, this.depth - 1);
    } else if (this.depth > 1) return;
    else if (tag === "tr") this.closeRow();
    else if (tag === "td" || tag === "th") this.closeCell();
    else if (BLOCKS.test(tag)) this.block();
  }

  /** A new paragraph: of a cell a new line, outside of tables a new row. */
  private block(): void {
    if (this.cell !== null) this.cell.text += "\n";
    else if (this.depth === 0) this.closeParagraph();
  }

  private closeParagraph(): void {
    const text = tidy(this.paragraph);
    this.paragraph = "";
    if (text === "" || this.row >= MOST_ROWS) return;
    this.builder.add({ row: this.row, column: 0, stored: { type: "text", text }, format: null, font: null });
    this.row++;
  }

  private closeRow(): void {
    this.closeCell();
    if (this.hasRow) this.row++;
    this.hasRow = false;
    this.column = 0;
  }

  private closeCell(): void {
    const { cell, row } = this;
    if (cell === null) return;
    this.cell = null;
    while ((this.taken[this.column] ?? 0) > row) this.column++;
    const { column } = this;
    const across = span(cell.attributes.colspan, MOST_COLUMNS - column);
    const down = span(cell.attributes.rowspan, MOST_ROWS - row);
    if (across > 1 || down > 1) {
      this.builder.merge(
        `${cellName({ row, column })}:${cellName({ row: row + down - 1, column: column + across - 1 })}`,
      );
      for (let at = column; at < column + across; at++) this.taken[at] = row + down;
    }
    this.column += across;
    const format = formatOf(cell.attributes);
    const stored = storedOf(cell, format);
    if (stored !== null && row < MOST_ROWS && column < MOST_COLUMNS)
      this.builder.add({ row, column, stored, format, font: cell.font });
  }
}

const BLOCKS = /^(?:p|div|h[1-6]|li|ul|ol|hr|center|pre)$/;

/** What a cell stores: the number that the program kept beside what is shown, where it did, else the text as it stands there. */
function storedOf({ attributes, text }: OpenCell, format: string | null): Stored | null {
  const shown = tidy(text);
  const kept =
    attributes["data-t"] === "n" ? attributes["data-v"] : (attributes.sdval ?? attributes["x:num"]);
  const number = kept === undefined || kept.trim() === "" ? Number.NaN : Number(kept);
  if (Number.isFinite(number)) {
    const date = isDateFormat(format) ? dateOfSerial(number, false) : null;
    return date === null ? { type: "number", number } : { type: "date", serial: number, date };
  }
  return shown === "" ? null : { type: "text", text: shown };
}

/** The format that LibreOffice keeps beside a number, after two languages. */
function formatOf({ sdnum }: Readonly<Record<string, string>>): string | null {
  const format = sdnum?.split(";").slice(2).join(";") ?? "";
  return format === "" || /^general$/i.test(format) ? null : format;
}

function fontOf(style: string | undefined): string | null {
  return /font-family\s*:\s*["']?([^;,"']+)/i.exec(style ?? "")?.[1]?.trim() ?? null;
}

/** Blanks and line ends of the page are one blank; those that were written to stay are a blank as well. */
function tidy(text: string): string {
  return text
    .replaceAll(/[ \t\r\f\u00A0]+/g, " ")
    .replaceAll(/ *\n[ \n]*/g, "\n")
    .trim();
}

function span(said: string | undefined, most: number): number {
  const cells = Number(said ?? 1);
  return Number.isInteger(cells) && cells >= 1 ? Math.max(1, Math.min(cells, most)) : 1;
}
