import type { OneImport } from "../one-import.ts";

/** Where something stands, for whoever has not the file before them: its name, the sheet, the cell. */
export function placeIn(
  { fileName }: OneImport,
  { sheet, cell }: { readonly sheet: string | null; readonly cell: string | null },
): string {
  return [fileName, sheet, cell].filter((part) => part !== null && part !== "").join(", ");
}
