import type { MessagePort } from "node:worker_threads";
import type { ThreadConnections } from "../../db/reading/open-in-thread.ts";
import type { FileRequest } from "../../export/open-file.ts";
import type { RowRange } from "../../export/rows/row-source.ts";
import type { RowsAsked } from "./row-range.ts";
import type { ThreadError } from "./thread-error.ts";

/** What the thread is made with. */
export interface WriterSettings extends ThreadConnections {
  /** See CatalogueKeeper. */
  readonly freshFor: number | undefined;
}

/** A file that is wanted. */
export interface Wanted {
  /** Of its format. */
  readonly format: string;
  readonly asked: FileRequest;
  /** The data version that was known where it was asked: an older file is none. */
  readonly atLeast: number;
  readonly encoding: "gzip" | null;
  /** The rows wanted, as long as the file is still the one of which the reader has the others (`If-Range`). */
  readonly rows: RowsAsked | null;
  readonly ifRange: string | undefined;
  /** Whether only its head is wanted. */
  readonly isHead: boolean;
}

/** What is known of a file before its first byte. */
export interface FileHead {
  readonly etag: string;
  /** What to save it as. */
  readonly name: string;
  /** When the newest of its data was committed. */
  readonly committedAt: string;
  /** Which of its rows come, of how many; null: all. */
  readonly part: { readonly range: RowRange | null; readonly total: number } | null;
  /** Whether nothing comes. */
  readonly isEmpty: boolean;
}

/** One file for the thread; the port is where it comes, part by part. */
export interface FileTask {
  readonly wanted: Wanted;
  readonly port: MessagePort;
}

/** What comes from the thread, with the points that reading it has cost since the last time. */
export type FromWriter = { readonly points: number } & (
  | { readonly is: "head"; readonly head: FileHead }
  | { readonly is: "part"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: "end" }
  | { readonly is: "failed"; readonly error: ThreadError }
);

/** What it is told: that a part was taken, so that another can come. When nobody wants more, the port is closed. */
export const TAKEN = "taken";

/** Parts on their way that nobody has taken yet. */
export const AHEAD = 3;
