/** What one person, and all together, may hand in; docs/importing.md tells it. */
export interface ImportLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Rows of one file; larger ones come in by the command. */
  readonly rows: number;
  /** Milliseconds that reading and checking a file may take; nobody else's is read meanwhile. */
  readonly readFor: number;
  /** Imports of one person that are neither published nor withdrawn. */
  readonly unfinished: number;
  /** Files of one person an hour. */
  readonly anHour: number;
  /** Bytes of all files that are kept. */
  readonly keptBytes: number;
  /** Days that the file of an import is kept once it is published or reversed. */
  readonly keptDays: number;
}

export const importLimits: ImportLimits = {
  fileBytes: 20_000_000,
  rows: 100_000,
  readFor: 600_000,
  unfinished: 20,
  anHour: 60,
  keptBytes: 1_000_000_000,
  keptDays: 90,
};
