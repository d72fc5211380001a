type Nothing = Readonly<Record<string, never>>;

/** A thing that there may only be so much of in a book. */
export type Counted = "parts" | "sheets" | "rows" | "cells" | "columns" | "merges" | "styles";

/** What a file is that is no workbook. */
export type Instead = "document" | "slides" | "pdf" | "picture" | "archive" | "program" | "webPage";

/** What each refusal is made of: where it is, what was found, what would be taken. */
export interface RefusalMatter {
  readonly EMPTY_FILE: Nothing;
  readonly FILE_TOO_LARGE: { readonly bytes: number; readonly most: number };
  /** `found`: what it is instead, where that is known. */
  readonly NOT_A_BOOK: { readonly found: Instead | null };
  /** What is not whole: the part of the file, and the place in it. */
  readonly DAMAGED: { readonly part: string | null; readonly detail: Detail };
  readonly ENCRYPTED: Nothing;
  readonly WRONG_PASSWORD: Nothing;
  /** A way of encrypting that is not taken, whatever the password. */
  readonly ENCRYPTION_NOT_TAKEN: { readonly way: string };
  readonly TOO_MANY: {
    readonly what: Counted;
    readonly where: string | null;
    readonly is: number | null;
    readonly most: number;
  };
  /** A part that becomes too large, all of them together (part null), or too many times as large. */
  readonly INFLATES_TOO_MUCH: {
    readonly part: string | null;
    readonly bytes: number;
    readonly most: number;
    readonly ratio: number | null;
  };
  readonly TEXT_TOO_LONG: { readonly where: string; readonly most: number };
  readonly ZIP_NOT_TAKEN: {
    readonly why: "zip64" | "duplicate" | "name" | "method";
    readonly part: string | null;
  };
  readonly DTD: { readonly part: string };
  readonly XML_TOO_DEEP: { readonly part: string; readonly most: number };
  /** Line null: of the file as a whole several encodings make words, or none. */
  readonly LETTERS_UNKNOWN: { readonly line: number | null };
  readonly QUOTE_NOT_CLOSED: { readonly row: number };
  readonly NO_SHEET: Nothing;
  readonly TOOK_TOO_LONG: { readonly seconds: number };
  readonly TOOK_TOO_MUCH_MEMORY: { readonly megabytes: number };
  readonly READER_ENDED: Nothing;
  readonly READERS_BUSY: Nothing;
  readonly CANCELLED: Nothing;
}

/** In what way a file is not whole. */
export type Detail =
  | { readonly kind: "cut" }
  | { readonly kind: "checksum" }
  | { readonly kind: "xml"; readonly line: number; readonly column: number }
  | { readonly kind: "encoding" }
  | { readonly kind: "missing" }
  | { readonly kind: "cell"; readonly cell: string; readonly found: string }
  | { readonly kind: "twice"; readonly cell: string }
  | { readonly kind: "unreadable" };
