import type { FastifyInstance, FastifyReply } from "fastify";
import type { DatabaseAwayError } from "../db/database-away.ts";
import type { DatabaseWatch } from "../db/database-watch.ts";
import { awayError } from "../graphql/errors.ts";
import { languageOf, setLanguage } from "./language.ts";
import { noteRefusal } from "./request-notes.ts";

/**
 * How an answer is marked that was kept from before the database went away (RFC 9211). It is right as of the last data version
 * known; whether newer data has come in since, nobody can tell.
 */
const KEPT = "movement-atlas; hit; detail=database-away";

/** Marks what is answered while the database is away: it can only come from what was kept. */
export function markKeptAnswers(api: FastifyInstance, watch: DatabaseWatch): void {
  api.addHook("onSend", (_request, reply, _payload, done) => {
    if (watch.away !== null && reply.statusCode < 400) void reply.header("cache-status", KEPT);
    done();
  });
}

/** Says that the database is away, and when to ask again. */
export function answerAway(reply: FastifyReply, error: DatabaseAwayError): FastifyReply {
  noteRefusal(reply.request, error);
  const lang = languageOf(reply.request.headers);
  const errors = [awayError(error, lang)];
  return setLanguage(reply, lang)
    .code(503)
    .headers({ "retry-after": error.retryAfter, "cache-control": "no-store" })
    .send({ errors });
}
