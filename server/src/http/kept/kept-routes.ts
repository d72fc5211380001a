import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { z } from "zod";
import { type Action, may } from "../../accounts/may.ts";
import type { Database } from "../../db/tables.ts";
import { checkDocument, MOST_BYTES } from "../../kept/check-document.ts";
import {
  findKept,
  findShared,
  type Kept,
  type Kind,
  listKept,
  MOST_KEPT,
  type Outcome,
  type Place,
  putKept,
  removeKept,
  shareKept,
} from "../../kept/kept-documents.ts";
import { askerOf } from "../accounts/asker.ts";
import { answerPrivately, refuse, refuseVerdict } from "../accounts/refuse.ts";

export interface KeptRouteOptions {
  readonly db: Kysely<Database>;
  readonly readers: "all" | "signed-in";
}

const PATHS = { briefings: "briefing", questions: "question" } as const satisfies Record<string, Kind>;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const VERSION = z.coerce.number().int().min(0).max(2_000_000_000);
const SENT = z.strictObject({ version: z.number().int().min(0).max(2_000_000_000), document: z.unknown() });
/** A little more than the largest document, so that it is told what is too large and how much fits. */
const BODY_LIMIT = 2 * Math.max(...Object.values(MOST_BYTES));

type OfOne = FastifyRequest<{ Params: { id: string } }>;

/** Briefings and questions that people keep: each their own, and briefings read by others through a link. */
export function keptRoutes(app: FastifyInstance, { db, readers }: KeptRouteOptions): void {
  void app.register((scope, _, done) => {
    allowed(scope, "KEEP");
    for (const [path, kind] of Object.entries(PATHS)) ownRoutes(scope, path, kind);
    scope.post<{ Params: { id: string } }>("/kept/briefings/:id/share", (request, reply) =>
      share(request, reply, true),
    );
    scope.delete<{ Params: { id: string } }>("/kept/briefings/:id/share", (request, reply) =>
      share(request, reply, false),
    );
    done();
  });

  void app.register((scope, _, done) => {
    if (readers === "signed-in") allowed(scope, "READ");
    scope.get<{ Params: { shared: string } }>("/kept/shared/:shared", async (request, reply) => {
      const kept = await findShared(db, request.params.shared);
      if (kept === null) return noSuch(reply);
      // Whose it is, and under which id, is no matter of who reads it.
      const { changed, document } = kept;
      return answerPrivately(reply, { changed, document: parsed(document) });
    });
    done();
  });

  function ownRoutes(scope: FastifyInstance, path: string, kind: Kind): void {
    scope.get(`/kept/${path}`, async (request, reply) =>
      answerPrivately(reply, {
        most: MOST_KEPT,
        items: (await listKept(db, askerOf(request).actor.account, kind)).map(told),
      }),
    );

    scope.get<{ Params: { id: string } }>(`/kept/${path}/:id`, async (request, reply) => {
      const place = placeOf(request, kind);
      const kept = place === null ? null : await findKept(db, place);
      return kept === null ? noSuch(reply) : answerPrivately(reply, told(kept));
    });

    scope.put<{ Params: { id: string } }>(
      `/kept/${path}/:id`,
      { bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        const sent = SENT.safeParse(request.body);
        if (!sent.success) return refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} });
        const place = placeOf(request, kind);
        if (place === null) return refuse(reply, 400, { code: "KEPT_ID_WRONG", args: {} }, "id");
        const checked = checkDocument(kind, sent.data.document);
        switch (checked.is) {
          case "too large": {
            const most = Math.floor(MOST_BYTES[kind] / 1024);
            return refuse(reply, 413, { code: "KEPT_TOO_LARGE", args: { most } }, "document");
          }
          case "wrong": {
            const { at, why } = checked;
            return refuse(reply, 400, { code: "KEPT_WRONG", args: { at, why } }, "document");
          }
          case "document": {
            const { title, document } = checked;
            const outcome = await putKept(db, place, { version: sent.data.version, title, document });
            return answerOutcome(reply, outcome, "put");
          }
        }
      },
    );

    scope.delete<{ Params: { id: string }; Querystring: { version?: unknown } }>(
      `/kept/${path}/:id`,
      async (request, reply) => {
        const version = VERSION.safeParse(request.query.version);
        if (!version.success) return refuse(reply, 400, { code: "REQUEST_NOT_READ", args: {} }, "version");
        const place = placeOf(request, kind);
        if (place === null) return noSuch(reply);
        return answerOutcome(reply, await removeKept(db, place, version.data), "remove");
      },
    );
  }

  async function share(request: OfOne, reply: FastifyReply, isShared: boolean): Promise<FastifyReply> {
    const place = placeOf(request, "briefing");
    const shared = place === null ? null : await shareKept(db, place, isShared);
    if (!isShared) return answerPrivately(reply, null, 204);
    return shared === null ? noSuch(reply) : answerPrivately(reply, { shared });
  }
}

/** Lets a scope's routes do an action only for those who may. */
function allowed(scope: FastifyInstance, action: Action): void {
  scope.addHook("onRequest", (request, reply, done) => {
    const verdict = may(askerOf(request).actor, action, { area: null }, () => false);
    if (verdict.may) done();
    else void refuseVerdict(reply, verdict);
  });
}

/** Which one a request is about; null: nothing has such an id. */
function placeOf(request: OfOne, kind: Kind): Place | null {
  const { id } = request.params;
  return ID.test(id) ? { owner: askerOf(request).actor.account, kind, id } : null;
}

function answerOutcome(reply: FastifyReply, outcome: Outcome, wish: "put" | "remove"): FastifyReply {
  switch (outcome.is) {
    case "kept": {
      const { version, changed, isNew } = outcome;
      return answerPrivately(reply, { version, changed }, isNew ? 201 : 200);
    }
    case "changed":
      return refuse(reply, 409, { code: "KEPT_CHANGED", args: { changed: outcome.changed } }, "version");
    case "gone":
      return wish === "remove"
        ? answerPrivately(reply, null, 204)
        : refuse(reply, 409, { code: "KEPT_GONE", args: {} }, "version");
    case "too many":
      return refuse(reply, 409, { code: "KEPT_TOO_MANY", args: { most: MOST_KEPT } });
  }
}

const told = ({ document, ...rest }: Kept): object => ({ ...rest, document: parsed(document) });
const parsed = (document: string): unknown => JSON.parse(document);
const noSuch = (reply: FastifyReply): FastifyReply => refuse(reply, 404, { code: "NO_SUCH_KEPT", args: {} });
