import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refusedAnswer } from "../../graphql/errors.ts";
import { languageOf, setLanguage } from "../language.ts";
import { noteRefusal } from "../request-notes.ts";
import { keepBodyRoom } from "./body-room.ts";
import { nameOf } from "./known-hosts.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whether a link on another site may lead here. Such a GET changes nothing. */
    readonly opensFromElsewhere?: boolean;
  }
}

/**
 * Who may ask at all: with the name of this machine, not out of the page of another site, and while there is room for what they send. Asked before anything is read.
 *
 * @param hosts see knownHosts
 */
export function guardRequests(app: FastifyInstance, hosts: ReadonlySet<string>): void {
  app.addHook("onRequest", (request, reply, done) => {
    const name = hostOf(request);
    if (name === null || (name !== "" && !hosts.has(name))) {
      // The names that would do are not told: a page that should not be asking can read this.
      refuse(reply, 421, "HOST_UNKNOWN");
    } else if (request.headers["sec-fetch-site"] === "cross-site" && !isLink(request)) {
      refuse(reply, 403, "FROM_ANOTHER_SITE");
    } else if (isTooLong(request.url)) {
      refuse(reply, 414, "ADDRESS_TOO_LONG");
    } else {
      done();
    }
  });
  keepBodyRoom(app);
}

/** Signs of a path, without what is asked behind it; nothing of ours has a longer one, and no file system would take it. */
const LONG_PATH = 2_000;

function isTooLong(url: string): boolean {
  if (url.length <= LONG_PATH) return false;
  const end = url.indexOf("?");
  return end < 0 || end > LONG_PATH;
}

/** The name asked for, empty where HTTP/1.0 was asked without one; null when it cannot be told. */
function hostOf({ raw, headers }: FastifyRequest): string | null {
  // Two of them may be read differently by a proxy before us.
  if (isTwice(raw.rawHeaders, "host")) return null;
  const { host } = headers;
  if (host === undefined) return raw.httpVersion === "1.0" ? "" : null;
  const known = names.get(host);
  if (known !== undefined) return known;
  const name = nameOf(host);
  // Whoever asks rightly writes the same each time.
  if (names.size < MOST_NAMES && host.length < LONG_NAME) names.set(host, name);
  return name;
}

/** Names in headers as they were written. */
const names = new Map<string, string | null>();
const MOST_NAMES = 100;
const LONG_NAME = 300;

/** @param rawHeaders names and values in turn */
function isTwice(rawHeaders: readonly string[], name: string): boolean {
  let times = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const given = rawHeaders[at];
    if (given?.length === name.length && given.toLowerCase() === name) times += 1;
  }
  return times > 1;
}

/** Somebody followed a link: the browser opens the page itself, as a whole, and no script of the other site sees it. */
function isLink({ method, headers, routeOptions, is404 }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    headers["sec-fetch-mode"] === "navigate" &&
    headers["sec-fetch-dest"] === "document" &&
    (is404 || routeOptions.config.opensFromElsewhere === true)
  );
}

function refuse(
  reply: FastifyReply,
  status: number,
  why: "HOST_UNKNOWN" | "FROM_ANOTHER_SITE" | "ADDRESS_TOO_LONG",
): void {
  noteRefusal(reply.request, why);
  const lang = languageOf(reply.request.headers);
  const code = status === 403 ? "FORBIDDEN" : "BAD_REQUEST";
  void setLanguage(reply, lang)
    .code(status)
    .headers({ "cache-control": "no-store", vary: "accept-language" })
    .send(refusedAnswer(code, { code: why, args: {} }, lang));
}
