import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Database } from "../tables.ts";

/** What servers of one database tell each other, by topic. */
export interface News {
  /** Data was committed. */
  readonly commit: { readonly id: number };
  /** Of a file handed in, how far the work on it is (`over`: no further), or that whoever works on it is to end. `who`: whoever works on any tells so. */
  readonly import:
    | { readonly is: "working" | "over" | "end"; readonly id: string; readonly progress?: Progress | null }
    | { readonly is: "who" };
  /** Nobody wants a booklet any more. */
  readonly booklet: { readonly cancelled: string };
}

export interface Progress {
  readonly stage: "reading" | "checking" | "computing";
  readonly done: number;
  readonly total: number;
}

export type Topic = keyof News;
export const TOPICS: readonly Topic[] = ["commit", "import", "booklet"];

/** The channel of a topic (LISTEN). */
export const channelOf = (topic: Topic): string => `atlas_${topic}`;

/**
 * A line between all servers of one database, by PostgreSQL's LISTEN and NOTIFY. Nothing may stand on it alone: what is told while a line is cut is not heard, so
 * whoever hears by it looks for themselves as well, only less often.
 */
export interface Wire {
  /** Tells all others, as far as they hear; waits for nothing, and never throws. */
  tell<T extends Topic>(topic: T, news: News[T]): void;
  /** Hears what others tell. Call what is given back to hear no more. */
  hear<T extends Topic>(topic: T, listener: (news: News[T]) => void): () => void;
  close(): Promise<void>;
}

/** Where there is one server alone. */
export const NO_WIRE: Wire = {
  tell: () => undefined,
  hear: () => () => undefined,
  close: async () => undefined,
};

/** Tells all servers of a database something at the moment a transaction is committed, and nothing when it is not. */
export async function tellWhenCommitted<T extends Topic>(
  tx: Kysely<Database>,
  topic: T,
  news: News[T],
): Promise<void> {
  await sql`select pg_notify(${channelOf(topic)}, ${JSON.stringify({ news })})`.execute(tx);
}
