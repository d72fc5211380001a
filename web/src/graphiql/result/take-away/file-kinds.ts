import type { ResultWords } from "../../../i18n/desk-words.ts";

/** A file that a question to `statistics` can be taken away as. */
export interface FileKind {
  /** Its key in the words of the languages. */
  readonly id: keyof ResultWords["takeAway"]["kinds"];
  /** As it ends an address. */
  readonly format: string;
  /** How a CSV file is written; null: there is one way. */
  readonly preset: string | null;
  /** Most rows it is made for; null: any number. */
  readonly mostRows: number | null;
  /** Bytes, about: of the file itself, and of each row. A test holds them against files. */
  readonly size: { readonly file: number; readonly row: number };
}

/** How large a file of so many rows is, about; half and twice as large are possible. */
export function approximateBytes({ size }: Pick<FileKind, "size">, rows: number): number {
  return size.file + size.row * rows;
}

const csvSize = { file: 500, row: 390 };

/** In the order they are offered: what an analyst's own tool opens first. */
export const fileKinds: readonly FileKind[] = [
  { id: "xlsx", format: "xlsx", preset: null, mostRows: null, size: { file: 25_000, row: 125 } },
  { id: "csvVi", format: "csv", preset: "excel-vi", mostRows: null, size: csvSize },
  { id: "csvEn", format: "csv", preset: "excel-en", mostRows: null, size: csvSize },
  { id: "csv", format: "csv", preset: null, mostRows: null, size: csvSize },
  { id: "parquet", format: "parquet", preset: null, mostRows: null, size: { file: 16_000, row: 4 } },
  { id: "jsonStat", format: "jsonstat.json", preset: null, mostRows: null, size: { file: 1_400, row: 30 } },
  { id: "sdmx", format: "sdmx.csv", preset: null, mostRows: null, size: { file: 400, row: 265 } },
  { id: "geoJson", format: "geojson", preset: null, mostRows: 20_000, size: { file: 15_000, row: 14_000 } },
  { id: "topoJson", format: "topojson", preset: null, mostRows: 20_000, size: { file: 194_000, row: 1_130 } },
];
