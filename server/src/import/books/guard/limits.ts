/** How much of a book is read at most. A book beyond them is refused in words; nothing is cut off. */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Parts of a zip. */
  readonly parts: number;
  /** Bytes of one part, and of all, once inflated. */
  readonly partBytes: number;
  readonly bookBytes: number;
  /** How many times as large a part may become, where it becomes larger than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Elements within elements. */
  readonly xmlDepth: number;
  readonly sheets: number;
  /** Cells that hold something, in all sheets. */
  readonly cells: number;
  /** Columns of a sheet that hold something. */
  readonly columns: number;
  readonly merges: number;
  readonly styles: number;
  /** Letters of a cell. */
  readonly letters: number;
  /** How often a password is hashed before it is a key. */
  readonly spins: number;
}

export const LIMITS: Limits = {
  fileBytes: 20_000_000,
  parts: 2_000,
  partBytes: 64_000_000,
  bookBytes: 200_000_000,
  ratio: 200,
  ratioFrom: 100_000,
  xmlDepth: 64,
  sheets: 200,
  cells: 2_000_000,
  columns: 1_024,
  merges: 20_000,
  styles: 64_000,
  letters: 32_767,
  spins: 1_000_000,
};

/** What a sheet of the programs that write books has at most: a cell beyond stands nowhere. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
