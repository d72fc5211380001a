import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { DatabaseAwayError } from "../db/database-away.ts";
import { type DatabaseWatch, whileThere } from "../db/database-watch.ts";
import { ANSWER_PATH } from "../graphql/citing/citation.ts";
import { GivenUpError, LaterError, refusedAnswer, toPublicError } from "../graphql/errors.ts";
import { answerText, UNTOLD } from "../graphql/limits/answer-text.ts";
import type { Limits } from "../graphql/limits/limits.ts";
import type { Metrics } from "../telemetry/metrics/metrics.ts";
import { askerOf } from "./accounts/asker.ts";
import type { Caller, CallerOf } from "./admission/caller.ts";
import type { Quota, QuotaLeft } from "./admission/quota.ts";
import { rateLimitHeaders } from "./admission/rate-limit-headers.ts";
import { AnswerCache } from "./answers/answer-cache.ts";
import { Body } from "./answers/answer-body.ts";
import { KnownOperations } from "./answers/known-operations.ts";
import { readCache } from "./answers/read-cache.ts";
import type { CatalogueKeeper } from "./answers/catalogue-keeper.ts";
import { asCsv, inJson, wantsCsv } from "./data/csv-answer.ts";
import { answerAway } from "./database-away.ts";
import { datasetsOfTable } from "./exports/datasets-of-table.ts";
import { checkReason, takeReason } from "./exports/export-reason.ts";
import { languageOf, setLanguage } from "./language.ts";
import type { Dispatcher } from "./dispatch/dispatcher.ts";
import { type PersistedDocuments, UnknownDocument, withDocument } from "./answers/persisted-documents.ts";
import { pinnedQuestion, pinOf } from "./answers/pin.ts";
import { type Question, questionOf } from "./answers/question.ts";
import { noteOf, noteRefusal } from "./request-notes.ts";

export interface GraphqlRouteOptions {
  readonly dispatcher: Dispatcher;
  readonly schema: GraphQLSchema;
  readonly watch: DatabaseWatch;
  readonly catalogues: CatalogueKeeper;
  readonly callerOf: CallerOf;
  readonly quota: Quota;
  /** Of questions that cost no points. */
  readonly checks: Quota;
  readonly limits: Limits;
  /** Documents that can be asked by their names. */
  readonly documents: PersistedDocuments;
  /** Bytes of answers kept; 0: none. */
  readonly cacheBytes: number;
  readonly metrics: Metrics;
}

/** What the caller may see, as part of what an answer depends on: what is kept is for everybody, and what is not is not kept. */
const RIGHTS = "public";

/** The API at /graphql: POST, and GET for queries. Answers without errors are kept until the data changes. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { dispatcher, schema, watch, catalogues, callerOf, quota, checks, limits, documents, metrics } =
    options;
  const cache = new AnswerCache(options.cacheBytes);
  readCache(metrics, cache);
  const operations = new KnownOperations(documents);

  // The body stays text until somebody needs more: a kept answer is found by it as it came.
  // Nothing but JSON is taken: what a form could send is refused (CSRF).
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
    done(null, body),
  );

  app.route<{ Body: string | undefined }>({
    method: ["GET", "POST"],
    url: "/graphql",
    onRequest: checkQuota,
    handler: async (request, reply) =>
      request.method !== "POST" && wantsPage(request)
        ? reply.redirect(`/graphiql${searchOf(request)}`)
        : answerOrRefuse(request, reply, questionOf(request, askerOf(request).actor)),
  });

  // What is cited is followed from anywhere, as a file is.
  app.get(ANSWER_PATH, {
    config: { opensFromElsewhere: true },
    onRequest: checkQuota,
    handler: (request, reply) =>
      answerOrRefuse(request, reply, pinnedQuestion(questionOf(request, askerOf(request).actor))),
  });

  // Before the body is read: what it is does not matter.
  app.route({
    method: ["PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    onRequest: (request, reply, _next) => {
      const lang = languageOf(request.headers);
      const said = { code: "METHOD_NOT_TAKEN", args: { method: request.method } } as const;
      void setLanguage(reply, lang)
        .code(405)
        .header("allow", "GET, HEAD, POST")
        .send(refusedAnswer("BAD_REQUEST", said, lang));
    },
    handler: () => undefined,
  });

  /** Before the body is read: whoever has nothing left is refused for next to nothing. */
  function checkQuota(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
    const caller = callerOf(request);
    if (!caller.isCharged) return done();
    try {
      quota.check(caller.name);
      checks.check(caller.name);
      done();
    } catch (error) {
      refuse(request, reply, caller, error);
    }
  }

  async function answerOrRefuse(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question,
  ): Promise<FastifyReply> {
    const caller = callerOf(request);
    try {
      return await answer(request, reply, caller, question);
    } catch (error) {
      return refuse(request, reply, caller, error);
    }
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    question: Question,
  ): Promise<FastifyReply> {
    const catalogue = await catalogues.current();
    const version = catalogue.dataVersion.id;
    const isTable = wantsCsv(question.headers["accept"]);
    if (isTable) {
      takeReason(request, null);
      checkReason(request, catalogue, () => datasetsOfTable(schema, withDocument(question, documents)));
    }
    const key = keyOf(question);
    // What is pinned stays the same, byte for byte: it is named without the data version, and says nothing of its caller.
    const isPinned = pinOf(question) !== null;
    const tagOf = (of: number): string | null =>
      question.method === "GET" && key !== null ? etagOf(isPinned ? "known" : of, key) : null;
    const etag = tagOf(version);
    const tail = isPinned ? tellStanding(null) : null;
    const note = noteOf(request);
    const kept = key === null ? undefined : cache.get(version, key);
    if (etag !== null && request.headers["if-none-match"] === etag) {
      note.operation = kept?.operation ?? operations.nameOf(withDocument(question, documents));
      note.answered = "kept";
      return reply.code(304).headers({ etag, "cache-control": "no-cache" }).send();
    }
    if (kept !== undefined && key !== null) {
      note.operation = kept.operation;
      note.answered = "kept";
      note.points = kept.points;
      if (caller.isCharged) quota.spend(caller.name, kept.points);
      return send(question, reply, caller, kept.body, etag, tail, () => cache.grown(version, key, kept));
    }
    const asked = { ...withDocument(isTable ? inJson(question) : question, documents), atLeast: version };
    const operation = (note.operation = operations.nameOf(asked));
    const {
      answer: given,
      points,
      place,
    } = await untilOver(reply, (signal) => dispatcher.answer(asked, caller, signal));
    note.answered = place;
    note.points = points;
    // Not answered, and not for nothing: it was read, and held against the schema.
    if (points === 0 && caller.isCharged) checks.charge(caller.name, 1);
    const made = isTable ? await asCsv(given, question) : given;
    for (const database of given.answeredBy) metrics.add("atlas_database_answers_total", { database });
    for (const reason of given.missed) metrics.add("atlas_replica_missed_total", { reason });
    for (const code of made.codes) metrics.add("atlas_graphql_errors_total", { code });
    for (const fault of made.faults) request.log.error({ err: fault }, "a request failed");
    const body = new Body(made.body, made.contentType);
    if (made.isGood && made.isForAll && key !== null)
      cache.set(made.version, key, { body, points, operation });
    reply.code(made.status);
    if (!made.isGood) setLanguage(reply, question.lang);
    if (made.allow !== null) reply.header("allow", made.allow);
    return send(
      question,
      reply,
      caller,
      body,
      made.isGood && made.isForAll ? tagOf(made.version) : null,
      tail,
      () => undefined,
    );
  }

  /** Runs work with a signal that is aborted when the time is up or the reader has gone. */
  async function untilOver<T>(reply: FastifyReply, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const end = new AbortController();
    const giveUp = (why: string): void => end.abort(new GivenUpError(why));
    const timer = setTimeout(giveUp, limits.timeout, "the time was up");
    const gone = (): void => giveUp("the reader went away");
    reply.raw.on("close", gone);
    try {
      return await whileThere(watch, work(end.signal));
    } catch (error) {
      // Whoever waits for a database that does not answer is told now; the rest of the work ends when it can.
      giveUp("there is no database");
      throw error;
    } finally {
      clearTimeout(timer);
      reply.raw.off("close", gone);
    }
  }

  /** Sets the headers of an answer and sends its bytes, compressed as the reader takes them. */
  async function send(
    { encoding }: Question,
    reply: FastifyReply,
    caller: Caller,
    body: Body,
    etag: string | null,
    told: string | null,
    grown: () => void,
  ): Promise<FastifyReply> {
    reply.header("content-type", body.contentType);
    reply.header("vary", "accept, accept-encoding, accept-language");
    setCommonHeaders(reply, caller);
    reply.header("cache-control", etag === null ? "no-store" : "no-cache");
    if (etag !== null) reply.header("etag", etag);
    const tail = told ?? tailFor(caller);
    if (!body.isWorth(encoding)) return reply.send(body.plain(tail));
    reply.header("content-encoding", encoding);
    return reply.send(await body.compressed(encoding, tail, grown));
  }

  /** What cannot be answered, in the shape of GraphQL. */
  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    error: unknown,
  ): FastifyReply {
    setCommonHeaders(reply, caller);
    noteOf(request).answered = "refused";
    noteRefusal(request, error);
    if (error instanceof DatabaseAwayError) return answerAway(reply, error);
    reply.header("cache-control", "no-store");
    if (error instanceof LaterError) reply.code(error.status).header("retry-after", error.retryAfter);
    else if (error instanceof UnknownDocument) reply.code(404);
    else if (!(error instanceof GivenUpError)) reply.code(500);
    const lang = languageOf(request.headers);
    const message = error instanceof Error ? error.message : String(error);
    const told = toPublicError({ message }, error, {
      requestId: request.id,
      lang,
      log: (cause) => request.log.error({ err: cause }, "a request failed"),
    });
    if (told.extensions?.["code"] === "BAD_USER_INPUT") reply.code(400);
    setLanguage(reply, lang).header("content-type", "application/json; charset=utf-8");
    const text = answerText({ errors: [told] }, null, limits, lang, () => undefined);
    return reply.send(`${text.slice(0, -UNTOLD.length)}${tailFor(caller)}`);
  }

  function tailFor(caller: Caller): string {
    return tellStanding(caller.isCharged ? quota.left(caller.name) : null);
  }

  function setCommonHeaders(reply: FastifyReply, caller: Caller): void {
    if (caller.isCharged) reply.headers(rateLimitHeaders(quota.left(caller.name), Date.now()));
  }
}

/** How an answer ends: what its caller has left; null where nothing is counted. */
function tellStanding(standing: QuotaLeft | null): string {
  const isCounted = standing !== null && standing.limit > 0;
  const remaining = isCounted ? standing.remaining : null;
  const resetAt = isCounted ? new Date(standing.resetAt).toISOString() : null;
  return `,${JSON.stringify({ remaining, resetAt }).slice(1)}}}\n`;
}

/** What, besides the data, an answer depends on; null for a POST without a body. */
function keyOf({ method, headers, search, body }: Question): string | null {
  // To be told a cost is not to be answered.
  if (headers["graphql-cost"] !== undefined) return null;
  const accept = headers["accept"] ?? "";
  if (method === "POST") return body === null ? null : `${RIGHTS}\nPOST ${accept}\n${body}`;
  return `${RIGHTS}\nGET ${accept}\n${search}`;
}

function etagOf(version: number | "known", key: string): string {
  return `W/"${version}-${createHash("sha256").update(key).digest("base64url").slice(0, 22)}"`;
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at);
}

/** A person who opened the address of the API in a browser is looking for the query desk. */
function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/html") === true;
}
