import type { BookletWish } from "./booklet-process.ts";

export interface BookletFile {
  readonly name: string;
  readonly bytes: number;
}

/** A booklet that somebody wants, as far as it is. */
export interface BookletJob {
  readonly id: string;
  readonly caller: string;
  readonly wish: BookletWish;
  /** For what it is taken away; null where nothing was said. */
  readonly reason: string | null;
  readonly folder: string;
  state: "waiting" | "working" | "done" | "failed" | "cancelled";
  done: number;
  /** 0 until it is known. */
  all: number;
  /** The province it is at; null: the whole. */
  area: string | null;
  /** What is wrong with what was asked; null: nothing, or something of ours. */
  why: string | null;
  readonly files: BookletFile[];
}
