import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { actorOfKey } from "../../accounts/keys/key-actor.ts";
import { isKeySecret } from "../../accounts/keys/key-secret.ts";
import { type Actor, NOBODY, ONLY_ONE } from "../../accounts/may.ts";
import { sessionOf, type SignedIn } from "../../accounts/sessions.ts";
import { DatabaseAwayError } from "../../db/database-away.ts";
import { type DatabaseWatch, whileThere } from "../../db/database-watch.ts";
import type { Database } from "../../db/tables.ts";
import { callerAddress } from "../admission/caller-address.ts";
import { Quota } from "../admission/quota.ts";
import type { SharedPoints } from "../admission/shared-points.ts";
import { refuse } from "./refuse.ts";
import { shownKey } from "./shown-key.ts";
import { shownSecret } from "./session-cookie.ts";

/** Who sends a request. */
export interface Asker {
  readonly actor: Actor;
  /** Who has signed in; null where nobody has, or nobody can. */
  readonly signedIn: SignedIn | null;
  /** Of the session. */
  readonly secret: string | null;
  /** Points a minute that are a key's own. */
  readonly pointsAMinute?: number | null;
}

/** Sessions that there are not, which one address may show a minute: each is a question to the database. */
const MOST_MISSES = 3_000;

const UNKNOWN: Asker = { actor: NOBODY, signedIn: null, secret: null };
const askers = new WeakMap<FastifyRequest, Asker>();

/** Who sends a request of a scope that knows its askers; nobody in all others. */
export function askerOf(request: FastifyRequest): Asker {
  return askers.get(request) ?? UNKNOWN;
}

/**
 * Finds out who sends each request of a scope, before anything else is done for it.
 *
 * @param auth with `off` there is one person, who may everything
 * @param points where what is tried in vain is counted together with other servers; null: there are none
 */
export function knowAskers(
  scope: FastifyInstance,
  db: Kysely<Database>,
  auth: "off" | "local" | "oidc",
  watch: DatabaseWatch,
  points: SharedPoints | null,
): void {
  const misses = new Quota(MOST_MISSES, "CHECKS_USED_UP");
  points?.share("misses", misses);
  const onlyOne: Asker = { actor: ONLY_ONE, signedIn: null, secret: null };
  scope.addHook("onRequest", async (request, reply) => {
    if (auth === "off") return void askers.set(request, onlyOne);
    const key = shownKey(request);
    // Whoever shows a key is who the key says, whatever their browser shows as well.
    if (key !== null) return knowKey(request, reply, key);
    const secret = shownSecret(request);
    if (secret === null) return;
    const place = callerAddress(request);
    misses.check(place);
    try {
      const signedIn = await whileThere(watch, sessionOf(db, secret));
      if (signedIn === null) return void misses.charge(place, 1);
      const { account, grants } = signedIn;
      askers.set(request, { actor: { account, grants, isOnlyOne: false }, signedIn, secret });
    } catch (error) {
      // What is there for everybody is there without a database as well; all else needs one to know who asks.
      if (!(error instanceof DatabaseAwayError)) throw error;
    }
  });

  async function knowKey(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
  ): Promise<FastifyReply | undefined> {
    const place = callerAddress(request);
    // What cannot be a key costs no look; what can and is none is counted, so that trying ends.
    const isForm = isKeySecret(key);
    if (isForm) misses.check(place);
    const found = isForm ? await whileThere(watch, actorOfKey(db, key)) : null;
    if (found !== null) {
      const { actor, pointsAMinute } = found;
      askers.set(request, { actor, signedIn: null, secret: null, pointsAMinute });
      return undefined;
    }
    if (isForm) misses.charge(place, 1);
    return refuse(reply.header("www-authenticate", 'Bearer error="invalid_token"'), 401, {
      code: "KEY_WRONG",
      args: {},
    });
  }
}
