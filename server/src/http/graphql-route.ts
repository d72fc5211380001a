import { createHash } from "node:crypto";
import { HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { untilAborted } from "../db/until-aborted.ts";
import { type DatabaseWatch, whileThere } from "../db/watch.ts";
import { createContext } from "../graphql/context.ts";
import type { Engine } from "../graphql/engine.ts";
import { GivenUpError } from "../graphql/errors.ts";
import type { Turn, Turns } from "../graphql/turns.ts";
import type { Catalogue } from "../statistics/catalogue.ts";
import { AnswerCache } from "./answer-cache.ts";
import { Body, chooseEncoding } from "./body.ts";
import type { CatalogueKeeper } from "./catalogue-keeper.ts";

export interface GraphqlRouteOptions {
  readonly engine: Engine;
  readonly db: Kysely<Database>;
  readonly watch: DatabaseWatch;
  readonly catalogues: CatalogueKeeper;
  readonly limits: { readonly rows: number; readonly timeout: number };
  readonly turns: Turns;
  /** Bytes of answers kept; 0: none. */
  readonly cacheBytes: number;
}

/** What the caller may see, as part of what an answer depends on. As yet everything is public. */
const RIGHTS = "public";

/** Headers Apollo looks at: what is sent and taken. */
const HEADERS = ["content-type", "accept"] as const;

/** The API at /graphql: POST, and GET for queries. Answers without errors are kept until the data changes. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { engine, db, watch, catalogues, limits, turns } = options;
  const cache = new AnswerCache(options.cacheBytes);

  // The body stays text until somebody needs more: a kept answer is found by it as it came.
  // Nothing but JSON is taken: what a form could send is refused (CSRF).
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
    done(null, body),
  );

  app.route<{ Body: string | undefined }>({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => {
      if (request.method !== "POST" && wantsPage(request)) {
        return reply.redirect(`/graphiql${searchOf(request)}`);
      }
      let catalogue = await catalogues.current();
      const version = catalogue.dataVersion.id;
      const key = keyOf(request);
      const etag = request.method !== "POST" && key !== null ? etagOf(version, key) : null;
      if (etag !== null && request.headers["if-none-match"] === etag) {
        return reply.code(304).headers({ etag, "cache-control": "no-cache" }).send();
      }
      const kept = key === null ? undefined : cache.get(version, key);
      if (kept !== undefined && key !== null) {
        return reply.send(await toSend(request, reply, kept, etag, () => cache.grown(version, key, kept)));
      }
      let turn = turns.next();
      try {
        let answer = await execute(request, reply, catalogue, turn);
        if (isFault(answer) && (catalogue = await catalogues.newest()).dataVersion.id > version) {
          // Data came in while it was asked, with members that the catalogue at hand did not know.
          turn.leave();
          turn = turns.next();
          answer = await execute(request, reply, catalogue, turn);
        }
        if (answer.body.kind !== "complete") throw new Error("Answers are given whole.");
        const body = new Body(answer.body.string, answer.headers.get("content-type") ?? "application/json");
        // Apollo writes errors before data.
        const good = (answer.status ?? 200) === 200 && answer.body.string.startsWith('{"data":');
        if (good && key !== null) cache.set(version, key, body);
        if (answer.status !== undefined) reply.code(answer.status);
        for (const [name, value] of answer.headers) if (name === "allow") reply.header(name, value);
        if (turn.refusedFor !== null) reply.code(503).header("retry-after", turn.refusedFor);
        const bytes = await toSend(request, reply, body, good ? etag : null, () => undefined);
        // Not awaited: how fast it is read is no matter of the turn.
        return reply.send(bytes);
      } finally {
        turn.leave();
      }
    },
  });

  // Before the body is read: what it is does not matter.
  app.route({
    method: ["PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    onRequest: (request, reply, _next) => {
      const message = `${request.method} is not taken here: ask with POST, or with GET for queries.`;
      const errors = [{ message, extensions: { code: "BAD_REQUEST" } }];
      void reply.code(405).header("allow", "GET, HEAD, POST").send({ errors });
    },
    handler: () => undefined,
  });

  async function execute(
    request: FastifyRequest,
    reply: FastifyReply,
    catalogue: Catalogue,
    turn: Turn,
  ): Promise<HTTPGraphQLResponse> {
    const end = new AbortController();
    const giveUp = (why: string): void => {
      end.abort(new GivenUpError(why));
      turn.leave();
    };
    const timer = setTimeout(giveUp, limits.timeout, "the time was up");
    const gone = (): void => giveUp("the reader went away");
    reply.raw.on("close", gone);
    try {
      const reading = untilAborted(db, end.signal);
      const context = createContext({ db: reading, catalogue, rows: limits.rows, turn });
      let away: Error | null = null;
      const report = {
        requestId: request.id,
        away: (error: Error) => (away = error),
        log: (error: unknown) => request.log.error({ err: error }, "a request failed"),
      };
      const httpGraphQLRequest = toHttpRequest(request);
      const answering = engine.reporting(report, () =>
        engine.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
      );
      const answer = await whileThere(watch, answering);
      if (away !== null) throw away;
      return answer;
    } catch (error) {
      // Whoever waits for a database that does not answer is told now; the rest of the work ends when it can.
      giveUp("there is no database");
      throw error;
    } finally {
      clearTimeout(timer);
      reply.raw.off("close", gone);
    }
  }
}

function isFault({ body }: HTTPGraphQLResponse): boolean {
  return (
    body.kind === "complete" &&
    body.string.startsWith('{"errors":') &&
    body.string.includes("INTERNAL_SERVER_ERROR")
  );
}

function toHttpRequest(request: FastifyRequest) {
  const headers = new HeaderMap();
  for (const name of HEADERS) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const { body } = request;
  return {
    // HEAD is answered as GET is; what it leaves out is left out when it is sent.
    method: request.method === "POST" ? "POST" : "GET",
    headers,
    search: searchOf(request),
    body: typeof body === "string" ? parseJson(body) : undefined,
  };
}

/** What Apollo makes of `undefined` is the right error of a body that is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What, besides the data, an answer depends on; null for a POST without a body. */
function keyOf(request: FastifyRequest): string | null {
  const accept = request.headers.accept ?? "";
  if (request.method === "POST") {
    return typeof request.body === "string" ? `${RIGHTS}\nPOST ${accept}\n${request.body}` : null;
  }
  return `${RIGHTS}\nGET ${accept}\n${searchOf(request)}`;
}

function etagOf(version: number, key: string): string {
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

/** Sets the headers of an answer and chooses its bytes, compressed as the reader takes it. */
async function toSend(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  body: Body,
  etag: string | null,
  grown: () => void,
): Promise<Buffer> {
  reply.header("content-type", body.contentType);
  reply.header("vary", "accept, accept-encoding");
  reply.header("x-content-type-options", "nosniff");
  reply.header("cache-control", etag === null ? "no-store" : "no-cache");
  if (etag !== null) reply.header("etag", etag);
  const encoding = chooseEncoding(headers["accept-encoding"], body.plain.length);
  if (encoding === null) return body.plain;
  reply.header("content-encoding", encoding);
  const form = body.kept(encoding);
  if (form !== undefined) return form;
  const made = await body.compress(encoding);
  grown();
  return made;
}
