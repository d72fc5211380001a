import { cellKey } from "../model/cell-key.ts";
import { Evaluation } from "./evaluation.ts";
import type { Node } from "./node.ts";
import type { Answer, Cell, Instant, World } from "../model/types.ts";

export { cellKey };

/** An answer and the half-open span of instants in which it was the known one; `to` null: it still is. */
export interface Version {
  readonly cell: Cell;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly answer: Answer;
}

/**
 * All finished answers of a world with the instants they were known, in order of instant within a cell. The one function
 * that fills the cube: docs/evaluation.md says how an answer comes about. A cell that is empty at an instant has no version then.
 *
 * @param wanted only these cells (by indicator and key of the evaluation) are given
 */
export function* versions(
  evaluation: Evaluation,
  wanted: (indicator: number, key: number) => boolean = () => true,
  progress: (done: number, total: number) => void = () => undefined,
): Generator<Version> {
  const open = new Map<number, Map<number, { cell: Cell; from: Instant; node: Node; answer: Answer }>>();
  const instants = evaluation.instants();
  let done = 0;
  for (const at of instants) {
    for (const { indicator, key, node } of evaluation.advance(at)) {
      if (!wanted(indicator, key)) continue;
      let cells = open.get(indicator);
      if (cells === undefined) open.set(indicator, (cells = new Map()));
      const last = cells.get(key);
      if (last === undefined) {
        if (node === null) continue;
        cells.set(key, {
          cell: evaluation.cell(indicator, key),
          from: at,
          node,
          answer: finish(evaluation, indicator, key, node),
        });
        continue;
      }
      if (node !== null) {
        const answer = finish(evaluation, indicator, key, node);
        if (same(last.answer, answer)) continue;
        cells.set(key, { cell: last.cell, from: at, node, answer });
      } else cells.delete(key);
      yield { cell: last.cell, from: last.from, to: at, answer: last.answer };
    }
    progress((done += 1), instants.length);
  }
  for (const cells of open.values())
    for (const { cell, from, answer } of cells.values()) yield { cell, from, to: null, answer };
}

/** The same, gathered by cell key. */
export function timelines(world: World): Map<string, Version[]> {
  const found = new Map<string, Version[]>();
  for (const version of versions(new Evaluation(world, null))) {
    const key = cellKey(version.cell);
    const list = found.get(key);
    if (list === undefined) found.set(key, [version]);
    else list.push(version);
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
    missing: uncovered.areas.map((index) => evaluation.areaHistory.at(index).id),
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
