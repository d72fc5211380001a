import { workerData } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import { DatabaseAwayError } from "../../db/database-away.ts";
import { connect } from "../../db/connect.ts";
import { createEngine } from "../../graphql/engine.ts";
import type { Workload } from "../../graphql/context.ts";
import { GivenUpError, tooCostly } from "../../graphql/errors.ts";
import { createSchema } from "../../graphql/schema.ts";
import { type Answer, Answerer } from "../answers/answerer.ts";
import { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { asPlainError } from "./plain-error.ts";
import type { Task, WorkerSettings } from "./task.ts";

/** There was no database to ask. */
export interface Away {
  readonly isAway: true;
}

/** What the pool takes for an answer whose bytes change hands. */
export interface HandedOver {
  readonly [transferableSymbol]: readonly ArrayBuffer[];
  readonly [valueSymbol]: Answer | Away;
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
export async function answerInWorker({ question, end }: Task): Promise<HandedOver> {
  const answerer = await (started ??= start());
  const giveUp = new AbortController();
  end.on("message", (why: string) => giveUp.abort(new GivenUpError(why)));
  try {
    return handOver(await answerer.answer(question, giveUp.signal, { workload }));
  } catch (error) {
    if (!(error instanceof DatabaseAwayError)) throw error;
    return handed({ isAway: true }, []);
  } finally {
    end.close();
  }
}

async function start(): Promise<Answerer> {
  const { database, limits, freshFor } = workerData as WorkerSettings;
  const { db } = connect({ ...database, max: CONNECTIONS });
  const engine = createEngine({
    schema: createSchema(),
    limits,
    log: (error) => console.error(error),
    documentBytes: DOCUMENT_BYTES,
  });
  await engine.apollo.start();
  return new Answerer({ engine, db, catalogues: new CatalogueKeeper(db, freshFor), limits });
}

function handOver(answer: Answer): HandedOver {
  const { head, compressed } = answer.body;
  return handed({ ...answer, faults: answer.faults.map(asPlainError) }, [
    head.buffer,
    ...(compressed === null ? [] : [compressed.bytes.buffer]),
  ]);
}

function handed(value: Answer | Away, buffers: readonly ArrayBuffer[]): HandedOver {
  const given = { [transferableSymbol]: buffers, [valueSymbol]: value };
  move(given);
  return given;
}
