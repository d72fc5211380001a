import type { Cell, Sheet } from "../book.ts";
import { cellName } from "../book.ts";
import { budgetOf, SheetBuilder } from "../cells/sheet-builder.ts";
import type { Budget } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";
import { damaged } from "../refusal/refusal.ts";
import type { Attributes } from "../xml/walk-xml.ts";
import { externalOfOds, formulaOfOds } from "./formula.ts";
import { storedOfOds } from "./stored.ts";
import type { OdsStyles } from "./styles.ts";
import { Paragraphs } from "./text.ts";

interface OpenCell {
  readonly attributes: Attributes;
  readonly text: Paragraphs;
  note: Paragraphs | null;
}

interface OpenRow {
  readonly repeated: number;
  readonly style: string | null;
  readonly cells: Omit<Cell, "row">[];
  readonly merges: { readonly column: number; readonly rows: number; readonly columns: number }[];
}

/** Puts the sheets of `content.xml` together while it is read. */
export class OdsContent {
  readonly sheets: Sheet[] = [];
  hasLinks = false;
  isProtected = false;
  from1904 = false;
  private builder: SheetBuilder | null = null;
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private atRow = 0;
  private atColumn = 0;
  private columnStyles: { readonly from: number; readonly style: string | null }[] = [];
  /** Pictures and tables within a cell, whose words are not the cell's. */
  private inside = 0;
  private readonly styles: OdsStyles;
  private readonly budget: Budget;

  constructor(styles: OdsStyles, limits: Limits) {
    this.styles = styles;
    this.budget = budgetOf(limits);
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    if (this.cell !== null) this.openWithin(this.cell, name, attributes);
    else if (this.row !== null) this.openCell(name, attributes);
    else if (this.builder !== null) this.openRow(this.builder, name, attributes);
    else if (name === "table" && path.at(-2) === "spreadsheet") this.openSheet(attributes);
    else if (name === "spreadsheet") this.isProtected ||= attributes["table:structure-protected"] === "true";
    else if (name === "null-date")
      this.from1904 = attributes["table:date-value"]?.startsWith("1904") === true;
  }

  text(piece: string, path: readonly string[]): void {
    if (this.cell === null || this.inside > 0 || !path.some((name) => name === "p" || name === "h")) return;
    (this.cell.note ?? this.cell.text).piece(piece);
  }

  close(name: string, path: readonly string[]): void {
    if (this.cell !== null) this.closeWithin(this.cell, name);
    else if (name === "table-row" && this.row !== null) this.closeRow();
    else if (name === "table" && path.at(-2) === "spreadsheet" && this.builder !== null) {
      this.sheets.push(this.builder.finish());
      this.builder = null;
    }
  }

  private openSheet(attributes: Attributes): void {
    const hidden = !this.styles.isShown("table", attributes["table:style-name"]);
    this.builder = new SheetBuilder({ name: attributes["table:name"] ?? "", hidden }, this.budget);
    this.isProtected ||= attributes["table:protected"] === "true";
    this.atRow = 0;
    this.atColumn = 0;
    this.columnStyles = [];
  }

  private openRow(builder: SheetBuilder, name: string, attributes: Attributes): void {
    if (name !== "table-column" && name !== "table-row") return;
    const isHidden =
      /^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "") ||
      !this.styles.isShown(name, attributes["table:style-name"]);
    const style = attributes["table:default-cell-style-name"] ?? null;
    if (name === "table-column") {
      const repeated = repeats(attributes["table:number-columns-repeated"], MOST_COLUMNS);
      this.columnStyles.push({ from: this.atColumn, style });
      if (isHidden) builder.hideColumns(this.atColumn, this.atColumn + repeated - 1);
      this.atColumn += repeated;
    } else {
      const repeated = repeats(attributes["table:number-rows-repeated"], MOST_ROWS);
      this.row = { repeated, style, cells: [], merges: [] };
      if (isHidden) builder.hideRows(this.atRow, this.atRow + repeated - 1);
      this.atColumn = 0;
    }
  }

  private openCell(name: string, attributes: Attributes): void {
    if (name === "table-cell" || name === "covered-table-cell")
      this.cell = { attributes, text: new Paragraphs(), note: null };
  }

  private openWithin(cell: OpenCell, name: string, attributes: Attributes): void {
    if (this.inside > 0 || OF_ITS_OWN.has(name)) this.inside++;
    else if (name === "annotation") cell.note = new Paragraphs();
    else (cell.note ?? cell.text).open(name, attributes);
  }

  private closeWithin(cell: OpenCell, name: string): void {
    if (this.inside > 0) this.inside--;
    else if (name === "table-cell" || name === "covered-table-cell") this.closeCell(cell);
    else if (name === "annotation") {
      this.comment = cell.note?.finish()?.text;
      cell.note = null;
    } else (cell.note ?? cell.text).close(name);
  }

  private comment: string | undefined;

  private closeCell({ attributes, text }: OpenCell): void {
    const { row, builder, comment, atColumn: column } = this;
    this.cell = null;
    this.comment = undefined;
    if (row === null || builder === null) return;
    const repeated = repeats(attributes["table:number-columns-repeated"], MOST_COLUMNS);
    this.atColumn += repeated;
    const rows = repeats(attributes["table:number-rows-spanned"], MOST_ROWS);
    const columns = repeats(attributes["table:number-columns-spanned"], MOST_COLUMNS);
    if (rows > 1 || columns > 1) row.merges.push({ column, rows, columns });
    const rich = text.finish();
    const stored = storedOfOds(attributes, rich?.text ?? null, (found) => {
      const cell = builder.placeOf({ row: this.atRow, column });
      throw damaged("content.xml", { kind: "cell", cell, found: found.slice(0, 80) });
    });
    if (stored === null) return;
    const style = attributes["table:style-name"] ?? row.style ?? this.columnStyleAt(column);
    const font = this.styles.font("table-cell", style);
    const runs = rich?.runs.map((run) => ({
      text: run.text,
      font: run.style === null ? font : (this.styles.font("text", run.style) ?? font),
    }));
    const { "table:formula": formula } = attributes;
    const external = formula === undefined ? undefined : externalOfOds(formula);
    this.hasLinks ||= external !== undefined;
    const cell = {
      stored,
      format: this.styles.format(style),
      font,
      ...(stored.type === "text" && runs !== undefined && runs.length > 1 && { runs }),
      ...(formula !== undefined && { formula: formulaOfOds(formula) }),
      ...(external !== undefined && { external }),
      ...(comment !== undefined && { comment }),
    };
    if (this.atColumn > MOST_COLUMNS)
      throw damaged("content.xml", {
        kind: "cell",
        cell: builder.placeOf({ row: this.atRow, column }),
        found: "",
      });
    for (let at = column; at < column + repeated; at++) row.cells.push({ ...cell, column: at });
  }

  private columnStyleAt(column: number): string | null {
    return this.columnStyles.findLast(({ from }) => from <= column)?.style ?? null;
  }

  private closeRow(): void {
    const { row, builder } = this;
    this.row = null;
    if (row === null || builder === null) return;
    if (row.cells.length > 0 && this.atRow + row.repeated > MOST_ROWS)
      throw damaged("content.xml", {
        kind: "cell",
        cell: builder.placeOf({ row: this.atRow, column: 0 }),
        found: "",
      });
    for (const { column, rows, columns } of row.merges)
      builder.merge(
        `${cellName({ row: this.atRow, column })}:${cellName({ row: this.atRow + rows - 1, column: column + columns - 1 })}`,
      );
    for (let again = 0; again < row.repeated && row.cells.length > 0; again++)
      for (const cell of row.cells) builder.add({ ...cell, row: this.atRow + again });
    this.atRow += row.repeated;
  }
}

/** Elements within a cell whose words are their own. */
const OF_ITS_OWN = new Set([
  "frame",
  "table",
  "custom-shape",
  "rect",
  "line",
  "g",
  "object",
  "control",
  "creator",
  "date",
  "ruby-text",
  "sender-initials",
]);

function repeats(said: string | undefined, most: number): number {
  const times = Number(said ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, most) : 1;
}
