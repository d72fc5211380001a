import type pg from "pg";
import { COMMAND_LINE } from "../audit/entry.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Work } from "../db/transaction.ts";
import { checkCube } from "../statistics/cube/check-cube.ts";
import { recompute } from "../statistics/cube/recompute.ts";
import { commitData, lastInstant, oneWriterAtATime } from "./commit.ts";

type Progress = (dataset: string, done: number, total: number) => void;

export interface Recomputed {
  readonly dataset: string;
  readonly answers: number;
  /** Rows of the cube that were wrong and were taken away, and rows that were lacking. */
  readonly removed: number;
  readonly added: number;
}

export interface Checked {
  readonly dataset: string;
  readonly answers: number;
  /** How many rows differ; 0 when the kept cube is right. */
  readonly differences: number;
  /** The first of them, one line each. */
  readonly examples: readonly string[];
}

/** Works out every answer of the datasets anew and keeps it. A change is a commit of data. Empty list: all datasets. */
export async function recomputeDatasets(
  pool: pg.Pool,
  datasets: readonly string[],
  progress: Progress = () => undefined,
): Promise<Recomputed[]> {
  return inTransaction(pool, async (work) => {
    await oneWriterAtATime(work.tx);
    const made: (Recomputed & { readonly id: number })[] = [];
    for (const { id, code } of await chosen(work, datasets)) {
      const { rows, removed, added } = await recompute(work, id, "all", (done, total) =>
        progress(code, done, total),
      );
      made.push({ id, dataset: code, answers: rows, removed, added });
    }
    // Last, for from the first on the audit chain is held.
    for (const { id, removed, added } of made.filter((each) => each.removed + each.added > 0)) {
      const at = await lastInstant(work.tx);
      await commitData(work.tx, { datasetId: id, what: "recompute", at }, async () => ({
        kind: "RECOMPUTE",
        by: COMMAND_LINE,
        about: { removed, added },
      }));
    }
    return made.map(({ dataset, answers, removed, added }) => ({ dataset, answers, removed, added }));
  });
}

/** Compares the kept cube with what a full recompute gives, and changes nothing. Empty list: all datasets. */
export async function checkDatasets(
  pool: pg.Pool,
  datasets: readonly string[],
  progress: Progress = () => undefined,
): Promise<Checked[]> {
  return inTransaction(pool, async (work) => {
    await oneWriterAtATime(work.tx);
    const checked: Checked[] = [];
    for (const { id, code } of await chosen(work, datasets)) {
      const { compared, count, examples } = await checkCube(work, id, {
        progress: (done, total) => progress(code, done, total),
      });
      const lines = examples.map(
        ({ kept, cell, answer }) => `${cell}: ${answer} ${kept ? "is kept" : "is right"}`,
      );
      checked.push({ dataset: code, answers: compared, differences: count, examples: lines });
    }
    return checked;
  });
}

/** A dataset was asked for that does not exist; the message names those there are. */
export class UnknownDataset extends Error {
  override readonly name = "UnknownDataset";
}

async function chosen({ tx }: Work, codes: readonly string[]): Promise<{ id: number; code: string }[]> {
  const all = await tx.selectFrom("dataset").select(["id", "code"]).orderBy("id").execute();
  const unknown = codes.find((code) => !all.some((dataset) => dataset.code === code));
  if (unknown !== undefined) {
    const known = all.map(({ code }) => code).join(", ");
    throw new UnknownDataset(`There is no dataset "${unknown}". There are: ${known}.`);
  }
  return codes.length === 0 ? all : all.filter(({ code }) => codes.includes(code));
}
