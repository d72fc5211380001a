import type { Sheet, Stored } from "../book.ts";
import { cellName } from "../book.ts";
import { serialOfDate } from "../cells/serial-dates.ts";
import { budgetOf, SheetBuilder } from "../cells/sheet-builder.ts";
import type { Budget } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";
import { BookRefusal, damaged } from "../refusal/refusal.ts";
import { numberOrDate } from "../xlsx/sheet.ts";
import type { Attributes, Visitor } from "../xml/walk-xml.ts";
import { inLetters } from "./relative-formula.ts";

interface Style {
  font: string | null;
  format: string | null;
  readonly parent: string | null;
}

interface OpenCell {
  readonly attributes: Attributes;
  type: string | null;
  readonly runs: { text: string; readonly font: string | null }[];
  comment: string | null;
}

const DEFAULT = "Default";

/** Puts the sheets together while the file is read. */
export class Xml2003Content implements Visitor {
  isProtected = false;
  from1904 = false;
  private readonly budget: Budget;
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  private readonly finished: { readonly sheet: Sheet; readonly hidden: boolean }[] = [];
  private builder: SheetBuilder | null = null;
  private isHidden = false;
  private name = "";
  private row = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private readonly fonts: (string | null)[] = [];

  constructor(limits: Limits) {
    this.budget = budgetOf(limits);
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    const parent = path.at(-2);
    if (this.cell !== null) this.openWithin(this.cell, name, attributes);
    else if (name === "Style" && parent === "Styles") this.openStyle(attributes);
    else if (this.style !== null) {
      if (name === "Font") this.style.font = attributes.FontName ?? this.style.font;
      else if (name === "NumberFormat") this.style.format = formatOf(attributes.Format);
    } else if (name === "Worksheet" && path.length === 2) this.openSheet(attributes);
    else if (this.builder === null) return;
    else if (name === "Table") [this.row, this.column] = [0, 0];
    else if (name === "Column" && parent === "Table") this.openColumn(this.builder, attributes);
    else if (name === "Row" && parent === "Table") this.openRow(this.builder, attributes);
    else if (name === "Cell" && parent === "Row") {
      this.column = indexOf(attributes, this.column);
      this.cell = { attributes, type: null, runs: [], comment: null };
    }
  }

  text(piece: string, path: readonly string[]): void {
    const { cell } = this;
    if (cell === null) {
      const name = path.at(-1);
      if (path.length < 4 && name === "Date1904") this.from1904 = true;
      else if (name === "Visible" && path.at(-2) === "WorksheetOptions" && piece.trim() !== "")
        this.isHidden = true;
      else if (name === "ProtectObjects" && piece.trim() === "True") this.isProtected = true;
      return;
    }
    if (path.includes("Comment"))
      cell.comment = path.includes("Data") ? (cell.comment ?? "") + piece : cell.comment;
    else if (path.includes("Data")) {
      const font = this.fonts.at(-1) ?? null;
      const last = cell.runs.at(-1);
      if (last?.font === font) last.text += piece;
      else cell.runs.push({ text: piece, font });
    }
  }

  close(name: string, path: readonly string[]): void {
    if (this.cell !== null) {
      if (name === "Font") this.fonts.pop();
      else if (name === "Cell") this.closeCell(this.cell);
    } else if (name === "Style") this.style = null;
    else if (name === "Row" && path.at(-2) === "Table") {
      this.row++;
      this.column = 0;
    } else if (name === "Date1904") this.from1904 = true;
    else if (name === "Worksheet" && this.builder !== null) {
      this.finished.push({ sheet: this.builder.finish(), hidden: this.isHidden });
      this.builder = null;
    }
  }

  finish(): Sheet[] {
    return this.finished.map(({ sheet, hidden }) => ({ ...sheet, hidden }));
  }

  private openStyle(attributes: Attributes): void {
    const id = attributes.ID ?? "";
    this.style = { font: null, format: null, parent: id === DEFAULT ? null : (attributes.Parent ?? DEFAULT) };
    this.styles.set(id, this.style);
    const { styles } = this.budget.limits;
    if (this.styles.size > styles)
      throw new BookRefusal({
        code: "TOO_MANY",
        args: { what: "styles", where: null, is: null, most: styles },
      });
  }

  private openSheet(attributes: Attributes): void {
    this.name = attributes.Name ?? "";
    // Whether it is hidden is only said after its cells.
    this.builder = new SheetBuilder({ name: this.name, hidden: false }, this.budget);
    this.isHidden = false;
    this.isProtected ||= attributes.Protected === "1";
  }

  private openColumn(builder: SheetBuilder, attributes: Attributes): void {
    const first = indexOf(attributes, this.column);
    const last = first + spanOf(attributes.Span, MOST_COLUMNS);
    if (attributes.Hidden === "1" || isNothing(attributes.Width)) builder.hideColumns(first, last);
    this.column = last + 1;
  }

  private openRow(builder: SheetBuilder, attributes: Attributes): void {
    this.row = indexOf(attributes, this.row);
    this.column = 0;
    const last = this.row + spanOf(attributes.Span, MOST_ROWS);
    if (attributes.Hidden === "1" || isNothing(attributes.Height)) builder.hideRows(this.row, last);
  }

  private openWithin(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === "Comment") cell.comment = "";
    else if (name === "Data" && cell.comment === null) cell.type = attributes.Type ?? "String";
    else if (name === "Font") this.fonts.push(attributes.Face ?? null);
  }

  private closeCell(cell: OpenCell): void {
    const { builder, row, column } = this;
    const { attributes } = cell;
    this.cell = null;
    if (builder === null) return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) this.bad(builder, "");
    const across = spanOf(attributes.MergeAcross, MOST_COLUMNS);
    const down = spanOf(attributes.MergeDown, MOST_ROWS);
    if (across > 0 || down > 0)
      builder.merge(`${cellName({ row, column })}:${cellName({ row: row + down, column: column + across })}`);
    this.column += across + 1;
    const text = cell.runs.map((run) => run.text).join("");
    const written = attributes.Formula?.replace(/^=/, "");
    const formula = written === undefined ? undefined : inLetters(written, { row, column });
    const style = attributes.StyleID ?? null;
    const format = this.up(style, (one) => one.format);
    const stored = this.storedOf(cell.type, { text, format }, (found) => this.bad(builder, found));
    const left = stored ?? (formula === undefined ? null : ({ type: "uncomputed" } as const));
    if (left === null) return;
    const font = this.up(style, (one) => one.font);
    const hasFonts = cell.runs.some((run) => run.font !== null);
    builder.add({
      row,
      column,
      stored: left,
      format,
      font,
      ...(hasFonts && { runs: cell.runs.map((run) => ({ text: run.text, font: run.font ?? font })) }),
      ...(formula !== undefined && { formula }),
      ...(cell.comment !== null && cell.comment !== "" && { comment: cell.comment }),
    });
  }

  private storedOf(
    type: string | null,
    { text, format }: { readonly text: string; readonly format: string | null },
    bad: (found: string) => never,
  ): Stored | null {
    switch (type) {
      case null:
        return null;
      case "Number": {
        if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text)) return bad(text);
        return numberOrDate(Number(text), { font: null, format }, this.from1904, bad);
      }
      case "Boolean":
        return { type: "boolean", boolean: text.trim() === "1" };
      case "Error":
        return { type: "error", error: text.trim() };
      case "DateTime": {
        const match = /^\s*(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?Z?\s*$/.exec(text);
        if (match === null) return bad(text);
        const [, day = "", time = "", seconds = ""] = match;
        const clock = time + (seconds === ":00" ? "" : seconds);
        const date = day + (clock === "T00:00" ? "" : clock);
        return { type: "date", serial: serialOfDate(date), date };
      }
      default:
        return text === "" ? null : { type: "text", text };
    }
  }

  private up<T>(id: string | null, what: (style: Style) => T | null): T | null {
    const seen = new Set<string>();
    for (let at: string | null = id ?? DEFAULT; at !== null && !seen.has(at);) {
      seen.add(at);
      const style: Style | undefined = this.styles.get(at);
      const said = style === undefined ? null : what(style);
      if (said !== null) return said;
      at = style?.parent ?? null;
    }
    return null;
  }

  private bad(builder: SheetBuilder, found: string): never {
    const cell = builder.placeOf({ row: this.row, column: this.column });
    throw damaged("Workbook", { kind: "cell", cell, found: found.slice(0, 80) });
  }
}

/** Where a row, a column or a cell stands that may say so itself, counted from 0. */
function indexOf({ Index: index }: Attributes, next: number): number {
  const said = Number(index ?? 0);
  return Number.isInteger(said) && said >= 1 ? said - 1 : next;
}

/** How many more it goes on. */
function spanOf(said: string | undefined, most: number): number {
  const more = Number(said ?? 0);
  return Number.isInteger(more) && more > 0 ? Math.min(more, most) : 0;
}

function isNothing(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

/** The names that the format has for the commonest. */
const NAMED: Readonly<Record<string, string | null>> = {
  General: null,
  "General Number": null,
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "Short Date": "m/d/yyyy",
  "Medium Date": "d-mmm-yy",
  "Long Date": "d mmmm yyyy",
  "General Date": "m/d/yyyy h:mm",
};

function formatOf(format: string | undefined): string | null {
  if (format === undefined || format === "") return null;
  const named = NAMED[format];
  return named === undefined ? format : named;
}
