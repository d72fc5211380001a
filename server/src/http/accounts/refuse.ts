import type { FastifyReply } from "fastify";
import { refusedAnswer } from "../../graphql/errors.ts";
import type { Verdict } from "../../accounts/may.ts";
import { verdictMessage } from "../../accounts/verdict-message.ts";
import type { Message } from "../../messages/message.ts";
import { languageOf, setLanguage } from "../language.ts";
import { noteRefusal } from "../request-notes.ts";

const VARY = "accept-language, cookie";

/**
 * Says in the reader's language why something is not done.
 *
 * @param argument which of the things given is wrong
 */
export function refuse(
  reply: FastifyReply,
  status: number,
  said: Message,
  argument: string | null = null,
): FastifyReply {
  noteRefusal(reply.request, said.code);
  const lang = languageOf(reply.request.headers);
  const code =
    status === 401
      ? "UNAUTHENTICATED"
      : status === 403
        ? "FORBIDDEN"
        : status === 404
          ? "NOT_FOUND"
          : status === 429
            ? "RATE_LIMITED"
            : "BAD_USER_INPUT";
  const { errors } = refusedAnswer(code, said, lang);
  const named = errors.map(({ message, extensions }) => ({
    message,
    extensions: { ...extensions, reason: said.code, ...(argument !== null && { argument }) },
  }));
  return setLanguage(reply, lang)
    .code(status)
    .headers({ "cache-control": "no-store", vary: VARY })
    .send({ errors: named });
}

/** Says why somebody may not do something. */
export function refuseVerdict(reply: FastifyReply, verdict: Extract<Verdict, { may: false }>): FastifyReply {
  return refuse(reply, verdict.why === "SIGN_IN" ? 401 : 403, verdictMessage(verdict));
}

/** Gives what is for this person alone. */
export function answerPrivately(reply: FastifyReply, answer: unknown, status = 200): FastifyReply {
  return reply.code(status).headers({ "cache-control": "no-store", vary: VARY }).send(answer);
}
