import type { FastifyInstance, FastifyReply } from "fastify";
import { type DatabaseAwayError, DatabaseFullError } from "../db/database-away.ts";
import { type DatabaseWatch, whileThere } from "../db/database-watch.ts";
import { awayError, fullError } from "../graphql/errors.ts";
import { languageOf, setLanguage } from "./language.ts";
import { noteRefusal } from "./request-notes.ts";

/**
 * How an answer is marked that was kept from before the database went away (RFC 9211). It is right as of the last data version
 * known; whether newer data has come in since, nobody can tell.
 */
const KEPT = "movement-atlas; hit; detail=database-away";
/** The same of an answer that a replica may have given while the primary is away. */
const OF_REPLICA = "movement-atlas; fwd=miss; detail=primary-away";

/**
 * Marks what is answered while the database is away: it can only come from what was kept, or from a replica.
 *
 * @param reading whether figures can be read anywhere
 */
export function markKeptAnswers(
  api: FastifyInstance,
  watch: DatabaseWatch,
  reading: DatabaseWatch = watch,
): void {
  api.addHook("onSend", (_request, reply, _payload, done) => {
    if (watch.away !== null && reply.statusCode < 400)
      void reply.header("cache-status", reading.away === null ? OF_REPLICA : KEPT);
    done();
  });
}

/**
 * Whoever asks for anything of a scope from now on is told as soon as it is known that the database is away, not when it is back; what was begun may be done all the
 * same. Streams say by themselves how it goes on; what stood there before, such as how the atlas is, is told without a database too.
 */
export function tellWhenAway(scope: FastifyInstance, watch: DatabaseWatch): void {
  scope.addHook("onRoute", (route) => {
    if (route.config?.staysOpen === true) return;
    const { handler } = route;
    route.handler = async function answer(request, reply) {
      // Without a database nobody knows who asks: that is no reason to tell them to sign in.
      if (watch.away !== null) throw watch.away;
      return whileThere(watch, Promise.resolve(handler.call(this, request, reply)));
    };
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

/** Says that the database has no room to keep anything. */
export function answerFull(reply: FastifyReply): FastifyReply {
  const error = new DatabaseFullError();
  noteRefusal(reply.request, error);
  const lang = languageOf(reply.request.headers);
  return setLanguage(reply, lang)
    .code(503)
    .headers({ "retry-after": error.retryAfter, "cache-control": "no-store" })
    .send({ errors: [fullError(lang)] });
}
