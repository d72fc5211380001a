import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { DatabaseAwayError, isFull, isUnkeepable } from "../db/database-away.ts";
import { GivenUpError, LaterError, refusedAnswer, toPublicError } from "../graphql/errors.ts";
import type { Message } from "../messages/message.ts";
import { answerAway, answerFull } from "./database-away.ts";
import { languageOf, setLanguage } from "./language.ts";
import { noteRefusal } from "./request-notes.ts";

const OF_CONTENT = [
  "content-encoding",
  "content-length",
  "content-type",
  "cache-control",
  "etag",
  "last-modified",
  "accept-ranges",
];

/** What happens before or around GraphQL, in the shape of GraphQL: a body too long, a type not taken, or a fault of ours. */
export function answerError(
  error: FastifyError | DatabaseAwayError | GivenUpError | LaterError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  noteRefusal(request, error);
  // Of the answer that was to be given, such as a compressed file.
  for (const header of OF_CONTENT) reply.removeHeader(header);
  if (error instanceof DatabaseAwayError) return void answerAway(reply, error);
  if (isFull(error)) {
    request.log.error({ err: error }, "the disk of the database is full");
    return void answerFull(reply);
  }
  const lang = languageOf(request.headers);
  setLanguage(reply, lang);
  if (error instanceof LaterError) {
    const told = toPublicError({ message: error.message }, error, {
      requestId: request.id,
      lang,
      log: () => undefined,
    });
    return void reply
      .code(error.status)
      .headers({ "retry-after": error.retryAfter, "cache-control": "no-store" })
      .send({ errors: [told] });
  }
  // Whoever went away, or waited too long, is no fault of ours.
  const isGivenUp = error instanceof GivenUpError;
  const status = isUnkeepable(error) ? 400 : isGivenUp ? 503 : (error.statusCode ?? 500);
  if (status < 500) {
    const code = status === 413 ? "QUERY_TOO_COSTLY" : "BAD_REQUEST";
    const said = whyNotRead(status, request);
    noteRefusal(request, said.code);
    void reply.code(status).send(refusedAnswer(code, said, lang));
    return;
  }
  if (!isGivenUp) request.log.error({ err: error }, "a request failed");
  const told = toPublicError({ message: error.message }, error, {
    requestId: request.id,
    lang,
    log: () => undefined,
  });
  void reply.code(isGivenUp ? 503 : 500).send({ errors: [told] });
}

/** Why a request did not come to be a question. */
function whyNotRead(status: number, { headers }: FastifyRequest): Message {
  if (status === 413) return { code: "BODY_TOO_LONG", args: {} };
  if (status === 415) return { code: "TYPE_NOT_TAKEN", args: { type: headers["content-type"] ?? "" } };
  return { code: "REQUEST_NOT_READ", args: {} };
}
