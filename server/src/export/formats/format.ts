import type { CatalogueArea } from "../../statistics/catalogue/catalogue.ts";
import type { Column } from "../columns/column.ts";
import type { ExportSetting } from "../rows/export-row.ts";
import type { RowRange, RowSource } from "../rows/row-source.ts";
import type { CsvDialect } from "./csv-dialect.ts";

/** What a file is made from. */
export interface ExportFile {
  readonly setting: ExportSetting;
  readonly columns: readonly Column[];
  readonly rows: RowSource;
  /** Why there is no row, and what was left out, in sentences. */
  readonly notes: readonly string[];
  /** What a row costs its asker. */
  readonly pointsPerRow: number;
  /** A part of the rows, for a file that is gone on with; null: all. Only formats that are resumable are given one. */
  readonly range: RowRange | null;
  /** What the file is of, in a line. */
  readonly title: string;
  /** The address that gives it again, without host: its `knownAt` and its question. */
  readonly address: string;
  /** What stood behind the question mark, as it came. */
  readonly question: string;
  readonly dialect: CsvDialect;
  /** The boundaries asked; none where a whole dataset is. */
  readonly boundaries: readonly string[];
  /** Where areas alone are asked, these; else null. */
  readonly areas: readonly CatalogueArea[] | null;
}

/** A way to write rows down: one file per format, one line in formats.ts. */
export interface Format {
  /** As it ends an address. */
  readonly id: string;
  readonly contentType: string;
  /** Whether its rows can be asked for from the n-th on and put behind those before. */
  readonly isResumable: boolean;
  /** Whether it is text that gets much shorter when compressed. */
  readonly isText: boolean;
  /** Whether it draws areas: then it can be asked for these alone. */
  readonly isMap?: boolean;
  /** Most rows that it is made for; more are refused in words. Null: any number. */
  readonly mostRows: number | null;
  /**
   * Written as it is read: no more is asked of the rows than is taken away. What is wrong is told before the first part. Bytes are handed
   * over with the memory they lie in: nothing else of the format's lies there.
   *
   * @throws InputError
   */
  write(file: ExportFile): AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}
