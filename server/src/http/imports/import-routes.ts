import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { coverage } from "../../accounts/territories.ts";
import { may } from "../../accounts/may.ts";
import { type ConnectOptions, connect, type Connection } from "../../db/connect.ts";
import { inTurnOfAll } from "../../db/in-turn.ts";
import type { Database } from "../../db/tables.ts";
import type { Wire } from "../../db/wire/wire.ts";
import { answerWarnings, submitImport } from "../../import/hand-ins/answers.ts";
import { findImport, type FoundImport } from "../../import/hand-ins/find-imports.ts";
import { remarkOn, sendBack, withdrawImport } from "../../import/hand-ins/give-back.ts";
import { layoutImport } from "../../import/hand-ins/layout-import.ts";
import type { LayoutPreview } from "../../import/hand-ins/preview-layout.ts";
import type { Corrections } from "../../import/layout/layout.ts";
import { type ImportLimits, importLimits } from "../../import/hand-ins/limits.ts";
import { noSuchImport, NotAllowed, Refusal } from "../../import/hand-ins/steps/refusal.ts";
import type { Doer } from "../../import/hand-ins/steps/who-may.ts";
import { takeIn } from "../../import/hand-ins/take-in.ts";
import { readPool } from "../../telemetry/metrics/database-readings.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import type { Tracing } from "../../telemetry/traces/tracing.ts";
import { readThreads } from "../../telemetry/metrics/thread-readings.ts";
import { askerOf } from "../accounts/asker.ts";
import { answerPrivately, refuseVerdict } from "../accounts/refuse.ts";
import type { CallerOf } from "../admission/caller.ts";
import { goneSignal } from "../admission/gone.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { ANSWERS, correctionsOf, LAYOUT, REMARK, SENT_BACK, WITH_REASON, asRemark } from "./bodies.ts";
import { answered } from "./answered.ts";
import { importFileRoutes } from "./import-file-routes.ts";
import { ImportThreads } from "../import-threads/import-threads.ts";
import { ImportJobs } from "./import-jobs.ts";
import { importTurns } from "./import-turns.ts";
import { progressRoute } from "./progress/progress-route.ts";
import { type TimedStep, timedStep } from "./timed-step.ts";
import { readingTextRoute } from "./reading-text-route.ts";
import { receiveFile, tooLarge } from "./receive-file.ts";
import { typed } from "./typed-body.ts";
import { templateRoutes } from "./template-routes.ts";

export interface ImportRoutesOptions {
  readonly db: Kysely<Database>;
  readonly database: ConnectOptions;
  readonly catalogues: CatalogueKeeper;
  readonly callerOf: CallerOf;
  readonly metrics: Metrics;
  readonly tracing?: Tracing | null;
  readonly limits?: Partial<ImportLimits>;
  readonly wire: Wire;
  /** Calls what it is given when names came to the catalogue, or went. */
  readonly onCatalogueChange?: (listener: () => void) => void;
  readonly now?: () => string;
}

type Numbered = FastifyRequest<{ Params: { id: string } }>;

/** Bytes of JSON that say what is to be done. */
const BODY = 2_000_000;
/** Number of the turn to read or check a file. */
const READING = 4_020_261_201;

/** Files handed in, and what is done with them. Who is asked is found out by the scope around. */
export function importRoutes(app: FastifyInstance, options: ImportRoutesOptions): void {
  const { db, database, catalogues, callerOf, metrics, wire, now = () => new Date().toISOString() } = options;
  const limits = { ...importLimits, ...options.limits };
  // What writes takes longer than a request may wait for a statement, and waits for those before it.
  let writing: Connection | null = null;
  const writer = (): Connection => {
    if (writing === null) {
      writing = connect({ connectionString: database.connectionString, max: 6, plansEach: true });
      readPool(metrics, "imports", writing.pool);
    }
    return writing;
  };
  const threads = new ImportThreads({ settings: { database } });
  const jobs = new ImportJobs({
    connection: writer,
    wire,
    inTurn: (signal, work) => inTurnOfAll(writer().pool, READING, signal, work),
    threads,
    limits,
    now,
    log: (cause) => app.log.error({ err: cause }, "an import could not be read"),
    metrics,
    tracing: options.tracing ?? null,
  });
  const { uploads, writes, documents } = importTurns(metrics);
  readThreads(metrics, "imports", threads, () => threads.busy);
  app.addHook("onReady", () => jobs.resume());
  options.onCatalogueChange?.(() => jobs.readNamesAgain());
  app.addHook("onClose", async () => {
    await jobs.close();
    await threads.close();
    await writing?.close();
  });
  void app.register(multipart);
  app.addHook("preHandler", (request, reply, done) => {
    const verdict = may(askerOf(request).actor, "HAND_IN", { area: null }, () => false);
    // Whoever has signed in is told what is lacking; whoever has not, that.
    if (!verdict.may && verdict.why === "SIGN_IN") void refuseVerdict(reply, verdict);
    else done();
  });

  app.post("/imports", { bodyLimit: BODY }, (request, reply) =>
    answered(reply, async () => {
      const verdict = may(askerOf(request).actor, "HAND_IN", { area: null }, () => false);
      if (!verdict.may) throw new NotAllowed(verdict);
      if (Number(request.headers["content-length"] ?? 0) > limits.fileBytes + 100_000)
        throw tooLarge(limits.fileBytes);
      return receive(reply, async () => {
        const { password, ...handIn } = request.isMultipart()
          ? await receiveFile(request, limits.fileBytes)
          : typed(request.body);
        const { id, isKnown } = await takeIn(writer().db, handIn, doerOf(request), limits);
        if (!isKnown) jobs.read(id, password, callerOf(request).name);
        reply.header("location", `/imports/${id}`);
        return answerPrivately(reply, { id, isKnown }, isKnown ? 200 : 202);
      });
    }),
  );

  progressRoute(app, { db, jobs, seen, callerOf });
  templateRoutes(app, catalogues);
  /** Documents are worked on one after the other, each caller in turn. */
  const enter = (reply: FastifyReply): Promise<() => void> =>
    documents.enter(callerOf(reply.request).name, goneSignal(reply));
  importFileRoutes(app, { db, seen, threads, enter });
  readingTextRoute(app, {
    db,
    fileBytes: limits.fileBytes,
    bodyLimit: BODY,
    threads,
    receive,
    enter,
  });

  step("submit", WITH_REASON, async ({ id, doer }) => {
    await submitImport(writer(), id, doer);
    return { state: "IN_REVIEW" };
  });
  step("answer", ANSWERS, async ({ id, doer, given }) => {
    await answerWarnings(writer(), id, doer, given.answers);
    return {};
  });
  step("remark", REMARK, async ({ id, doer, given }) => {
    await remarkOn(writer(), id, doer, given.remarks.map(asRemark));
    return {};
  });
  step("send-back", SENT_BACK, async ({ id, doer, given }) => {
    const { reason, remarks } = given;
    await sendBack(writer(), id, doer, { reason, remarks: remarks.map(asRemark) });
    return { state: "SENT_BACK" };
  });
  step("layout", LAYOUT, async ({ id, doer, given, reply }) => {
    const said = correctionsOf(given);
    // What contradicts is refused before anything of it is kept.
    if (Object.keys(said.sheets ?? {}).length > 0) await tried(reply, id, doer, said, given.password);
    await layoutImport(writer(), id, doer, said);
    jobs.read(id, given.password ?? null, callerOf(reply.request).name);
    return { state: "READING" };
  });
  step("layout-preview", LAYOUT, ({ id, doer, given, reply }) =>
    tried(reply, id, doer, correctionsOf(given), given.password),
  );
  step("withdraw", WITH_REASON, async ({ id, doer, given }) => withdraw(id, doer, given.reason));
  step("publish", WITH_REASON, ({ id, doer, given, request }) =>
    inTurn(request, "publish", async () => {
      try {
        const { reason } = given;
        const ready = jobs.readyOf(id);
        const { dataVersion, counts } = await threads.run("publish", { id, doer, now: now(), reason, ready });
        jobs.forget(id);
        await catalogues.everywhere();
        return { state: "PUBLISHED", dataVersion: String(dataVersion), counts };
      } catch (error) {
        if (error instanceof Refusal && error.said.code === "IMPORT_STALE") jobs.check(id);
        throw error;
      }
    }),
  );
  step("reverse", WITH_REASON, ({ id, doer, given, request }) =>
    inTurn(request, "reverse", async () => {
      const { reason } = given;
      const { counts, commit } = await threads.run("reverse", { id, doer, now: now(), reason });
      await catalogues.everywhere();
      return { state: "REVERSED", dataVersion: commit === null ? null : String(commit.id), counts };
    }),
  );
  app.delete("/imports/:id", (request: Numbered, reply) =>
    answered(reply, async () => {
      await withdraw(request.params.id, doerOf(request), null);
      return answerPrivately(reply, null, 204);
    }),
  );

  interface Taken<Given> {
    readonly id: string;
    readonly doer: Doer;
    readonly given: Given;
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
  }

  /** `POST /imports/:id/NAME`, with what is to be said with it as JSON. */
  function step<Schema extends z.ZodType>(
    name: string,
    body: Schema,
    take: (taken: Taken<z.infer<Schema>>) => Promise<object>,
  ): void {
    app.post(`/imports/:id/${name}`, { bodyLimit: BODY }, (request: Numbered, reply) =>
      answered(reply, async () => {
        const given = body.safeParse(request.body ?? undefined);
        if (!given.success) throw new Refusal(400, { code: "REQUEST_NOT_READ", args: {} });
        const { id } = request.params;
        const told = await take({ id, doer: doerOf(request), given: given.data, request, reply });
        return answerPrivately(reply, { id, ...told });
      }),
    );
  }

  /** What would be read if something were said by hand: reading takes a processor, so each caller waits for their turn. */
  async function tried(
    reply: FastifyReply,
    id: string,
    doer: Doer,
    said: Corrections,
    password: string | null = null,
  ): Promise<LayoutPreview> {
    const signal = AbortSignal.timeout(limits.readFor);
    return receive(reply, () =>
      threads.run("try-layout", { id, doer, said, limits, password }, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
        const minutes = Math.ceil(limits.readFor / 60_000);
        throw new Refusal(422, { code: "LAYOUT_TOO_LABORIOUS", args: { minutes } });
      }),
    );
  }

  /** Takes what is sent, or what has to be read of it: a few at a time, each caller in turn. */
  async function receive<T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> {
    const leave = await uploads.enter(callerOf(reply.request).name, goneSignal(reply));
    return work().finally(leave);
  }

  /** What writes figures waits for its turn: one after the other, each caller in turn. It is done also where whoever asked for it did not wait. */
  async function inTurn<T>(request: FastifyRequest, step: TimedStep, work: () => Promise<T>): Promise<T> {
    const leave = await writes.enter(callerOf(request).name, new AbortController().signal);
    return timedStep(metrics, step, work).finally(leave);
  }

  async function withdraw(id: string, doer: Doer, reason: string | null): Promise<object> {
    await withdrawImport(writer(), id, doer, reason);
    // It is on record first: whatever is being done for it finds it withdrawn, and ends.
    jobs.cancel(id);
    return { state: "WITHDRAWN" };
  }

  /** An import that whoever asks sees all of. */
  async function seen(request: Numbered): Promise<FoundImport> {
    const { areas } = await catalogues.current();
    const viewer = { actor: askerOf(request).actor, covers: coverage(areas.list) };
    const found = await findImport(db, viewer, request.params.id);
    if (found === null || !found.isSeen) throw noSuchImport();
    return found;
  }
}

const doerOf = (request: FastifyRequest): Doer => ({ actor: askerOf(request).actor });
