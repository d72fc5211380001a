import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { z } from "zod";
import { byActor } from "../../accounts/by-actor.ts";
import {
  addKey,
  type Key,
  listKeys,
  MOST_KEYS,
  type NewKey,
  revokeKey,
  rotateKey,
  TooManyKeys,
} from "../../accounts/keys/keys.ts";
import { overlapFault, readKeyWish } from "../../accounts/keys/read-wish.ts";
import { may } from "../../accounts/may.ts";
import type { SignedIn } from "../../accounts/sessions.ts";
import { coverage } from "../../accounts/territories.ts";
import type { Database } from "../../db/tables.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import type { Quota } from "../admission/quota.ts";
import type { SharedPoints } from "../admission/shared-points.ts";
import { askerOf } from "./asker.ts";
import { callerOfKey } from "./caller.ts";
import { answerPrivately, refuse } from "./refuse.ts";

const TEXT = z.string().max(1_000);
const WISH = z.strictObject({
  name: TEXT,
  scopes: z.array(TEXT).max(10),
  territories: z.array(TEXT).max(100).default([]),
  days: z.number(),
  pointsAMinute: z.number().nullable().default(null),
});
const ROTATION = z.strictObject({ overlapHours: z.number().default(24) });

export interface KeyRouteOptions {
  readonly db: Kysely<Database>;
  readonly catalogues: CatalogueKeeper;
  /** Days that a key lives at most, and points a minute of everybody; 0: not counted. */
  readonly config: {
    readonly keyDays: number;
    readonly limits: { readonly pointsAMinute: number };
  };
  /** What callers spent in their running minute. */
  readonly quota: Pick<Quota, "spent">;
  /** Where it is counted together with other servers; null: there are none. */
  readonly points: Pick<SharedPoints, "lookUp"> | null;
}

/** Keys of whoever has signed in; administrators see and revoke those of others too. No key makes, sees or ends keys. */
export function keyRoutes(
  app: FastifyInstance,
  { db, catalogues, config, quota, points }: KeyRouteOptions,
): void {
  const { keyDays: mostDays } = config;
  const { pointsAMinute } = config.limits;
  app.addHook("preHandler", (request, reply, done) => {
    if (askerOf(request).signedIn !== null) return done();
    const { actor } = askerOf(request);
    if (actor.isOnlyOne) return void refuse(reply, 409, { code: "NO_ACCOUNTS", args: {} });
    if (actor.key !== undefined) return void refuse(reply, 403, { code: "NOT_THIS_KEY", args: {} });
    void refuse(reply, 401, { code: "SIGN_IN_FIRST", args: {} });
  });
  const owner = (request: FastifyRequest): SignedIn["account"] => askerOf(request).signedIn?.account ?? 0;
  const keepsAccounts = (request: FastifyRequest): boolean =>
    may(askerOf(request).actor, "KEEP_ACCOUNTS", { area: null }, () => false).may;
  /** Whose keys somebody may end: null, anybody's. */
  const ownerOrAll = (request: FastifyRequest): number | null =>
    keepsAccounts(request) ? null : owner(request);

  app.get<{ Querystring: { all?: string } }>("/session/keys", async (request, reply) => {
    const isAll = request.query.all !== undefined && keepsAccounts(request);
    const listed: readonly Key[] = await listKeys(db, isAll ? null : owner(request));
    await points?.lookUp(
      "points",
      listed.map(({ id }) => callerOfKey(id)),
    );
    const keys = listed.map((key) => ({ ...key, spent: quota.spent(callerOfKey(key.id)) }));
    return answerPrivately(reply, { keys, mostDays, pointsAMinute });
  });

  app.post("/session/keys", async (request, reply) => {
    const given = WISH.safeParse(request.body);
    if (!given.success) return refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
    const { actor } = askerOf(request);
    const covers = coverage((await catalogues.current()).areas.list);
    const read = readKeyWish(given.data, actor, mostDays, covers);
    if ("fault" in read) return refuse(reply, 400, read.fault.said, read.fault.argument);
    return made(reply, () => addKey(db, owner(request), read.wish, byActor(actor)));
  });

  app.post<{ Params: { id: string } }>("/session/keys/:id/rotation", async (request, reply) => {
    const given = ROTATION.safeParse(request.body ?? {});
    if (!given.success) return refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
    const { overlapHours } = given.data;
    const fault = overlapFault(overlapHours);
    if (fault !== null) return refuse(reply, 400, fault.said, fault.argument);
    const { actor } = askerOf(request);
    // One's own alone: whoever rotates a key is told the new one.
    return made(reply, () =>
      rotateKey(db, numberOf(request.params.id), owner(request), { overlapHours, mostDays }, byActor(actor)),
    );
  });

  app.delete<{ Params: { id: string } }>("/session/keys/:id", async (request, reply) => {
    const { actor } = askerOf(request);
    const isRevoked = await revokeKey(db, numberOf(request.params.id), ownerOrAll(request), byActor(actor));
    return isRevoked ? answerPrivately(reply, null, 204) : noSuch(reply);
  });
}

async function made(reply: FastifyReply, make: () => Promise<NewKey | null>): Promise<FastifyReply> {
  try {
    const key = await make();
    return key === null ? noSuch(reply) : answerPrivately(reply, key, 201);
  } catch (error) {
    if (!(error instanceof TooManyKeys)) throw error;
    return refuse(reply, 409, { code: "KEYS_TOO_MANY", args: { most: MOST_KEYS } });
  }
}

const noSuch = (reply: FastifyReply): FastifyReply => refuse(reply, 404, { code: "NO_SUCH_KEY", args: {} });
const numberOf = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0);
