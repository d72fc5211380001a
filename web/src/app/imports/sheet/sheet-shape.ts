import type { ImportSheetShapeQuery } from "./generated/sheet.ts";

/** A sheet without its cells: what is where on it, what was said of it, how large it is. */
export type SheetShape = NonNullable<NonNullable<ImportSheetShapeQuery["import"]>["sheet"]>;

/** A cell that somebody wants to see; a new one each time. */
export interface Wanted {
  readonly sheet: string;
  readonly cell: string;
}
