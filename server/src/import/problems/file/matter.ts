type Nothing = Readonly<Record<string, never>>;

/** What is wrong with a file as a whole, or with the heading of its columns. */
export interface FileMatter {
  readonly DATASET_UNKNOWN: { readonly dataset: string };
  readonly FILE_EMPTY: Nothing;
  /** The cells of a CSV file are parted by another sign than the rest of it says; null: tabs. */
  readonly SEPARATOR_OTHER: { readonly sign: string | null };
  readonly ROW_LENGTH_DIFFERS: Nothing;
  readonly QUOTE_NOT_CLOSED: Nothing;
  readonly QUOTE_MISPLACED: Nothing;
  readonly ROW_TOO_LONG: { readonly most: number };
  readonly ROWS_TOO_MANY: { readonly most: number };
  /** Something of ours failed. */
  readonly READING_FAILED: Nothing;
  readonly READING_TOO_MUCH: Nothing;
  readonly READING_TOO_LONG: { readonly minutes: number };
  /** No cell of it could be told to be a figure. */
  readonly NO_FIGURES_FOUND: Nothing;
  /** Of a file without names of sheets `sheet` is empty. */
  readonly FORM_NOT_FILLED_IN: { readonly sheet: string; readonly range: string };
  /** It is no book that is taken: `why` as the reader of books has it, with its words. */
  readonly BOOK_NOT_TAKEN: { readonly why: string; readonly vi: string; readonly en: string };
  /** What was said by hand of where figures stand cannot be so. */
  readonly LAYOUT_CONTRADICTED: { readonly why: string; readonly vi: string; readonly en: string };
  /** What the reader of CSV says, in English: it has many rarer faults. */
  readonly FILE_UNREADABLE: { readonly said: string };
  readonly COLUMN_MISSING: { readonly name: string };
  readonly COLUMN_UNKNOWN: { readonly name: string };
  readonly COLUMN_UNNAMED: Nothing;
  readonly COLUMN_TWICE: { readonly name: string };
}
