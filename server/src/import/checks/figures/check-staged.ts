import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Day, Instant } from "../../../statistics/model/types.ts";
import { findUnbalanced } from "./check-balances.ts";
import { findChanged } from "./changed-figures.ts";
import { findDoubtful } from "./doubtful-answers.ts";
import { findDisputed } from "./other-sources.ts";
import { findOverTotal } from "./part-over-total.ts";
import { findExceeding } from "./part-over-whole.ts";
import { findNotOver } from "./periods-over.ts";
import type { FigureProblem } from "./placed.ts";
import { findUnusual } from "./unusual-values.ts";

/**
 * Holds the rows in `incoming` against one another and what is known, before they count. Errors and warnings, by severity.
 *
 * @param today null for rows that come along with the program: they were looked at when they were written, only errors are told
 */
export async function checkStaged(
  tx: Transaction<Database>,
  datasetId: number,
  today: Day | null,
): Promise<FigureProblem[]> {
  const always = [await findExceeding(tx), await findOverTotal(tx, datasetId)].flat();
  if (today === null) return always.filter(({ problem }) => problem.severity === "ERROR");
  const asked = [
    await findNotOver(tx, today),
    await findChanged(tx, datasetId),
    await findUnusual(tx, datasetId),
  ];
  return [always, asked].flat(2);
}

/** What is to be looked at of the answers that the rows in `incoming` led to. Call after the cube is recomputed. */
export async function checkAnswered(
  tx: Transaction<Database>,
  datasetId: number,
  { committedAt, isSeed }: { readonly committedAt: Instant; readonly isSeed: boolean },
): Promise<FigureProblem[]> {
  const unbalanced = await findUnbalanced(tx, datasetId);
  if (isSeed) return unbalanced;
  const doubtful = await findDoubtful(tx, datasetId, committedAt);
  return [...unbalanced, ...doubtful, ...(await findDisputed(tx, datasetId, committedAt))];
}
