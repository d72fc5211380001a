import { cellKey } from "../model/cell-key.ts";
import { Evaluation } from "./evaluation.ts";
import { type Node, NOTHING } from "./node.ts";
import type { Answer, Cell, Instant, World } from "../model/types.ts";

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

/**
 * A cell that may have changed from an instant on: until when the answer it had before holds. null: it still does, or there was
 * none.
 */
export interface Continuation extends CellOf {
  readonly until: Instant | null;
}

/** What a cell has answered since an instant; null: since before the evaluation began. */
interface Open {
  readonly from: Instant | null;
  readonly answer: Answer;
}

/**
 * All finished answers of a world with the instants they were known, in order of instant within a cell. The one function
 * that fills the cube: docs/evaluation.md says how an answer comes about. A cell that is empty at an instant has no version then.
 * Of an evaluation begun in the middle only the answers that came since.
 *
 * @param continued is told of every cell that may have changed, when an evaluation was begun in the middle
 */
export function* versions(
  evaluation: Evaluation,
  continued: (continuation: Continuation) => void = () => undefined,
  progress: (done: number, total: number) => void = () => undefined,
): Generator<Version> {
  const open = new Map<number, Map<number, Open>>();
  const cellsOf = (indicator: number): Map<number, Open> => {
    let cells = open.get(indicator);
    if (cells === undefined) open.set(indicator, (cells = new Map()));
    return cells;
  };
  if (evaluation.since !== null)
    for (const { indicator, key, node } of evaluation.before()) {
      if (node === null) continued({ indicator, key, until: null });
      else cellsOf(indicator).set(key, { from: null, answer: finish(evaluation, indicator, key, node) });
    }
  const instants = evaluation.instants();
  let done = 0;
  for (const at of instants) {
    for (const { indicator, key, node } of evaluation.advance(at)) {
      const cells = cellsOf(indicator);
      const last = cells.get(key);
      if (node === null) {
        if (last === undefined) continue;
        cells.delete(key);
      } else {
        const answer = finish(evaluation, indicator, key, node);
        if (last !== undefined && same(last.answer, answer)) continue;
        cells.set(key, { from: at, answer });
      }
      if (last === undefined) continue;
      if (last.from === null) continued({ indicator, key, until: at });
      else yield { indicator, key, from: last.from, to: at, answer: last.answer };
    }
    progress((done += 1), instants.length);
  }
  for (const [indicator, cells] of open)
    for (const [key, { from, answer }] of cells)
      if (from === null) continued({ indicator, key, until: null });
      else yield { indicator, key, from, to: null, answer };
}

/** A version with the cell it is of. */
export interface CellVersion extends Omit<Version, keyof CellOf> {
  readonly cell: Cell;
}

/** The same, gathered by cell key. */
export function timelines(world: World): Map<string, CellVersion[]> {
  const found = new Map<string, CellVersion[]>();
  const evaluation = new Evaluation(world);
  for (const { indicator, key, ...version } of versions(evaluation)) {
    const cell = evaluation.cell(indicator, key);
    const list = found.get(cellKey(cell));
    if (list === undefined) found.set(cellKey(cell), [{ cell, ...version }]);
    else list.push({ cell, ...version });
  }
  return found;
}

function finish(evaluation: Evaluation, indicator: number, key: number, n: Node): Answer {
  const { expected, uncovered } = evaluation.completeness(indicator, key, n);
  return {
    status: n.status,
    value: n.value,
    qualifier: n.qualifier,
    reporting: expected - uncovered.leaves,
    expected,
    missing:
      uncovered.areas.length === 0
        ? NOTHING
        : uncovered.areas.map((index) => evaluation.areaHistory.at(index).id),
    numerator: n.ratio?.numerator ?? null,
    denominator: n.ratio?.denominator ?? null,
    lower: n.ratio?.bounds?.lower ?? null,
    upper: n.ratio?.bounds?.upper ?? null,
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
    (a.reason === b.reason || canonical(a.reason) === canonical(b.reason))
  );
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

function canonical(reason: Answer["reason"]): string {
  return reason === null
    ? ""
    : JSON.stringify([reason.code, Object.entries(reason.args).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
