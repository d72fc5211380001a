import { workerData } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import { DatabaseAwayError } from "../../db/database-away.ts";
import { openInThread } from "../../db/reading/open-in-thread.ts";
import { createEngine } from "../../graphql/engine.ts";
import type { Workload } from "../../graphql/context.ts";
import { GivenUpError, tooCostly } from "../../graphql/errors.ts";
import { createSchema } from "../../graphql/schema.ts";
import { type Answer, Answerer } from "../answers/answerer.ts";
import { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { collecting, noteStatement, type Step, Steps } from "../../telemetry/traces/steps.ts";
import { asPlainError } from "./plain-error.ts";
import type { Task, WorkerSettings } from "./task.ts";

/** There was no database to ask, or it was behind. */
export interface Away {
  readonly away: DatabaseAwayError["said"];
}

/** An answer of a worker's, and what it was spent on where that was asked. */
export type WorkersAnswer = Answer & { readonly steps: readonly Step[] };

/** What the pool takes for an answer whose bytes change hands. */
export interface HandedOver {
  readonly [transferableSymbol]: readonly ArrayBuffer[];
  readonly [valueSymbol]: WorkersAnswer | Away;
}

/** Statements of one question that run side by side. */
const CONNECTIONS = 2;
/** Rows that one request may have worked on, over all its fields. */
const MOST_ROWS = 200_000;

const workload: Workload = {
  most: MOST_ROWS,
  refusal: () => tooCostly({ code: "TOO_MUCH_WORK", args: { most: MOST_ROWS } }, { limit: MOST_ROWS }),
};

/** Documents of large questions are few. */
const DOCUMENT_BYTES = 8 * 1024 * 1024;

let started: Promise<Answerer> | null = null;

/** Answers one question; its bytes are handed over, not copied. */
export async function answerInWorker({ question, end, isTraced }: Task): Promise<HandedOver> {
  const answerer = await (started ??= start());
  const giveUp = new AbortController();
  end.on("message", (why: string) => giveUp.abort(new GivenUpError(why)));
  try {
    const steps = new Steps();
    const work = (): Promise<Answer> => answerer.answer(question, giveUp.signal, { workload });
    return handOver(await (isTraced ? collecting(steps, work) : work()), steps.list);
  } catch (error) {
    if (!(error instanceof DatabaseAwayError)) throw error;
    return handed({ away: error.said }, []);
  } finally {
    end.close();
  }
}

async function start(): Promise<Answerer> {
  const { limits, freshFor, ...databases } = workerData as WorkerSettings;
  const from = openInThread(databases, CONNECTIONS, noteStatement);
  const engine = createEngine({
    schema: createSchema(),
    limits,
    log: (error) => console.error(error),
    documentBytes: DOCUMENT_BYTES,
  });
  await engine.apollo.start();
  return new Answerer({
    ...from,
    engine,
    catalogues: new CatalogueKeeper(from.db, freshFor, from.watch, from.replicas),
    limits,
  });
}

function handOver(answer: Answer, steps: readonly Step[]): HandedOver {
  const { head, compressed } = answer.body;
  return handed({ ...answer, steps, faults: answer.faults.map(asPlainError) }, [
    head.buffer,
    ...(compressed === null ? [] : [compressed.bytes.buffer]),
  ]);
}

function handed(value: WorkersAnswer | Away, buffers: readonly ArrayBuffer[]): HandedOver {
  const given = { [transferableSymbol]: buffers, [valueSymbol]: value };
  move(given);
  return given;
}
