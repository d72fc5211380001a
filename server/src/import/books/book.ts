/**
 * A workbook as it is stored, whatever the program that wrote it: sheets of cells, nothing run, fetched or worked out. What a
 * cell means is not decided here (see `readings/`).
 */
export interface Book {
  readonly format: BookFormat;
  readonly sheets: readonly Sheet[];
  /** What the person who sent it should know: macros not run, links not followed, a protected sheet. */
  readonly notes: readonly BookNote[];
  /** Of a CSV file how it is written. */
  readonly text?: { readonly encoding: string; readonly separator: string };
}

/** `xml` and `html`: a workbook in XML of 2003, or tables of a web page, which are called `.xls` as well. */
export type BookFormat = "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "xml" | "html" | "csv";

export type BookNote = "MACROS" | "EXTERNAL_LINKS" | "PROTECTED" | "ENCRYPTED" | "DATES_FROM_1904";

export interface Sheet {
  /** As stored; of a CSV file empty. */
  readonly name: string;
  readonly hidden: boolean;
  /** Cells that hold something, row by row, each row from left to right. */
  readonly cells: readonly Cell[];
  /** Such as `A1:C2`. */
  readonly merges: readonly string[];
  /** Rows and columns that are not seen, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Cell {
  /** Counted from 0. Of a CSV file the row is that of the line which a spreadsheet would show, without a `sep=` line. */
  readonly row: number;
  readonly column: number;
  readonly stored: Stored;
  /** The number format, as stored; null: general. */
  readonly format: string | null;
  /** The font of the cell, the default style's where it has none of its own; null where the format of the file knows no fonts. */
  readonly font: string | null;
  /** Runs of a rich text, in order, each with its font; only where there are several. */
  readonly runs?: readonly { readonly text: string; readonly font: string | null }[];
  readonly formula?: string;
  /** The file that the formula points to. */
  readonly external?: string;
  readonly comment?: string;
}

/** What stands in a cell. `uncomputed`: a formula of which no value was kept; that is not 0. */
export type Stored =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "boolean"; readonly boolean: boolean }
  /** A number that its format, or its file, calls a date: `2024-07-01` or `2024-07-01T12:00`, without a zone. */
  | { readonly type: "date"; readonly serial: number | null; readonly date: string }
  | { readonly type: "error"; readonly error: string }
  | { readonly type: "uncomputed" };

/** The name of a cell, such as `AB12`. */
export function cellName({ row, column }: Pick<Cell, "row" | "column">): string {
  return `${columnName(column)}${row + 1}`;
}

/** The letters of a column, counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
