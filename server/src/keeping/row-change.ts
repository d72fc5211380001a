import type { CatalogueFileName } from "../import/reference/catalogue-files.ts";
import type { Cells } from "../import/reference/reference-files.ts";

/** A row before and after. */
export interface RowChange {
  readonly file: CatalogueFileName;
  readonly key: string;
  /** null: it was not there. */
  readonly before: Cells | null;
  /** null: it is taken out. */
  readonly after: Cells | null;
}
