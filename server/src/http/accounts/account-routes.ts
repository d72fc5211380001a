import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { z } from "zod";
import {
  AddressTaken,
  type Account,
  addAccount,
  asAddress,
  changeAccount,
  findAccount,
  LastAdministrator,
  listAccounts,
} from "../../accounts/accounts.ts";
import { LINK_HOURS, newLink } from "../../accounts/links.ts";
import { byActor } from "../../accounts/by-actor.ts";
import { may } from "../../accounts/may.ts";
import { spelledAreas } from "../../accounts/territories.ts";
import type { By } from "../../audit/entry.ts";
import type { Database } from "../../db/tables.ts";
import type { Spelled } from "../../statistics/model/nearest.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { fieldFault, readGrants } from "../../accounts/fields.ts";
import { askerOf } from "./asker.ts";
import { answerPrivately, refuse, refuseVerdict } from "./refuse.ts";

const TEXT = z.string().max(1_000);
const GRANTS = z.array(z.strictObject({ role: TEXT, territory: TEXT.nullish() })).max(200);
const ADDED = z.strictObject({ name: TEXT, address: TEXT, grants: GRANTS });
const CHANGED = z.strictObject({
  name: TEXT.optional(),
  grants: GRANTS.optional(),
  isEnded: z.boolean().optional(),
});

export interface AccountRouteOptions {
  readonly db: Kysely<Database>;
  readonly auth: "off" | "local" | "oidc";
  readonly catalogues: CatalogueKeeper;
}

/** What administrators do with accounts. Nobody is deleted: an account is ended, so that it can be told who published what. */
export function accountRoutes(app: FastifyInstance, { db, auth, catalogues }: AccountRouteOptions): void {
  app.addHook("preHandler", (request, reply, done) => {
    if (auth === "off") return void refuse(reply, 409, { code: "NO_ACCOUNTS", args: {} });
    const verdict = may(askerOf(request).actor, "KEEP_ACCOUNTS", { area: null }, () => false);
    if (verdict.may) done();
    else void refuseVerdict(reply, verdict);
  });

  app.get("/accounts", async (_request, reply) =>
    answerPrivately(reply, { accounts: await listAccounts(db) }),
  );

  app.post("/accounts", async (request, reply) => {
    const given = ADDED.safeParse(request.body);
    if (!given.success) return notRead(reply);
    const who = { name: given.data.name, address: asAddress(given.data.address) };
    const fault = fieldFault(who);
    if (fault !== null) return refuse(reply, 400, fault.said, fault.argument);
    const read = readGrants(given.data.grants, await areas());
    if ("fault" in read) return refuse(reply, 400, read.fault.said, read.fault.argument);
    try {
      const id = await db
        .transaction()
        .execute((tx) => addAccount(tx, { ...who, grants: read.grants }, by(request)));
      return answerPrivately(reply, { id, ...(await linkFor(id, by(request))) }, 201);
    } catch (error) {
      if (!(error instanceof AddressTaken)) throw error;
      return refuse(reply, 409, { code: "ADDRESS_TAKEN", args: { address: who.address } }, "address");
    }
  });

  app.patch<{ Params: { id: string } }>("/accounts/:id", async (request, reply) => {
    const given = CHANGED.safeParse(request.body);
    if (!given.success) return notRead(reply);
    const account = await accountOf(request);
    if (account === null) return noSuch(reply);
    const { name, grants, isEnded } = given.data;
    const fault = name === undefined ? null : fieldFault({ name, address: account.address });
    if (fault !== null) return refuse(reply, 400, fault.said, fault.argument);
    const read = grants === undefined ? { grants } : readGrants(grants, await areas());
    if ("fault" in read) return refuse(reply, 400, read.fault.said, read.fault.argument);
    try {
      await changeAccount(db, account.id, { name, isEnded, grants: read.grants }, by(request));
    } catch (error) {
      if (!(error instanceof LastAdministrator)) throw error;
      return refuse(reply, 409, { code: "LAST_ADMINISTRATOR", args: {} });
    }
    return answerPrivately(reply, null, 204);
  });

  app.post<{ Params: { id: string } }>("/accounts/:id/link", async (request, reply) => {
    const account = await accountOf(request);
    if (account === null || account.endedAt !== null) return noSuch(reply);
    return answerPrivately(reply, await linkFor(account.id, by(request)), 201);
  });

  /** Where passwords are kept elsewhere, there is nothing to choose one by. */
  async function linkFor(id: number, who: By): Promise<{ link: string | null; hours: number }> {
    return { link: auth === "local" ? await newLink(db, id, who) : null, hours: LINK_HOURS };
  }

  async function areas(): Promise<readonly Spelled[]> {
    return spelledAreas((await catalogues.current()).areas.list);
  }

  async function accountOf({ params }: FastifyRequest<{ Params: { id: string } }>): Promise<Account | null> {
    return /^\d{1,9}$/.test(params.id) ? findAccount(db, Number(params.id)) : null;
  }
}

const by = (request: FastifyRequest): By => byActor(askerOf(request).actor, "administrator");
const notRead = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
const noSuch = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 404, { code: "NO_SUCH_ACCOUNT", args: {} });
