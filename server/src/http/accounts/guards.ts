import type { FastifyInstance, FastifyRequest } from "fastify";
import { holdsKey } from "../../accounts/keys/key-secret.ts";
import { may } from "../../accounts/may.ts";
import type { DatabaseWatch } from "../../db/database-watch.ts";
import { askerOf } from "./asker.ts";
import { refuse, refuseVerdict } from "./refuse.ts";

const CHANGES_NOTHING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets nothing be changed out of a page that is not ours (CSRF), a subdomain's included: browsers say where a request comes from,
 * in `Sec-Fetch-Site`, older ones in `Origin`. A program that says neither shows no cookie that it was not given.
 */
export function guardChanges(scope: FastifyInstance): void {
  scope.addHook("onRequest", (request, reply, done) => {
    // A key is shown by whoever sends it, never by a browser of its own accord.
    const isByKey = askerOf(request).actor.key !== undefined;
    if (CHANGES_NOTHING.has(request.method) || isByKey || comesFromUs(request)) return done();
    void refuse(reply, 403, { code: "FROM_ANOTHER_SITE", args: {} });
  });
}

function comesFromUs({ headers, host }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return headers.origin === undefined || URL.parse(headers.origin)?.host === host;
}

/** Where figures are for those who have signed in, all others are asked to. Our own programs run on the machine of the atlas. */
export function guardReading(
  scope: FastifyInstance,
  readers: "all" | "signed-in",
  isOurs: (request: FastifyRequest) => boolean,
  watch: DatabaseWatch,
): void {
  if (readers === "all") return;
  scope.addHook("onRequest", (request, reply, done) => {
    const verdict = may(askerOf(request).actor, "READ", { area: null }, () => false);
    if (verdict.may || isOurs(request)) return done();
    // Who asks cannot be known then.
    if (watch.away !== null) return done(watch.away);
    void refuseVerdict(reply, verdict);
  });
}

/** Addresses stand in histories, logs of proxies and what is on record: a key in one is refused whatever is asked, so that nobody gets used to it. */
export function guardAddresses(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (holdsKey(request.url.replaceAll(/%5f/gi, "_")))
      void refuse(reply, 400, { code: "KEY_IN_ADDRESS", args: {} });
    else done();
  });
}

/** Without sign-in the atlas is for the person at its machine: what comes through a proxy comes from somebody else. */
export function guardAgainstProxies(app: FastifyInstance, auth: "off" | "local" | "oidc"): void {
  if (auth !== "off") return;
  app.addHook("onRequest", (request, reply, done) => {
    const isForwarded = Object.keys(request.headers).some(
      (name) => name === "forwarded" || name.startsWith("x-forwarded-"),
    );
    if (isForwarded) void refuse(reply, 403, { code: "NOT_BEHIND_A_PROXY", args: {} });
    else done();
  });
}
