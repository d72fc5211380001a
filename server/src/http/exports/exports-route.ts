import type { FastifyInstance, FastifyRequest } from "fastify";
import { byActor } from "../../accounts/by-actor.ts";
import type { Tally } from "../../audit/tally.ts";
import { LaterError, toPublicError, ToldError } from "../../graphql/errors.ts";
import { resolveDataset } from "../../statistics/request/resolve-request.ts";
import { askerOf } from "../accounts/asker.ts";
import type { CallerOf } from "../admission/caller.ts";
import type { Quota } from "../admission/quota.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { languageOf, setLanguage } from "../language.ts";
import { noteRefusal } from "../request-notes.ts";
import { checkReason, reasonOf, takeReason } from "./export-reason.ts";

export interface ExportsRouteOptions {
  readonly callerOf: CallerOf;
  readonly catalogues: CatalogueKeeper;
  readonly quota: Quota;
  readonly tally: Tally;
  readonly isOurs: (request: FastifyRequest) => boolean;
}

/** What it takes off the points of whoever says it: about what a small question does. */
const POINTS = 10;
const MOST_BYTES = 4_096;
/** Signs of a file's name that stand on record. */
const LONGEST = 200;

/**
 * `POST /exports` puts on record that a page made a file of figures by itself – a picture, a slide –, which the server does not see: of which dataset, under which name,
 * and for what, in JSON as `dataset`, `file`, `reason`. 204, or why not.
 */
export function exportsRoute(
  app: FastifyInstance,
  { callerOf, catalogues, quota, tally, isOurs }: ExportsRouteOptions,
): void {
  app.post("/exports", { bodyLimit: MOST_BYTES }, async (request, reply) => {
    reply.headers({ "cache-control": "no-store", vary: "accept-language" });
    try {
      const caller = callerOf(request);
      if (caller.isCharged) quota.spend(caller.name, POINTS);
      const { dataset, file, reason } = readNotice(request.body);
      const catalogue = await catalogues.current();
      resolveDataset(catalogue, dataset);
      takeReason(request, reason);
      checkReason(request, catalogue, () => [dataset]);
      const said = reasonOf(request);
      const what = { file: file.toWellFormed().slice(0, LONGEST), filters: `dataset=${dataset}` };
      tally.note({
        kind: "EXPORTS",
        by: isOurs(request) ? { account: null, as: "command line" } : byActor(askerOf(request).actor),
        what: { ...what, ...(said !== null && { reason: said }) },
      });
      return await reply.code(204).send();
    } catch (error) {
      noteRefusal(request, error);
      const lang = languageOf(request.headers);
      const message = error instanceof Error ? error.message : String(error);
      const told = toPublicError({ message }, error, {
        requestId: request.id,
        lang,
        log: (cause) => request.log.error({ err: cause }, "a file could not be put on record"),
      });
      if (error instanceof LaterError) reply.code(error.status).header("retry-after", error.retryAfter);
      else reply.code(told.extensions?.["code"] === "INTERNAL_SERVER_ERROR" ? 500 : 400);
      return setLanguage(reply, lang)
        .type("application/json; charset=utf-8")
        .send({ errors: [told] });
    }
  });
}

function readNotice(body: unknown): { dataset: string; file: string; reason: string | null } {
  const given = parsed(body);
  const { dataset, file, reason = null } = given ?? {};
  if (
    typeof dataset !== "string" ||
    typeof file !== "string" ||
    (reason !== null && typeof reason !== "string")
  )
    throw new ToldError("BAD_REQUEST", { code: "REQUEST_NOT_READ", args: {} });
  return { dataset, file, reason };
}

function parsed(body: unknown): Record<string, unknown> | null {
  try {
    const value: unknown = typeof body === "string" ? JSON.parse(body) : null;
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
