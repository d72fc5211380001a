/** The product's evaluator asked one cell at a time, as the slow one is. */
import { cellKey } from "../../../src/statistics/model/cell-key.ts";
import type { CellVersion, timelines } from "../../../src/statistics/evaluate/timelines.ts";
import type { Answer, Cell, Instant } from "../../../src/statistics/model/types.ts";

export type Timelines = ReturnType<typeof timelines>;

function knownAt(version: CellVersion, at: Instant): boolean {
  return version.from <= at && (version.to === null || at < version.to);
}

/** The answer of a cell as known at an instant; null when the cube has no row for it. Throws when it has two. */
export function fastAnswer(kept: Timelines, cell: Cell, at: Instant): Answer | null {
  const versions = (kept.get(cellKey(cell)) ?? []).filter((version) => knownAt(version, at));
  if (versions.length > 1) throw new Error(`two answers at one instant: ${cellKey(cell)}`);
  return versions[0]?.answer ?? null;
}
