import type { ColumnType, Generated } from "kysely";

/** The tables of an office's own catalogue. */
export interface OfficeTables {
  office_row: OfficeRowTable;
  catalogue_change: CatalogueChangeTable;
  catalogue_proposal: CatalogueProposalTable;
  due: DueTable;
}

/** How often an indicator is due in a dataset, how many days after the period, and from whom. */
export interface DueTable {
  dataset_id: number;
  indicator_id: number;
  every: string;
  day: number;
  /** PROVINCE, DISTRICT or COMMUNE. */
  reported_at: Generated<string>;
}

/** A row of a reference file that is the office's own. It stands before one of the program with the same key. */
export interface OfficeRowTable {
  file: string;
  key: string;
  place: Generated<number>;
  /** By the headers of the file. */
  cells: ColumnType<Record<string, string>, string, string>;
}

/** What was changed in the catalogue at once. */
export interface CatalogueChangeTable {
  id: Generated<number>;
  at: string;
  commit_id: number;
  /** In which role; no person is named. */
  role: string;
  what: string;
  /** Each row before and after, as JSON. */
  rows: ColumnType<unknown, string, never>;
}

/** A name of a file that the catalogue does not know, proposed to whoever keeps it. */
export interface CatalogueProposalTable {
  id: Generated<number>;
  at: string;
  kind: string;
  name: string;
  /** Where it stood: a file, a sheet, a cell. */
  found_in: string;
  /** Of the contributor. */
  territory: string | null;
  state: string;
  decided_at: string | null;
  accepted_as: string | null;
  reason: string | null;
}
