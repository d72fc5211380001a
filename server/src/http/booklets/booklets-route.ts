import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GivenUpError, LaterError, refusedAnswer, toPublicError, ToldError } from "../../graphql/errors.ts";
import type { CallerOf } from "../admission/caller.ts";
import type { Quota } from "../admission/quota.ts";
import { rateLimitHeaders } from "../admission/rate-limit-headers.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { checkReason, reasonOf, takeReason } from "../exports/export-reason.ts";
import { InputError } from "../../statistics/request/request.ts";
import type { Wire } from "../../db/wire/wire.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { languageOf, setLanguage } from "../language.ts";
import { noteRefusal } from "../request-notes.ts";
import type { BookletJob } from "./booklet-job.ts";
import { BookletJobs, bookletLimits, type BookletLimits } from "./booklet-jobs.ts";
import { writeInProcess } from "./booklet-process.ts";
import { readWish } from "./booklet-wish.ts";
import { zipOfBooklet } from "./booklet-zip.ts";

export interface BookletsRouteOptions {
  readonly callerOf: CallerOf;
  readonly catalogues: CatalogueKeeper;
  readonly quota: Quota;
  /** Where booklets lie while they are made and fetched; a folder for temporary files when not given. */
  readonly folder?: string | undefined;
  /** Whether folders beside it are those of other processes of this atlas: whoever asks for a booklet may have asked another for it. */
  readonly hasOthers?: boolean | undefined;
  readonly wire: Wire;
  readonly publicUrl: string | null;
  readonly ownProgramKey: string | null;
  readonly metrics: Metrics;
  readonly limits?: Partial<BookletLimits>;
  readonly write?: typeof writeInProcess;
}

type Shown = Omit<BookletJob, "caller">;

/** What a booklet takes off the points of whoever wants it: about what its 34 briefings ask. */
const POINTS = 3_400_000;
const MOST_BYTES = 4_096;

/**
 * A briefing of each province, made here: `POST /booklets` with what it is to be of starts one, `GET /booklets/:id` says how far it is, `POST /booklets/:id/cancel` ends it,
 * `GET /booklets/:id/zip` gives one file of each and one with all of them. Whoever knows the id may do so.
 */
export function bookletsRoute(app: FastifyInstance, options: BookletsRouteOptions): void {
  const {
    callerOf,
    catalogues,
    quota,
    wire,
    hasOthers = false,
    publicUrl,
    ownProgramKey,
    metrics,
    write = writeInProcess,
  } = options;
  const jobs = new BookletJobs({
    folder: options.folder ?? mkdtempSync(join(tmpdir(), "movement-atlas-booklets-")),
    hasOthers,
    limits: { ...bookletLimits, ...options.limits },
    about: () => ({ url: ownAddress(app), ownProgramKey, publicUrl }),
    write,
    log: (cause) => app.log.error({ cause }, "a booklet could not be made"),
  });
  wire.hear("booklet", ({ cancelled }) => {
    const job = jobs.find(cancelled);
    if (job !== undefined) jobs.cancel(job);
  });
  metrics.read("atlas_booklets", () =>
    Object.entries(jobs.now).map(([state, booklets]) => [{ state }, booklets] as const),
  );
  app.addHook("onClose", (_, done) => {
    jobs.close();
    done();
  });

  void app.register((scope, _, done) => {
    routes(scope);
    done();
  });

  function routes(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post("/booklets", { bodyLimit: MOST_BYTES }, (request, reply) =>
      answered(request, reply, async () => {
        const wish = readWish(request.body);
        if (wish === null) throw new ToldError("BAD_REQUEST", { code: "REQUEST_NOT_READ", args: {} });
        takeReason(request, null);
        checkReason(request, await catalogues.current(), () => [wish.dataset]);
        const caller = callerOf(request);
        if (caller.isCharged) reply.headers(rateLimitHeaders(quota.spend(caller.name, POINTS), Date.now()));
        return reply.code(202).send(told(jobs.start(caller.name, wish, reasonOf(request))));
      }),
    );
    scope.get<{ Params: { id: string } }>("/booklets/:id", (request, reply) =>
      answered(request, reply, () => reply.send(told(found(request.params.id)))),
    );
    scope.post<{ Params: { id: string } }>("/booklets/:id/cancel", (request, reply) =>
      answered(request, reply, () => {
        const { id } = request.params;
        const own = jobs.find(id);
        if (own !== undefined) {
          jobs.cancel(own);
          return reply.send(told(own));
        }
        const job = found(id);
        const isUnfinished = job.state === "waiting" || job.state === "working";
        if (isUnfinished) wire.tell("booklet", { cancelled: id });
        return reply.send(told(isUnfinished ? { ...job, state: "cancelled" } : job));
      }),
    );
    const taken = { config: { takesAway: "booklet" } };
    scope.get<{ Params: { id: string } }>("/booklets/:id/zip", taken, (request, reply) =>
      answered(request, reply, async () => {
        const job = found(request.params.id);
        takeReason(request, job.reason);
        if (job.state !== "done") throw gone();
        const { stream, size } = await zipOfBooklet(job);
        const { format, dataset, period } = job.wish;
        const name = ["booklet", dataset, period?.replaceAll("/", "-"), format].filter(Boolean).join("_");
        return reply
          .headers({
            "content-type": "application/zip",
            "content-length": size,
            "content-disposition": `attachment; filename="${name}.zip"`,
          })
          .send(stream);
      }),
    );
  }

  function found(id: string): Shown {
    const job = jobs.find(id) ?? jobs.findElsewhere(id);
    if (job === undefined) throw gone();
    return job;
  }
}

function gone(): ToldError {
  return new ToldError("NOT_FOUND", { code: "BOOKLET_GONE", args: {} });
}

/** What a reader is told of a booklet. */
function told({ id, state, done, all, area, why, files }: Shown) {
  return { id, state, done, all, area, why, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}

/** Where this server answers its own programs. */
function ownAddress(app: FastifyInstance): string {
  const address = app.server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server does not listen yet");
  const everywhere: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const host = everywhere[address.address] ?? address.address;
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}

/** An answer, or why there is none, in the shape of GraphQL; none of it is kept on the way. */
async function answered(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: () => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  reply.header("cache-control", "no-store");
  try {
    return await answer();
  } catch (error) {
    noteRefusal(request, error);
    const lang = languageOf(request.headers);
    setLanguage(reply, lang).header("vary", "accept-language");
    if (error instanceof LaterError) reply.code(error.status).header("retry-after", error.retryAfter);
    else if (error instanceof ToldError) {
      const isGone = error.extensions["code"] === "NOT_FOUND";
      return reply
        .code(isGone ? 404 : 400)
        .send(refusedAnswer(isGone ? "NOT_FOUND" : "BAD_REQUEST", error.said, lang));
    } else if (error instanceof InputError) reply.code(400);
    else reply.code(error instanceof GivenUpError ? 503 : 500);
    const message = error instanceof Error ? error.message : String(error);
    const public_ = toPublicError({ message }, error, {
      requestId: request.id,
      lang,
      log: (cause) => request.log.error({ err: cause }, "a booklet could not be begun"),
    });
    return reply.type("application/json; charset=utf-8").send({ errors: [public_] });
  }
}
