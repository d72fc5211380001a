import type { Admission, Workload } from "../../graphql/context.ts";
import type { PlainQuestion } from "../../graphql/engine.ts";
import { type CostDriver, GivenUpError, MovedError } from "../../graphql/errors.ts";
import { isLaborious } from "../../graphql/limits/validation-work.ts";
import type { Caller } from "../admission/caller.ts";
import type { FairQueue } from "../admission/fair-queue.ts";
import type { Quota } from "../admission/quota.ts";
import type { Answer, Answerer } from "../answers/answerer.ts";
import { plainly } from "../answers/plain-question.ts";
import { type Question, queryOf } from "../answers/question.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import { step } from "../../telemetry/traces/steps.ts";

export interface DispatcherOptions {
  readonly answerer: Answerer;
  readonly workers: WorkerPool;
  /** For the main thread's time. */
  readonly small: FairQueue;
  /** For the workers. */
  readonly large: FairQueue;
  readonly quota: Quota;
  /** Words and signs in a document. */
  readonly tokens: number;
}

/** An answer, and what it was charged. */
export interface Dispatched {
  readonly answer: Answer;
  readonly points: number;
  readonly place: "here" | "worker";
}

/** What costs more, or has more rows worked on, is large: about ten milliseconds of work. */
export const SMALL = 1_000;
/** Values in a small answer: a row has a dozen, and as many more as a question has aliases. They can be long texts. */
const VALUES = 6_000;
/** Signs in a question that is read here; pages ask in a few thousand. */
const LONG = 16_384;
/** Points for a question whose cost only a worker finds out: it has to be read or validated first. */
const LABOUR = 1_000;

/**
 * Decides where a question is answered: small ones here, in turns of their callers; large ones, and those that take long to
 * read or to validate, in a worker. How large one is, is known once its document is valid and before anything runs.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Rejects with RATE_LIMITED, TOO_BUSY, the signal's reason or WorkerLost. */
  async answer(question: Question, caller: Caller, signal: AbortSignal): Promise<Dispatched> {
    const bill = new Bill(this.#options.quota, caller);
    try {
      return await this.#answerSomewhere(question, caller, signal, bill);
    } catch (error) {
      if (error instanceof GivenUpError) error.driver ??= bill.driver;
      throw error;
    }
  }

  async #answerSomewhere(
    question: Question,
    caller: Caller,
    signal: AbortSignal,
    bill: Bill,
  ): Promise<Dispatched> {
    const { small } = this.#options;
    const leave = await step("turn of small questions", () => small.enter(caller.name, signal));
    try {
      const asked = isLong(question) ? null : plainly(question);
      if (isLong(question) || this.#isLaborious(question, asked)) bill.add(LABOUR);
      else {
        const answer = await step("answered here", () => this.#answerHere(question, asked, signal, bill));
        if (answer !== null) return { answer, points: bill.points, place: "here" };
      }
    } finally {
      leave();
    }
    const answer = await step("answered by a worker", () =>
      this.#answerInWorker(question, caller, signal, bill),
    );
    return { answer, points: bill.points, place: "worker" };
  }

  #isLaborious(question: Question, asked: PlainQuestion | null): boolean {
    const { answerer, tokens } = this.#options;
    if (asked !== null && answerer.knows(asked)) return false;
    return isLaborious(asked?.query ?? queryOf(question) ?? "", tokens);
  }

  /** Null when it turned out to be large. */
  async #answerHere(
    question: Question,
    asked: PlainQuestion | null,
    signal: AbortSignal,
    bill: Bill,
  ): Promise<Answer | null> {
    const move = new AbortController();
    let isLarge = false;
    const admission: Admission = ({ cost, values, driver }) => {
      bill.driver = driver;
      bill.add(Math.max(1, cost));
      isLarge = cost > SMALL || values > VALUES;
      return isLarge ? "elsewhere" : "here";
    };
    const workload: Workload = {
      most: SMALL,
      refusal: (rows) => {
        if (!isLarge) bill.add(rows);
        isLarge = true;
        const error = new MovedError();
        move.abort(error);
        return error;
      },
    };
    // AbortSignal.any would say the same, at ten times the price for each question.
    const over = (): void => move.abort(signal.reason);
    if (signal.aborted) over();
    signal.addEventListener("abort", over, { once: true });
    try {
      const answer = await this.#options.answerer.answer(
        question,
        move.signal,
        { admission, workload },
        asked,
      );
      return isLarge ? null : answer;
    } catch (error) {
      // It is answered elsewhere, whatever became of it here.
      if (isLarge && error === move.signal.reason) return null;
      throw error;
    } finally {
      signal.removeEventListener("abort", over);
    }
  }

  async #answerInWorker(
    question: Question,
    caller: Caller,
    signal: AbortSignal,
    bill: Bill,
  ): Promise<Answer> {
    const { large, workers } = this.#options;
    let leave: () => void;
    try {
      leave = await step("turn of large questions", () => large.enter(caller.name, signal));
    } catch (error) {
      // Whom we do not let in does not pay; who does not wait for the answer does, and so does who ends a worker.
      if (!signal.aborted) bill.giveBack();
      throw error;
    }
    const { answer, free } = workers.hand(question, signal);
    void free.then(leave);
    return answer;
  }
}

function isLong({ body, search }: Question): boolean {
  return (body?.length ?? 0) + search.length > LONG;
}

/** What one question is charged. */
class Bill {
  readonly #quota: Quota;
  readonly #caller: Caller;
  #points = 0;
  /** What drives the cost, once that is known. */
  driver: CostDriver | null = null;

  constructor(quota: Quota, caller: Caller) {
    this.#quota = quota;
    this.#caller = caller;
  }

  get points(): number {
    return this.#points;
  }

  /** Throws RATE_LIMITED. */
  add(points: number): void {
    if (this.#caller.isCharged) this.#quota.spend(this.#caller.name, points);
    this.#points += points;
  }

  giveBack(): void {
    if (this.#caller.isCharged) this.#quota.charge(this.#caller.name, -this.#points);
    this.#points = 0;
  }
}
