import type { Answer, Cell, Instant, World } from "../../../../src/statistics/model/types.ts";

/** A small world, a question and the answer by hand. Both evaluators must give it. */
export interface Case {
  /** A sentence: what the contract says. */
  readonly says: string;
  readonly world: World;
  readonly cell: Cell;
  /** The last instant when left out. */
  readonly at?: Instant;
  /** The fields that matter here; null: the cell is empty. */
  readonly gives: Partial<Answer> | null;
}
