import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { DatabaseAwayError } from "../../db/database-away.ts";
import type { DatabaseWatch } from "../../db/database-watch.ts";
import { csvMetadata } from "../../export/formats/csv-metadata.ts";
import { LaterError, toPublicError } from "../../graphql/errors.ts";
import type { MessageLanguage } from "../../messages/message.ts";
import { FILE_LIMITS } from "../../graphql/file-limits.ts";
import { resolveDataset } from "../../statistics/request/resolve-request.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { readQueue } from "../../telemetry/metrics/queue-readings.ts";
import { readThreads } from "../../telemetry/metrics/thread-readings.ts";
import type { Caller, CallerOf } from "../admission/caller.ts";
import { FairQueue } from "../admission/fair-queue.ts";
import type { Quota } from "../admission/quota.ts";
import { rateLimitHeaders } from "../admission/rate-limit-headers.ts";
import { preferredEncoding } from "../answers/answer-body.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { answerAway } from "../database-away.ts";
import { checkReason, takeReason } from "../exports/export-reason.ts";
import { etagOf, isKnown } from "../writers/entity-tag.ts";
import type { FileWriters } from "../writers/file-writers.ts";
import type { Wanted } from "../writers/file-task.ts";
import { rowsAsked } from "../writers/row-range.ts";
import { fileRequest } from "./file-request.ts";
import type { Pace } from "./paced.ts";
import { languageOf, setLanguage } from "../language.ts";
import { noteOf, noteRefusal } from "../request-notes.ts";
import { goneSignal } from "../admission/gone.ts";
import { sendFile, VARY } from "./send-file.ts";

export interface DataRouteOptions {
  readonly writers: FileWriters;
  readonly schema: GraphQLSchema;
  readonly watch: DatabaseWatch;
  readonly catalogues: CatalogueKeeper;
  readonly callerOf: CallerOf;
  readonly quota: Quota;
  /** Milliseconds to wait for one's turn. */
  readonly patience: number;
  readonly pace?: Pace | undefined;
  readonly metrics: Metrics;
}

/** Statistics as files, `/data/{dataset}.{format}`: written by a thread of their own while they are read, from the database to the reader. */
export function dataRoute(app: FastifyInstance, options: DataRouteOptions): void {
  const { writers, schema, watch, catalogues, callerOf, quota, patience, pace, metrics } = options;
  const turns = new FairQueue({
    slots: FILE_LIMITS.atOnce,
    slotsPerCaller: FILE_LIMITS.perCaller,
    waiting: 32,
    waitingPerCaller: 8,
    patience,
  });
  readQueue(metrics, "files", turns);
  readThreads(metrics, "files", writers, () => Math.min(1, turns.now.working));

  const route = <P>(
    path: string,
    askedOf: (params: P, url: string) => ReturnType<typeof fileRequest>,
  ): void => {
    app.get<{ Params: P }>(path, {
      config: { opensFromElsewhere: true, takesAway: "file" },
      handler: async (request, reply) => {
        const caller = callerOf(request);
        try {
          if (caller.isCharged) quota.check(caller.name);
          return await answer(request, reply, caller, askedOf(request.params as P, request.url));
        } catch (error) {
          return refuse(request, reply, caller, error);
        }
      },
    });
  };
  route<{ file: string }>("/data/:file", ({ file }, url) => fileRequest(schema, file, url));
  // What columns mean and what is said of the question, for programs.
  route<{ dataset: string }>("/data/:dataset(^[^.]+).csv-metadata.json", ({ dataset }, url) => ({
    ...fileRequest(schema, `${dataset}.csv`, url),
    format: csvMetadata,
  }));

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    { format, asked, reason }: ReturnType<typeof fileRequest>,
  ): Promise<FastifyReply> {
    takeReason(request, reason);
    const known = await catalogues.current();
    const encoding = format.isText ? preferredEncoding(request.headers["accept-encoding"], ["gzip"]) : null;
    // A question that is wrong is told so whatever the reader has of it.
    resolveDataset(known, asked.dataset);
    if (format !== csvMetadata) checkReason(request, known, () => [asked.dataset]);
    const etag = etagOf(known.dataVersion.id, asked, format, encoding);
    if (isKnown(request.headers["if-none-match"], etag)) {
      return reply.code(304).headers({ etag, "cache-control": "no-cache", vary: VARY }).send();
    }
    const gone = goneSignal(reply);
    const leave = await turns.enter(caller.name, gone);
    if (watch.away !== null) {
      leave();
      throw watch.away;
    }
    const { range, "if-range": ifRange } = request.headers;
    const note = noteOf(request);
    const wanted: Wanted = {
      format: format.id,
      asked,
      atLeast: known.dataVersion.id,
      encoding,
      rows: rowsAsked(range),
      ifRange: ifRange?.toString(),
      isHead: request.method === "HEAD",
    };
    const { file, free } = writers.promise(wanted, gone, (points) => {
      note.points = (note.points ?? 0) + points;
      if (caller.isCharged) quota.charge(caller.name, points);
    });
    void free.then(leave);
    const begun = await file;
    if (caller.isCharged) reply.headers(rateLimitHeaders(quota.left(caller.name), Date.now()));
    return sendFile(request, reply, { wanted, format, file: begun, pace });
  }

  /** What cannot be answered, in the shape of GraphQL. */
  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    error: unknown,
  ): FastifyReply {
    if (caller.isCharged) reply.headers(rateLimitHeaders(quota.left(caller.name), Date.now()));
    if (error instanceof DatabaseAwayError) return answerAway(reply, error);
    noteRefusal(request, error);
    const lang = languageAsked(request);
    const message = error instanceof Error ? error.message : String(error);
    const told = toPublicError({ message }, error, {
      requestId: request.id,
      lang,
      schema,
      log: (cause) => request.log.error({ err: cause }, "a file could not be written"),
    });
    const { code } = told.extensions ?? {};
    if (error instanceof LaterError) reply.code(error.status).header("retry-after", error.retryAfter);
    else reply.code(code === "NOT_FOUND" ? 404 : code === "INTERNAL_SERVER_ERROR" ? 500 : 400);
    reply.removeHeader("content-disposition");
    return setLanguage(reply, lang)
      .headers({ "cache-control": "no-store", vary: VARY })
      .type("application/json; charset=utf-8")
      .send({ errors: [told] });
  }
}

/** As the address says, as for the file itself; where it says nothing, as the reader would like it. */
function languageAsked({ url, headers }: FastifyRequest): MessageLanguage {
  const at = url.indexOf("?");
  const lang = at < 0 ? null : new URLSearchParams(url.slice(at)).get("lang")?.toUpperCase();
  return lang === "VI" || lang === "EN" ? lang : languageOf(headers);
}
