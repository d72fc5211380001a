import { BookRefusal } from "../refusal/refusal.ts";

export interface CsvRecord {
  /** Counted from 0, as a spreadsheet shows it: an empty line is a row, a line break within quotation marks is none. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Letters of one row. A quotation mark that is never closed ends here, not when memory does. */
const LONGEST_ROW = 2_000_000;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Tells the rows of a text apart, piece by piece, as spreadsheets do: rows end in whatever way, each in its own, and may have any number
 * of cells; a quotation mark within a cell that does not begin with one is a sign like others.
 */
export class CsvRows {
  private row = 0;
  private cells: string[] = [];
  /** What there is of the cell that is being read. */
  private cell = "";
  private letters = 0;
  private state: "start" | "plain" | "quoted" | "quote in quoted" = "start";
  private afterReturn = false;
  private readonly separator: number;

  /** @param separator one sign */
  constructor(separator: string) {
    this.separator = separator.charCodeAt(0);
  }

  /** The rows that end in a piece. @throws BookRefusal when one is longer than any is */
  take(piece: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      const isSecondHalf = this.afterReturn && code === LINE_FEED;
      this.afterReturn = false;
      if (isSecondHalf) {
        from = at + 1;
        continue;
      }
      if (this.state === "quoted") {
        if (code !== QUOTE) continue;
        this.keep(piece, from, at);
        this.state = "quote in quoted";
        from = at + 1;
      } else if (this.state === "quote in quoted" && code === QUOTE) {
        // Twice, it is a sign of the text: it is kept with what follows.
        this.state = "quoted";
        from = at;
      } else if (code === this.separator || code === LINE_FEED || code === RETURN) {
        this.keep(piece, from, at);
        this.endCell();
        if (code !== this.separator) records.push(this.endRow());
        this.afterReturn = code === RETURN;
        from = at + 1;
      } else if (this.state === "start" && code === QUOTE) {
        this.state = "quoted";
        from = at + 1;
      } else this.state = "plain";
    }
    this.keep(piece, from, piece.length);
    return records;
  }

  /** The row that the text ends in without an end of line. @throws BookRefusal when a quotation mark is not closed */
  end(): CsvRecord[] {
    if (this.state === "quoted") throw this.notClosed();
    if (this.state === "start" && this.cells.length === 0) return [];
    this.endCell();
    return [this.endRow()];
  }

  private keep(piece: string, from: number, to: number): void {
    if (to <= from) return;
    this.cell += piece.slice(from, to);
    this.letters += to - from;
    if (this.letters > LONGEST_ROW) throw this.notClosed();
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = "";
    this.state = "start";
  }

  private endRow(): CsvRecord {
    const record = { row: this.row++, cells: this.cells };
    this.cells = [];
    this.letters = 0;
    return record;
  }

  private notClosed(): BookRefusal {
    return new BookRefusal({ code: "QUOTE_NOT_CLOSED", args: { row: this.row + 1 } });
  }
}

/** Letters that are taken at a time. */
const PIECE = 1_000_000;

/** The rows of a text. @throws BookRefusal when a quotation mark is never closed */
export function* recordsOf(text: string, separator: string): Generator<CsvRecord> {
  const rows = new CsvRows(separator);
  for (let at = 0; at < text.length; at += PIECE) yield* rows.take(text.slice(at, at + PIECE));
  yield* rows.end();
}

/** The rows of a text that is never whole in memory. @throws BookRefusal when a quotation mark is never closed */
export async function* streamRecords(
  text: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<CsvRecord> {
  const rows = new CsvRows(separator);
  for await (const piece of text) yield* rows.take(piece);
  yield* rows.end();
}
