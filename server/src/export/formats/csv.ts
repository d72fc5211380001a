import { csvHeader, csvLines } from "./csv-rows.ts";
import type { Format } from "./format.ts";

const BOM = "\uFEFF";

/** Comma-separated values (RFC 4180), described by a `.csv-metadata.json` beside it (CSV on the Web). */
export const csv: Format = {
  id: "csv",
  contentType: "text/csv; charset=utf-8; header=present",
  isResumable: true,
  isText: true,
  mostRows: null,
  async *write({ setting, columns, rows, range, dialect }) {
    const named = columns.map((column) => ({ ...column, heading: column.name }));
    const lines = csvLines(named, setting, dialect);
    // Behind what is already there neither mark nor headings are wanted.
    if ((range?.first ?? 0) === 0) yield `${dialect.bom ? BOM : ""}${csvHeader(named, dialect)}`;
    for await (const batch of rows.read(range)) yield lines(batch);
  },
};
