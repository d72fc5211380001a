import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import type { Config } from "../../config.ts";
import type { ConnectOptions } from "../../db/connect.ts";
import type { DatabaseWatch } from "../../db/database-watch.ts";
import type { Replicas } from "../../db/reading/replicas.ts";
import type { Database } from "../../db/tables.ts";
import { createEngine } from "../../graphql/engine.ts";
import { createSchema } from "../../graphql/schema.ts";
import { FairQueue } from "../admission/fair-queue.ts";
import type { Quota } from "../admission/quota.ts";
import { Answerer } from "../answers/answerer.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { Dispatcher } from "./dispatcher.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { readQueue } from "../../telemetry/metrics/queue-readings.ts";
import { readThreads } from "../../telemetry/metrics/thread-readings.ts";
import { WorkerPool } from "../workers/worker-pool.ts";

export interface CreateDispatcherOptions {
  readonly config: Pick<Config, "limits" | "workers">;
  readonly db: Kysely<Database>;
  readonly database: ConnectOptions;
  readonly watch?: DatabaseWatch | undefined;
  /** Null where there are none. */
  readonly replicas: Replicas | null;
  readonly catalogues: CatalogueKeeper;
  readonly quota: Quota;
  readonly freshFor?: number;
  readonly warm?: boolean;
  readonly metrics: Metrics;
}

/** The share of its time that a question may wait for its turn; the rest is for the work. */
const PATIENCE = 0.8;
/** Small questions side by side: while one waits for the database, another is worked on. */
const SMALL_AT_ONCE = 8;
/** Of one caller while others ask too: the fewer, the less another caller's question finds before itself. */
const SMALL_AT_ONCE_PER_CALLER = 1;

/** The main thread's engine, the workers, and the turns in which both are asked; closed with the app. */
export async function createDispatcher(
  app: FastifyInstance,
  options: CreateDispatcherOptions,
): Promise<Dispatcher> {
  const { config, db, database, replicas, catalogues, quota, freshFor, warm = false, metrics } = options;
  const { limits } = config;
  const engine = createEngine({
    schema: createSchema(),
    limits,
    log: (error, requestId) => app.log.error({ err: error, reqId: requestId }, "a request failed"),
  });
  await engine.apollo.start();
  app.addHook("onClose", () => engine.apollo.stop());
  const workers = new WorkerPool({
    size: config.workers,
    warm,
    settings: { database, replicas: replicas?.settings ?? null, limits, freshFor },
  });
  app.addHook("onClose", () => workers.close());
  const patience = PATIENCE * limits.timeout;
  const small = new FairQueue({
    slots: SMALL_AT_ONCE,
    slotsPerCaller: SMALL_AT_ONCE_PER_CALLER,
    slotsAlone: SMALL_AT_ONCE,
    waiting: 1_000,
    waitingPerCaller: 250,
    patience,
  });
  const large = new FairQueue({
    slots: config.workers,
    slotsPerCaller: Math.max(1, config.workers - 1),
    waiting: 128,
    waitingPerCaller: 32,
    patience,
  });
  readQueue(metrics, "small questions", small);
  readQueue(metrics, "large questions", large);
  readThreads(metrics, "answers", workers, () => large.now.working);
  return new Dispatcher({
    // Without replicas whoever asks waits for the database themselves.
    answerer: new Answerer({
      engine,
      db,
      replicas,
      watch: replicas ? options.watch : undefined,
      catalogues,
      limits,
    }),
    workers,
    small,
    large,
    quota,
    tokens: limits.tokens,
  });
}
