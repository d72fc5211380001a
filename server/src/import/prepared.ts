import type { Work } from "../db/transaction.ts";
import { type KeptAnswers, writeKept } from "../statistics/cube/rows/kept-answers.ts";
import type { Instant } from "../statistics/model/types.ts";
import type { Report } from "./report.ts";
import type { Codebook } from "./rows/codebook.ts";
import type { RawRow } from "./rows/csv-rows.ts";

/**
 * What a dry run found and worked out. As long as nothing else has come to be known, and the day is the same, an import of the same rows
 * finds and works out the same, so it need not.
 */
export interface Prepared {
  readonly against: Against;
  readonly report: Pick<Report, "warnings" | "warningCounts" | "moved">;
  readonly answers: KeptAnswers;
  /** Sources that came along, by their ids: the keys they had. */
  readonly sources: readonly SourceKey[];
}
type SourceKey = readonly [id: string, key: number];

/** What rows are held against, and what is known of them before they are. */
interface Against {
  /** Whatever is changed of figures or catalogue is a commit of data. */
  readonly dataVersion: number;
  /** Of the import: what is due, and which periods are over, is a matter of it. */
  readonly day: string | null;
  readonly rows: number;
  readonly unchanged: number;
}

/** What can be said and written without finding it out again. */
export interface Ready {
  readonly report: Prepared["report"];
  /** Writes the answers as those of a commit. */
  readonly write: (work: Work, committedAt: Instant) => Promise<void>;
}

/** The keys of sources that come along. */
export function keysOf(sources: readonly RawRow[], { sources: known }: Codebook): readonly SourceKey[] {
  return sources.flatMap(({ cells }): SourceKey[] => {
    const found = known.get(cells["id"] ?? "");
    return found === undefined ? [] : [[found.code, found.id]];
  });
}

/** What was prepared, as long as it holds; else null. */
export function stillReady(prepared: Prepared, now: Against, { sources: known }: Codebook): Ready | null {
  const { against, report, answers, sources } = prepared;
  const isSame =
    against.dataVersion === now.dataVersion &&
    against.day === now.day &&
    against.rows === now.rows &&
    against.unchanged === now.unchanged;
  if (!isSame) return null;
  const keys = new Map<number, number>();
  for (const [id, key] of sources) {
    const found = known.get(id);
    if (found === undefined) return null;
    keys.set(key, found.id);
  }
  return { report, write: (work, committedAt) => writeKept(work, answers, committedAt, keys) };
}
