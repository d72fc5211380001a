import type { Grid } from "../table/grid.ts";
import type { Table } from "../table/find-table.ts";
import type { Title } from "../table/title.ts";
import type { Column } from "./column-headings.ts";
import type { Lines } from "./lines.ts";
import type { TextReader } from "./text-reader.ts";

/** Everything that one sheet's figures are read by. */
export interface Sheet {
  readonly grid: Grid;
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly lines: Lines;
  readonly title: Title;
  readonly reader: TextReader;
}
