import type { Json } from "../../briefing/page.ts";
import type { PictureSize, Shape } from "../exporter.ts";

/** What a file of ours holds, whatever its format and whoever changed it since: where it comes from, its tables and its texts. */
export interface FileContent {
  /** The name of its format in commands. */
  readonly format: string;
  readonly origin: FileOrigin;
  /** Of slides the shape of a page; null: it has none. */
  readonly shape: Shape | null;
  /** Of a drawing how large it is; absent: it has no size. */
  readonly size?: PictureSize;
  /** Charts are tables too: categories by series. */
  readonly tables: readonly FileTable[];
  readonly texts: readonly FileText[];
}

/** What a file says of where it comes from. */
export interface FileOrigin {
  readonly dataset: string;
  readonly dataVersion: string;
  /** Where the record of what was done to the data stood then; null: it was made before there was one. */
  readonly chain: string | null;
  readonly knownAt: string;
  readonly boundaries: string;
  readonly productVersion: string;
  /** Where the same is seen in the atlas; null: it does not say. */
  readonly link: string | null;
  /** What it can be made again from; null: it does not say. */
  readonly madeFrom: Json | null;
}

/** Rows of cells as they are written; of all rows the first holds headings, of each row the first cell says what it is of. */
export interface FileTable {
  /** The block it was made from, with what keeps several apart. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface FileText {
  /** The block it was made from; several texts may have one name. */
  readonly name: string;
  readonly paragraphs: readonly string[];
}
