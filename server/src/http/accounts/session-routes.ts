import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { z } from "zod";
import { asAddress, AddressTaken } from "../../accounts/accounts.ts";
import { LINK_HOURS, type LinkOwner, ownerOfLink, useLink } from "../../accounts/links.ts";
import { ACTIONS, may } from "../../accounts/may.ts";
import { faultOf, LONGEST, SHORTEST } from "../../accounts/passwords.ts";
import { beginSession, endOtherSessions, endSession, listSessions } from "../../accounts/sessions.ts";
import { changePassword, signIn, type SignIn } from "../../accounts/sign-in.ts";
import type { Tally } from "../../audit/tally.ts";
import type { Database } from "../../db/tables.ts";
import type { Message } from "../../messages/message.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { readQueue } from "../../telemetry/metrics/queue-readings.ts";
import { callerAddress } from "../admission/caller-address.ts";
import { FairQueue } from "../admission/fair-queue.ts";
import { Quota } from "../admission/quota.ts";
import type { SharedPoints } from "../admission/shared-points.ts";
import { askerOf } from "./asker.ts";
import { fieldFault } from "../../accounts/fields.ts";
import { answerPrivately, refuse } from "./refuse.ts";
import { clearSecret, setSecret, shownSecret } from "./session-cookie.ts";

export interface SessionRouteOptions {
  readonly db: Kysely<Database>;
  readonly auth: "off" | "local" | "oidc";
  readonly readers: "all" | "signed-in";
  readonly metrics: Metrics;
  readonly tally: Tally;
  /** Where tries are counted together with other servers; null: there are none. */
  readonly points: SharedPoints | null;
}

const TEXT = z.string().max(1_000);
const CREDENTIALS = z.strictObject({ address: TEXT, password: TEXT });
const PASSWORDS = z.strictObject({ old: TEXT, new: TEXT });
const LINK = z.strictObject({ link: TEXT });
const LINK_USE = z.strictObject({
  link: TEXT,
  password: TEXT,
  name: TEXT.optional(),
  address: TEXT.optional(),
});

/** A password takes a quarter of a second of one core: one at a time, so that who guesses does not take the machine. */
const PATIENCE = 10_000;
/** Links that one address may try a minute. */
const LINK_TRIES = 60;

/** Signing in and out, one's own password and sessions, and links by which a password is chosen. */
export function sessionRoutes(
  app: FastifyInstance,
  { db, auth, readers, tally, metrics, points }: SessionRouteOptions,
): void {
  const turns = new FairQueue({
    slots: 1,
    slotsPerCaller: 1,
    waiting: 32,
    waitingPerCaller: 4,
    patience: PATIENCE,
  });
  readQueue(metrics, "signing in", turns);
  const tries = new Quota(LINK_TRIES, "CHECKS_USED_UP");
  points?.share("links", tries);
  const tryLink = async (request: FastifyRequest, link: string): Promise<LinkOwner | null> => {
    tries.check(callerAddress(request));
    tries.charge(callerAddress(request), 1);
    return ownerOfLink(db, link);
  };
  const inTurn = async <T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> => {
    const leave = await turns.enter(callerAddress(request), new AbortController().signal);
    return work().finally(leave);
  };

  app.get("/session", (request, reply) => {
    const { actor, signedIn } = askerOf(request);
    const account =
      signedIn === null ? null : { name: signedIn.name, address: signedIn.address, grants: signedIn.grants };
    const actions = ACTIONS.filter((action) => may(actor, action, { area: null }, () => false).may);
    return answerPrivately(reply, { auth, readers, account, actions });
  });

  app.post("/session", async (request, reply) => {
    const given = CREDENTIALS.safeParse(request.body);
    if (!given.success) return notRead(reply);
    if (auth !== "local") return noPasswords(reply);
    if (!isSafe(request)) return refuse(reply, 403, { code: "SIGN_IN_NEEDS_TLS", args: {} });
    const signed = await inTurn(request, () => signIn(db, given.data, callerAddress(request)));
    noteFailure(signed);
    // Whoever was signed in before in this browser is no longer: a session is never handed on.
    const former = shownSecret(request);
    if (former !== null && signed.is === "signed in") await endSession(db, former);
    return answerSignIn(reply, signed, { code: "SIGN_IN_WRONG", args: {} });
  });

  app.delete("/session", async (request, reply) => {
    const secret = shownSecret(request);
    if (secret !== null) await endSession(db, secret);
    return answerPrivately(clearSecret(reply), null, 204);
  });

  app.get("/session/all", async (request, reply) => {
    const { signedIn, secret } = askerOf(request);
    if (signedIn === null || secret === null) return signInFirst(reply);
    return answerPrivately(reply, { sessions: await listSessions(db, signedIn.account, secret) });
  });

  app.delete("/session/others", async (request, reply) => {
    const { signedIn, secret } = askerOf(request);
    if (signedIn === null || secret === null) return signInFirst(reply);
    await endOtherSessions(db, signedIn.account, secret);
    return answerPrivately(reply, null, 204);
  });

  app.post("/session/password", async (request, reply) => {
    const given = PASSWORDS.safeParse(request.body);
    if (!given.success) return notRead(reply);
    if (auth !== "local") return noPasswords(reply);
    const { signedIn } = askerOf(request);
    if (signedIn === null) return signInFirst(reply);
    const fault = passwordFault(given.data.new, [signedIn.name, signedIn.address]);
    if (fault !== null) return refuse(reply, 400, fault, "new");
    const { old, new: fresh } = given.data;
    const place = callerAddress(request);
    const changed = await inTurn(request, () => changePassword(db, signedIn, { old, fresh }, place));
    noteFailure(changed);
    return answerSignIn(reply, changed, { code: "OLD_PASSWORD_WRONG", args: {} });
  });

  // By POST though it changes nothing: a link's secret stands in no address that a log keeps.
  app.post("/session/link/owner", async (request, reply) => {
    const given = LINK.safeParse(request.body);
    if (!given.success) return notRead(reply);
    const owner = await tryLink(request, given.data.link);
    if (owner === null) return linkVoid(reply);
    const { account, name, address } = owner;
    return answerPrivately(reply, { isFirst: account === null, name, address });
  });

  app.post("/session/link", async (request, reply) => {
    const given = LINK_USE.safeParse(request.body);
    if (!given.success) return notRead(reply);
    if (auth !== "local") return noPasswords(reply);
    if (!isSafe(request)) return refuse(reply, 403, { code: "SIGN_IN_NEEDS_TLS", args: {} });
    const { link, password } = given.data;
    const owner = await tryLink(request, link);
    if (owner === null) return linkVoid(reply);
    const isFirst = owner.account === null;
    const who = isFirst
      ? { name: given.data.name ?? "", address: asAddress(given.data.address ?? "") }
      : owner;
    const fault = fieldFault(who);
    if (fault !== null) return refuse(reply, 400, fault.said, fault.argument);
    const weak = passwordFault(password, [who.name, who.address]);
    if (weak !== null) return refuse(reply, 400, weak, "password");
    try {
      const account = await inTurn(request, () => useLink(db, link, password, who));
      if (account === null) return linkVoid(reply);
      const secret = await beginSession(db, account, "link");
      return answerPrivately(setSecret(reply, secret), null, 204);
    } catch (error) {
      if (!(error instanceof AddressTaken)) throw error;
      return refuse(reply, 409, { code: "ADDRESS_TAKEN", args: { address: who.address } }, "address");
    }
  });

  /** At which account; of an address that has none, nothing of the address. */
  function noteFailure(signed: SignIn): void {
    if (signed.is !== "wrong") return;
    const by = { account: null, as: "nobody" };
    tally.note({ kind: "SIGN_IN_FAILURES", by, what: { account: signed.account } });
  }

  function noPasswords(reply: FastifyReply): FastifyReply {
    const code = auth === "off" ? "NO_ACCOUNTS" : "PASSWORDS_ELSEWHERE";
    return refuse(reply, 409, { code, args: {} });
  }
}

function answerSignIn(reply: FastifyReply, signed: SignIn, wrong: Message): FastifyReply {
  switch (signed.is) {
    case "signed in":
      return answerPrivately(setSecret(reply, signed.secret), null, 204);
    case "wrong":
      return refuse(reply, 401, wrong);
    case "later":
      reply.header("retry-after", signed.seconds);
      return refuse(reply, 429, { code: "SIGN_IN_LATER", args: { seconds: signed.seconds } });
  }
}

/** Whether what is sent cannot be read on its way: over TLS, or without leaving the machine. */
function isSafe({ protocol, ip }: FastifyRequest): boolean {
  return protocol === "https" || ip === "::1" || /^(?:::ffff:)?127\./.test(ip);
}

function passwordFault(password: string, about: readonly string[]): Message | null {
  switch (faultOf(password, about)) {
    case null:
      return null;
    case "TOO_SHORT":
      return { code: "PASSWORD_TOO_SHORT", args: { least: SHORTEST } };
    case "TOO_LONG":
      return { code: "PASSWORD_TOO_LONG", args: { most: LONGEST } };
    case "TOO_SIMPLE":
      return { code: "PASSWORD_TOO_SIMPLE", args: {} };
    case "HOLDS_NAME":
      return { code: "PASSWORD_HOLDS_NAME", args: {} };
  }
}

const notRead = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
const signInFirst = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 401, { code: "SIGN_IN_FIRST", args: {} });
const linkVoid = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 410, { code: "LINK_VOID", args: { hours: LINK_HOURS } });
