import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { byActor } from "../../accounts/by-actor.ts";
import { may } from "../../accounts/may.ts";
import { append } from "../../audit/append.ts";
import { trailerLine } from "../../audit/audit-file.ts";
import { CHAINS, type ChainName, headText } from "../../audit/entry.ts";
import { listEntries } from "../../audit/list-entries.ts";
import { atOneMoment, entriesOf, headOf } from "../../audit/read-chain.ts";
import type { Tally } from "../../audit/tally.ts";
import type { Connection } from "../../db/connect.ts";
import { askerOf } from "../accounts/asker.ts";
import { answerPrivately, refuse, refuseVerdict } from "../accounts/refuse.ts";

export interface AuditRouteOptions {
  readonly db: Connection["db"];
  readonly tally: Tally;
}

/** Entries a page. */
const FIRST = 50;
const NUMBER = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const CHAIN = z.strictObject({ chain: z.enum(CHAINS).default("data") });
const ASKED = z.strictObject({
  chain: z.enum(CHAINS).default("access"),
  kind: z.string().max(40).optional(),
  account: NUMBER.max(2 ** 31 - 1).optional(),
  before: NUMBER.optional(),
});

/** What is on record, for administrators. Who looks is on record as well. */
export function auditRoutes(app: FastifyInstance, { db, tally }: AuditRouteOptions): void {
  app.addHook("preHandler", (request, reply, done) => {
    const verdict = may(askerOf(request).actor, "SEE_AUDIT", { area: null }, () => false);
    if (verdict.may) done();
    else void refuseVerdict(reply, verdict);
  });

  app.get("/audit", async (request, reply) => {
    const asked = ASKED.safeParse(request.query);
    if (!asked.success) return refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
    const { chain, kind = null, account = null, before = null } = asked.data;
    await recordReading(request, { chain, kind, account, before });
    const entries = await listEntries(db, { chain, kind, account, before, first: FIRST + 1 });
    const page = entries.slice(0, FIRST);
    const next = entries.length > FIRST ? (page.at(-1)?.number ?? null) : null;
    return answerPrivately(reply, { head: headText(await headOf(db, chain)), entries: page, next });
  });

  app.get("/audit/file", async (request, reply) => {
    const asked = CHAIN.safeParse(request.query);
    if (!asked.success) return refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
    const { chain } = asked.data;
    await recordReading(request, { chain, what: "file" });
    reply.headers({
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${chain}.jsonl"`,
      "cache-control": "no-store",
    });
    return reply.send(Readable.from(linesOf(chain)));
  });

  /** Whatever was noted comes first, so that it is there to be read. */
  async function recordReading(
    request: FastifyRequest,
    about: Readonly<Record<string, string | number | null>>,
  ): Promise<void> {
    await tally.flush();
    const by = byActor(askerOf(request).actor, "administrator");
    await db.transaction().execute((tx) => append(tx, "access", { kind: "READ_AUDIT", by, about }));
  }

  /** Up to where the chain stands now, whatever is appended while it is read. */
  async function* linesOf(chain: ChainName): AsyncGenerator<string> {
    const head = await atOneMoment(db, (tx) => headOf(tx, chain));
    for await (const { entry, number } of entriesOf(db, chain)) {
      if (number > head.count) break;
      yield `${entry}\n`;
    }
    yield `${trailerLine(chain, head)}\n`;
  }
}
