import { Evaluation } from "../evaluate/evaluation.ts";
import { versions } from "../evaluate/timelines.ts";
import { breakdownKey } from "../model/cell-key.ts";
import type { Instant } from "../model/types.ts";
import { answerLine, endedLine } from "./cube-rows.ts";
import { worldOf } from "./make-world.ts";
import type { FigureColumns, Slice } from "./read-figures.ts";
import type { Reference } from "./read-reference.ts";
import { evaluateStored, type ReadMore, type StoredTask } from "./stored/evaluate-stored.ts";
import { type Identified, rowKeys, type Unidentified } from "./row-keys.ts";

/** What is needed to work out the answers of a family of indicators: plain values, so that a thread can do it. */
export interface FamilyTask {
  readonly slice: Slice;
  readonly since: Instant | null;
  readonly figures: FigureColumns;
  /** Where it can go on from what stood before. */
  readonly stored: StoredTask | null;
}

/** Rows ready to be copied: finished answers, or which answers end. */
export interface Block {
  readonly into: "answers" | "ended";
  readonly family: number;
  readonly rows: number;
  readonly text: Uint8Array<ArrayBuffer>;
}

export interface Told {
  /** Gives ids for what has none yet. */
  readonly identify: (unidentified: Unidentified) => Promise<Identified>;
  readonly progress: (done: number, total: number) => void;
  /** Reads what stood before of some areas. */
  readonly readStored: ReadMore;
  /** Reads all figures, where what stood before is not enough. */
  readonly readAll: () => Promise<FigureColumns>;
}

/** Signs in a block: so much is in memory, in the socket and in the hands of PostgreSQL at a time. */
const BLOCK = 500_000;

/**
 * Works out the answers of a family, in blocks of rows as they are found. Of those begun in the middle (`since`) it also gives which cells' answers
 * of before end, and when.
 */
export async function* evaluateFamily(
  reference: Reference,
  task: FamilyTask,
  { identify, progress, readStored, readAll }: Told,
): AsyncGenerator<Block> {
  const { slice, since, stored } = task;
  const found =
    stored === null || since === null
      ? null
      : await evaluateStored(reference, { ...task, since }, stored, readStored);
  const figures = stored === null || found !== null ? task.figures : await readAll();
  const evaluation =
    found?.evaluation ?? new Evaluation(worldOf(reference, slice, figures), { within: slice.within, since });
  const identified = await identify(unidentified(reference, evaluation));
  const keys = rowKeys(reference, slice.family.id, evaluation, identified);
  const [ended, answers] = [new Lines("ended", slice.family.id), new Lines("answers", slice.family.id)];
  for (const one of found?.changes ?? versions(evaluation, progress)) {
    if ("at" in one) {
      ended.add(endedLine(one, keys));
      if (ended.isFull) yield* ended.take();
      continue;
    }
    answers.add(answerLine(one, keys));
    if (!answers.isFull) continue;
    // A cell has one current answer: the last one ends before the next comes.
    yield* ended.take();
    yield* answers.take();
  }
  yield* ended.take();
  yield* answers.take();
}

function unidentified({ breakdowns, codes }: Reference, evaluation: Evaluation): Unidentified {
  const knownBreakdowns = new Set([...breakdowns.values()].map(breakdownKey));
  const knownPeriods = new Set(codes.periods.values());
  return {
    breakdowns: evaluation.allBreakdowns().filter((b) => !knownBreakdowns.has(breakdownKey(b))),
    periods: evaluation.allPeriods().filter((code) => !knownPeriods.has(code)),
  };
}

/** Lines that are gathered to a block. */
class Lines {
  readonly #into: Block["into"];
  readonly #family: number;
  #text = "";
  #rows = 0;

  constructor(into: Block["into"], family: number) {
    this.#into = into;
    this.#family = family;
  }

  get isFull(): boolean {
    return this.#text.length >= BLOCK;
  }

  add(line: string): void {
    this.#text += line;
    this.#rows += 1;
  }

  /** What there is, if anything, and empties it. */
  *take(): Generator<Block> {
    const [text, rows] = [this.#text, this.#rows];
    [this.#text, this.#rows] = ["", 0];
    if (rows > 0) yield { into: this.#into, family: this.#family, rows, text: encoder.encode(text) };
  }
}

const encoder = new TextEncoder();
