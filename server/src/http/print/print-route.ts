import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GivenUpError, LaterError, refusedAnswer, toPublicError } from "../../graphql/errors.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { readQueue } from "../../telemetry/metrics/queue-readings.ts";
import type { CallerOf } from "../admission/caller.ts";
import { FairQueue } from "../admission/fair-queue.ts";
import type { Quota } from "../admission/quota.ts";
import { rateLimitHeaders } from "../admission/rate-limit-headers.ts";
import { languageOf, setLanguage } from "../language.ts";
import { noteRefusal } from "../request-notes.ts";
import { goneSignal } from "../admission/gone.ts";
import { Press } from "./press.ts";

export interface PrintRouteOptions {
  readonly callerOf: CallerOf;
  readonly quota: Quota;
  readonly metrics: Metrics;
  /** Milliseconds to wait for one's turn, and then for the document; 30 s each when not given. */
  readonly patience?: number;
}

interface Asked {
  readonly shape?: unknown;
  readonly layout?: unknown;
  readonly mark?: unknown;
}

/** Bytes of a written briefing; one with all there is of 34 provinces over twenty years has about three million. */
const MOST_BYTES = 8 * 1024 * 1024;
/** What a document takes off the points of whoever wants it: about what the questions of a page take. */
const POINTS = 100_000;
const LONGEST_MARK = 60;

/**
 * `POST /print?shape=a4-upright&layout=report`: a written briefing as JSON, given back as PDF. Pages have no typesetter of their own. Nothing is looked up or kept: what is
 * printed is what was sent.
 */
export function printRoute(app: FastifyInstance, options: PrintRouteOptions): void {
  const { callerOf, quota, metrics, patience = 30_000 } = options;
  const press = new Press();
  app.addHook("onClose", () => press.close());
  const turns = new FairQueue({ slots: 1, slotsPerCaller: 1, waiting: 16, waitingPerCaller: 4, patience });
  readQueue(metrics, "print", turns);

  void app.register((scope, _, done) => {
    // Read by the press: a long briefing would keep everybody waiting here.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post<{ Body: Uint8Array; Querystring: Asked }>("/print", {
      bodyLimit: MOST_BYTES,
      config: { takesAway: "print" },
      handler: async (request, reply) => {
        const caller = callerOf(request);
        const gone = goneSignal(reply);
        try {
          if (caller.isCharged) reply.headers(rateLimitHeaders(quota.spend(caller.name, POINTS), Date.now()));
          const leave = await turns.enter(caller.name, gone);
          try {
            return await print(request, reply, gone);
          } finally {
            leave();
          }
        } catch (error) {
          return refuse(request, reply, error);
        }
      },
    });
    done();
  });

  async function print(
    request: FastifyRequest<{ Body: Uint8Array; Querystring: Asked }>,
    reply: FastifyReply,
    gone: AbortSignal,
  ): Promise<FastifyReply> {
    const { shape = "a4-upright", layout = "pages", mark = null } = request.query;
    const isMark = mark === null || (typeof mark === "string" && mark.length <= LONGEST_MARK);
    if (typeof shape !== "string" || typeof layout !== "string" || !isMark) return unreadable(request, reply);
    const late = AbortSignal.timeout(patience);
    const task = { briefing: request.body, shape, layout, mark };
    const printed = await press.print(task, AbortSignal.any([gone, late])).catch((error: unknown) => {
      throw late.aborted ? new GivenUpError("the pages took too long") : error;
    });
    if (printed.is === "unreadable") {
      request.log.debug({ why: printed.why }, "a briefing could not be printed");
      return unreadable(request, reply);
    }
    return reply
      .headers({ "cache-control": "no-store", "content-type": "application/pdf" })
      .send(Buffer.from(printed.bytes.buffer, printed.bytes.byteOffset, printed.bytes.byteLength));
  }
}

function unreadable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const lang = languageOf(request.headers);
  return setLanguage(reply, lang)
    .code(400)
    .headers({ "cache-control": "no-store", vary: "accept-language" })
    .send(refusedAnswer("BAD_REQUEST", { code: "REQUEST_NOT_READ", args: {} }, lang));
}

/** What cannot be printed now, in the shape of GraphQL. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  noteRefusal(request, error);
  const lang = languageOf(request.headers);
  const message = error instanceof Error ? error.message : String(error);
  const told = toPublicError({ message }, error, {
    requestId: request.id,
    lang,
    log: (cause) => request.log.error({ err: cause }, "a briefing could not be printed"),
  });
  if (error instanceof LaterError) reply.code(error.status).header("retry-after", error.retryAfter);
  else reply.code(error instanceof GivenUpError ? 503 : 500);
  return setLanguage(reply, lang)
    .headers({ "cache-control": "no-store", vary: "accept-language" })
    .type("application/json; charset=utf-8")
    .send({ errors: [told] });
}
