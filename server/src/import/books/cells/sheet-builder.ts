import type { Cell, Sheet } from "../book.ts";
import { cellName } from "../book.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";
import type { Limits } from "../guard/limits.ts";
import type { Counted } from "../refusal/matter.ts";
import { BookRefusal, damaged } from "../refusal/refusal.ts";

/** What may still be read of a book, over all its sheets. */
export interface Budget {
  readonly limits: Limits;
  cells: number;
  sheets: number;
}

export function budgetOf(limits: Limits): Budget {
  return { limits, cells: 0, sheets: 0 };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Puts a sheet together from what a reader finds, in whatever order, and keeps the limits that hold for all formats. */
export class SheetBuilder {
  private readonly cells: Cell[] = [];
  private readonly merges: string[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly usedColumns = new Set<number>();

  private readonly name: string;
  private readonly budget: Budget;
  private readonly hidden: boolean;

  constructor(sheet: { readonly name: string; readonly hidden: boolean }, budget: Budget) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    this.budget = budget;
    budget.sheets++;
    if (budget.sheets > budget.limits.sheets) throw this.tooMany("sheets", budget.limits.sheets, null);
  }

  /** @throws BookRefusal when there are too many, or its text is too long */
  add(cell: Cell): void {
    const { limits } = this.budget;
    if (cell.row >= MOST_ROWS || cell.column >= MOST_COLUMNS)
      throw damaged(null, { kind: "cell", cell: this.placeOf(cell), found: "" });
    this.budget.cells++;
    if (this.budget.cells > limits.cells) throw this.tooMany("cells", limits.cells, null);
    this.usedColumns.add(cell.column);
    if (this.usedColumns.size > limits.columns) throw this.tooMany("columns", limits.columns);
    if (cell.stored.type === "text" && cell.stored.text.length > limits.letters)
      throw new BookRefusal({
        code: "TEXT_TOO_LONG",
        args: { where: this.placeOf(cell), most: limits.letters },
      });
    this.cells.push(cell);
  }

  merge(range: string): void {
    const { merges } = this.budget.limits;
    this.merges.push(range);
    if (this.merges.length > merges) throw this.tooMany("merges", merges);
  }

  hideRows(first: number, last: number): void {
    this.hiddenRows.push({ first, last });
  }

  hideColumns(first: number, last: number): void {
    this.hiddenColumns.push({ first, last });
  }

  /** `Biểu 1!B4`: where a cell stands, for whoever is to look at it. */
  placeOf(cell: Pick<Cell, "row" | "column">): string {
    return this.name === "" ? cellName(cell) : `${this.name}!${cellName(cell)}`;
  }

  /** @throws BookRefusal when a cell is there twice: nobody can tell which of them counts */
  finish(): Sheet {
    this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    let [before] = this.cells;
    let lastColumn = before?.column ?? -1;
    for (const cell of this.cells.slice(1)) {
      if (before?.row === cell.row && before.column === cell.column)
        throw damaged(null, { kind: "twice", cell: this.placeOf(cell) });
      before = cell;
      lastColumn = Math.max(lastColumn, cell.column);
    }
    return {
      name: this.name,
      hidden: this.hidden,
      cells: this.cells,
      merges: this.merges,
      hiddenRows: within(this.hiddenRows, before?.row ?? -1),
      hiddenColumns: within(this.hiddenColumns, lastColumn),
    };
  }

  private tooMany(what: Counted, most: number, where: string | null = this.name): BookRefusal {
    return new BookRefusal({ code: "TOO_MANY", args: { what, where, is: null, most } });
  }
}

/** What is hidden up to the last that is used: a sheet hides a million rows with one word. */
function within(spans: readonly Span[], last: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  const inOrder = spans.toSorted((a, b) => a.first - b.first);
  let from = 0;
  for (const span of inOrder) {
    from = Math.max(from, span.first);
    for (; from <= Math.min(span.last, last); from++) hidden.add(from);
  }
  return hidden;
}
