/** Where in a backup something is wrong. */
export interface Place {
  /** 1, 2, …; null: before the first or after the last. */
  readonly block: number | null;
  /** The byte at which that block begins. */
  readonly byte: number;
  /** The table whose rows it holds; null: the header, the trailer, or neither. */
  readonly table: string | null;
}

interface FaultMatter {
  /** The file does not begin as a backup does. */
  NO_BACKUP: { file: string };
  OTHER_FORMAT: { file: string; version: string };
  /** A block is not as it was written. */
  CHANGED: { file: string; place: Place };
  /** It ends before its trailer. */
  CUT_OFF: { file: string; place: Place };
  /** There is more after its trailer. */
  TOO_LONG: { file: string; place: Place };
  FILE_EXISTS: { file: string };
  FILE_UNWRITABLE: { file: string; why: string };
  FILE_UNREADABLE: { file: string; why: string };
  DISK_FULL: { file: string };
  /** Another backup of the same database is being made. */
  UNDER_WAY: Record<string, never>;
  /** Tables refer to one another in a circle, so no order of them can be restored. */
  NO_ORDER: { tables: readonly string[] };
  /** There is no atlas in the database: no table of ours. */
  NOTHING_THERE: Record<string, never>;
  NOT_EMPTY: { tables: readonly string[] };
  /** It was made by a newer program: it knows migrations that we do not. */
  NEWER: { program: string; unknown: readonly string[] };
  /** Its header names tables or sequences that no atlas of its version has, or says of one that it goes on from no number. */
  NOT_OF_ATLAS: { names: readonly string[] };
}

export type Fault = {
  readonly [Code in keyof FaultMatter]: { readonly code: Code; readonly args: FaultMatter[Code] };
}[keyof FaultMatter];

/** What each fault is made of, for those who put it into words. */
export type { FaultMatter };

/** A backup is not made, or not restored, for a reason that whoever asked can do something about. */
export class BackupFault extends Error {
  override readonly name = "BackupFault";
  readonly fault: Fault;
  constructor(fault: Fault, cause?: unknown) {
    super(`${fault.code} ${JSON.stringify(fault.args)}`, { cause });
    this.fault = fault;
  }
}
