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
}

/** In the order they are offered: what an analyst's own tool opens first. */
export const fileKinds: readonly FileKind[] = [
  { id: "xlsx", format: "xlsx", preset: null, mostRows: null },
  { id: "csvVi", format: "csv", preset: "excel-vi", mostRows: null },
  { id: "csvEn", format: "csv", preset: "excel-en", mostRows: null },
  { id: "csv", format: "csv", preset: null, mostRows: null },
  { id: "parquet", format: "parquet", preset: null, mostRows: null },
  { id: "jsonStat", format: "jsonstat.json", preset: null, mostRows: null },
  { id: "sdmx", format: "sdmx.csv", preset: null, mostRows: null },
  { id: "geoJson", format: "geojson", preset: null, mostRows: 20_000 },
  { id: "topoJson", format: "topojson", preset: null, mostRows: 20_000 },
];
