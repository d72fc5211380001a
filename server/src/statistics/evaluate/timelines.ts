import { cellKey } from "../model/cell-key.ts";
import { Evaluation } from "./evaluation.ts";
import { type Node, NOTHING, sameList, sameReason } from "./node.ts";
import { type Answer, type Cell, type Instant, MOST_MISSING, type World } from "../model/types.ts";

export { cellKey };

/** A cell as its evaluation knows it: the place of its indicator, and its key in the grid. */
export interface CellOf {
  readonly indicator: number;
  readonly key: number;
}

/** An answer and the half-open span of instants in which it was the known one; `to` null: it still is. */
export interface Version extends CellOf {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly answer: Answer;
}

/** A cell that answers otherwise from an instant on, and had an answer before the evaluation began. */
export interface Ended extends CellOf {
  readonly at: Instant;
}

/** What a cell answers, and since when. */
interface Open {
  readonly from: Instant;
  readonly answer: Answer;
}

/**
 * All finished answers of a world with the instants they were known, in order of instant within a cell. The one function
 * that fills the cube: docs/evaluation.md says how an answer comes about. A cell that is empty at an instant has no version then.
 * Of an evaluation begun in the middle only the answers that came since, and which of those of before end: of a cell before what it answers then.
 */
export function* versions(
  evaluation: Evaluation,
  progress: (done: number, total: number) => void = () => undefined,
): Generator<Version | Ended> {
  const open = new Map<number, Map<number, Open>>();
  const cellsOf = (indicator: number): Map<number, Open> => {
    let cells = open.get(indicator);
    if (cells === undefined) open.set(indicator, (cells = new Map()));
    return cells;
  };
  const instants = evaluation.instants();
  let done = 0;
  for (const at of instants) {
    for (const { indicator, key, before, node } of evaluation.advance(at)) {
      const cells = cellsOf(indicator);
      const kept = cells.get(key);
      const last = kept?.answer ?? (before === null ? null : finish(evaluation, indicator, key, before));
      if (node === null) {
        cells.delete(key);
      } else {
        const answer = finish(evaluation, indicator, key, node);
        if (last !== null && same(last, answer)) continue;
        cells.set(key, { from: at, answer });
      }
      if (kept !== undefined) yield { indicator, key, from: kept.from, to: at, answer: kept.answer };
      else if (last !== null) yield { indicator, key, at };
    }
    progress((done += 1), instants.length);
  }
  for (const [indicator, cells] of open)
    for (const [key, { from, answer }] of cells) yield { indicator, key, from, to: null, answer };
}

/** A version with the cell it is of. */
export interface CellVersion extends Omit<Version, keyof CellOf> {
  readonly cell: Cell;
}

/** The same, gathered by cell key. */
export function timelines(world: World): Map<string, CellVersion[]> {
  const found = new Map<string, CellVersion[]>();
  const evaluation = new Evaluation(world);
  for (const one of versions(evaluation)) {
    if ("at" in one) continue;
    const { indicator, key, ...version } = one;
    const cell = evaluation.cell(indicator, key);
    const list = found.get(cellKey(cell));
    if (list === undefined) found.set(cellKey(cell), [{ cell, ...version }]);
    else list.push({ cell, ...version });
  }
  return found;
}

function finish(evaluation: Evaluation, indicator: number, key: number, n: Node): Answer {
  if (n.stored !== null) return n.stored;
  const { expected, uncovered } = evaluation.completeness(indicator, key, n);
  const bounds = n.ratio?.bounds ?? n.between;
  return {
    status: n.status,
    value: n.value,
    qualifier: n.qualifier,
    reporting: expected - uncovered.leaves,
    expected,
    missingCount: uncovered.count,
    missing:
      uncovered.areas.length === 0
        ? NOTHING
        : uncovered.areas.slice(0, MOST_MISSING).map((index) => evaluation.areaHistory.at(index).id),
    numerator: n.ratio?.numerator ?? null,
    denominator: n.ratio?.denominator ?? null,
    lower: bounds?.lower ?? null,
    upper: bounds?.upper ?? null,
    seriesBreak: n.value !== null && evaluation.straddles(indicator, n.sides),
    disputed: n.disputed,
    discrepancy: n.discrepancy,
    reason: n.reason,
    sources: n.sources,
    dated: n.dated,
  };
}

/** Whether two answers say the same. */
export function same(a: Answer, b: Answer): boolean {
  return (
    a.status === b.status &&
    a.value === b.value &&
    a.qualifier === b.qualifier &&
    a.reporting === b.reporting &&
    a.expected === b.expected &&
    a.missingCount === b.missingCount &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.lower === b.lower &&
    a.upper === b.upper &&
    a.seriesBreak === b.seriesBreak &&
    a.disputed === b.disputed &&
    a.dated === b.dated &&
    a.discrepancy?.reported === b.discrepancy?.reported &&
    a.discrepancy?.derived === b.discrepancy?.derived &&
    sameList(a.missing, b.missing) &&
    sameList(a.sources, b.sources) &&
    sameReason(a.reason, b.reason)
  );
}
