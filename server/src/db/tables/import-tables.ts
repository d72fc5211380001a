import type { ColumnType, Generated } from "kysely";

/** The tables of what is handed in (migration 016). */
export interface ImportTables {
  import: ImportTable;
  import_file: { import_id: string; bytes: Buffer };
  import_row: ImportRowTable;
  import_area: { import_id: string; area_id: number };
  import_event: ImportEventTable;
  import_answer: {
    import_id: string;
    /** Which problem it answers: see problemKey. */
    problem: string;
    reason: string;
    account_id: number | null;
    at: Generated<string>;
  };
  import_remark: {
    id: Generated<number>;
    import_id: string;
    sheet: string | null;
    cell: string | null;
    text: string;
    account_id: number | null;
    at: Generated<string>;
  };
  import_sheet: ImportSheetTable;
  /** Rows of a sheet, so many at a time. */
  import_sheet_band: { import_id: string; number: number; band: number; cells: Json<readonly KeptCell[]> };
  observation_origin: ObservationOriginTable;
}

/** A sheet of a file on its way (migration 021). */
export interface ImportSheetTable {
  import_id: string;
  /** 0, 1, … as they stand in the file. */
  number: number;
  name: string;
  /** Up to the last of each that holds something, of what is kept. */
  row_count: number;
  column_count: number;
  is_hidden: boolean;
  /** Whether all of it is kept. */
  is_whole: boolean;
  /** Such as `A1:C2`. */
  merges: Json<readonly string[]>;
  /** From one to another, counted from 1. */
  hidden_rows: Json<readonly (readonly [number, number])[]>;
  hidden_columns: Json<readonly (readonly [number, number])[]>;
}

/** A cell as it stands in a file and as it is read. */
export interface KeptCell {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  /** What it is read as, where that is not its text. */
  readonly value?: string;
  /** What must be known of it, in each language. */
  readonly note?: { readonly vi: string; readonly en: string };
}

/** jsonb: given as text, got as what it holds. */
type Json<T> = ColumnType<T, string, string>;

export interface ImportTable {
  /** Cannot be guessed. */
  id: string;
  dataset_id: number;
  /** Who handed it in; null: the only one of an atlas without sign-in. */
  account_id: number | null;
  state: string;
  file_name: string;
  file_bytes: number;
  /** SHA-256 of the file and what was said beside it. */
  file_hash: Buffer;
  /** What a COLLECTED dataset's figures were printed in. */
  document: Json<unknown> | null;
  /** What was decided by hand about where figures stand. */
  layout: Json<unknown> | null;
  /** What the newest check found. */
  checked: Json<unknown> | null;
  /** The commit of data it became. */
  commit_id: number | null;
  created_at: Generated<string>;
  changed_at: Generated<string>;
}

export interface ImportRowTable {
  import_id: string;
  /** 1, 2, … over all sheets. */
  number: number;
  /** As the spreadsheet shows it, in its sheet. */
  line: number;
  sheet: string | null;
  /** The cell of each column. */
  places: Json<Readonly<Record<string, string>>>;
  cells: Json<Readonly<Record<string, string>>>;
  /** Null until it has been checked. */
  outcome: string | null;
  /** What was known before of a figure that changes. */
  before: number | null;
  /** What became of it when the import was reversed. */
  reversal: string | null;
}

export interface ImportEventTable {
  id: Generated<number>;
  import_id: string;
  at: Generated<string>;
  kind: string;
  account_id: number | null;
  /** By which somebody did it; `only one` without sign-in. */
  role: string;
  reason: string | null;
  counts: Json<Readonly<Record<string, number>>> | null;
}

/** Where a version of a figure came from, beside `observation`, with the same key. */
export interface ObservationOriginTable {
  family_id: number;
  dataset_id: number;
  indicator_id: number;
  area_id: number;
  period_id: number;
  breakdown_id: number;
  source_id: number;
  version: number;
  act: string;
  import_id: string | null;
  number: number | null;
  sheet: string | null;
  cell: string | null;
  reason: string | null;
}
