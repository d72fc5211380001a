import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { z } from "zod";
import { accountOfIdentity } from "../../accounts/identity.ts";
import { beginSession, endSession } from "../../accounts/sessions.ts";
import type { Database } from "../../db/tables.ts";
import { callerAddress } from "../admission/caller-address.ts";
import { Quota } from "../admission/quota.ts";
import type { SharedPoints } from "../admission/shared-points.ts";
import type { Provider } from "./provider.ts";
import { setSecret, shownSecret } from "./session-cookie.ts";

/** Minutes for which somebody may be away at the provider. */
const AWAY = 10;
/** What was kept when they left. In the browser: it proves that it is the same one that comes back. */
const COOKIE = "__Host-atlas-away";
const RULES = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;
const KEPT = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  link: z.string().nullable(),
});
/** Journeys that one caller may begin or end a minute: each is a question to the provider. */
const JOURNEYS = 30;

/**
 * Signing in at an identity provider: there by `/session/provider?next=PATH`, back by `/session/callback`. What does not succeed ends on the
 * page of signing in, which says it: `#failed=refused` or `#failed=unknown`.
 */
export function providerRoutes(
  app: FastifyInstance,
  db: Kysely<Database>,
  provider: Provider,
  points: SharedPoints | null,
): void {
  const journeys = new Quota(JOURNEYS);
  points?.share("journeys", journeys);

  app.get<{ Querystring: { next?: unknown; link?: unknown } }>(
    "/session/provider",
    async (request, reply) => {
      const { next, link } = request.query;
      if (!mayTravel(request)) return back(reply, "later");
      try {
        const { to, journey } = await provider.leave();
        const kept = { ...journey, next: pathOf(next), link: typeof link === "string" ? link : null };
        const value = Buffer.from(JSON.stringify(kept)).toString("base64url");
        const cookie = stringifySetCookie({ name: COOKIE, value, maxAge: AWAY * 60, ...RULES });
        return await reply.headers({ "cache-control": "no-store", "set-cookie": cookie }).redirect(to.href);
      } catch (error) {
        request.log.error({ err: error }, "the identity provider did not answer");
        return back(reply, "refused");
      }
    },
  );

  app.get("/session/callback", {
    // People come from the provider's pages.
    config: { opensFromElsewhere: true },
    handler: async (request, reply) => {
      void reply.header("set-cookie", stringifySetCookie({ name: COOKIE, value: "", maxAge: 0, ...RULES }));
      const kept = keptBy(request);
      if (kept === null || !mayTravel(request)) return back(reply, "refused");
      const { next, link, ...journey } = kept;
      try {
        const identity = await provider.arrive(searchOf(request), journey);
        const account = await accountOfIdentity(db, identity, link);
        if (account === null) return back(reply, "unknown");
        const former = shownSecret(request);
        if (former !== null) await endSession(db, former);
        return await setSecret(reply, await beginSession(db, account, "provider")).redirect(next);
      } catch (error) {
        request.log.warn({ err: error }, "somebody could not sign in at the identity provider");
        return back(reply, "refused");
      }
    },
  });

  function mayTravel(request: FastifyRequest): boolean {
    try {
      journeys.spend(callerAddress(request), 1);
      return true;
    } catch {
      return false;
    }
  }
}

function back(reply: FastifyReply, failed: "refused" | "unknown" | "later"): FastifyReply {
  return reply.header("cache-control", "no-store").redirect(`/sign-in#failed=${failed}`);
}

function keptBy({ headers }: FastifyRequest): z.infer<typeof KEPT> | null {
  const value = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[COOKIE];
  if (value === undefined) return null;
  try {
    return KEPT.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
  } catch {
    return null;
  }
}

/** A path of this atlas; its beginning for whatever leads elsewhere. */
export function pathOf(next: unknown): string {
  const here = "https://here.invalid";
  const url = typeof next === "string" && next.length < 2_000 ? URL.parse(next, here) : null;
  const isHere = url !== null && url.origin === here && next === `${url.pathname}${url.search}${url.hash}`;
  return isHere && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : "/";
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf("?");
  return at === -1 ? "" : url.slice(at);
}
