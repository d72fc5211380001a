import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { SESSION_HOURS } from "../../accounts/sessions.ts";

/** The prefix binds it to this very host and to TLS; of http browsers take it on loopback alone. */
const NAME = "__Host-atlas";
/** Letters of a secret; whatever is longer was not made here. */
const LONGEST = 100;
const RULES = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;

/** The secret of a session that a browser shows; null when it shows none. */
export function shownSecret({ headers }: FastifyRequest): string | null {
  if (headers.cookie === undefined || !headers.cookie.includes(NAME)) return null;
  const secret = parseCookie(headers.cookie)[NAME] ?? "";
  return secret !== "" && secret.length <= LONGEST ? secret : null;
}

/** Gives the browser the secret of a new session. */
export function setSecret(reply: FastifyReply, secret: string): FastifyReply {
  const maxAge = SESSION_HOURS * 60 * 60;
  return reply.header("set-cookie", stringifySetCookie({ name: NAME, value: secret, maxAge, ...RULES }));
}

/** Has the browser forget it. */
export function clearSecret(reply: FastifyReply): FastifyReply {
  return reply.header("set-cookie", stringifySetCookie({ name: NAME, value: "", maxAge: 0, ...RULES }));
}
