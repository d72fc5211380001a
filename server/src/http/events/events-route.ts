import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import { RateLimitedError, TooBusyError } from "../../graphql/errors.ts";
import type { Wire } from "../../db/wire/wire.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import type { CallerOf } from "../admission/caller.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { type DataEvent, DataEvents } from "./data-events.ts";

/** What following takes at most. */
export interface EventLimits {
  /** Connections of all, and of one caller. */
  readonly connections: number;
  readonly perCaller: number;
  /** Milliseconds until a connection ends, and its reader comes again with what was seen last: who may read is looked at anew. */
  readonly life: number;
  /** Milliseconds between signs of life. */
  readonly beat: number;
  /** Milliseconds between looks at the database. */
  readonly look: number;
}

export const eventLimits: EventLimits = {
  connections: 300,
  perCaller: 12,
  life: 300_000,
  beat: 20_000,
  look: 1_000,
};

export interface EventsRouteOptions {
  readonly db: Kysely<Database>;
  readonly wire: Wire;
  readonly catalogues: CatalogueKeeper;
  readonly callerOf: CallerOf;
  /** Aborted when the server is about to end. */
  readonly stopping: AbortSignal;
  readonly limits?: Partial<EventLimits>;
  readonly metrics: Metrics;
}

/**
 * `GET /events`: server-sent events, one for each commit of data from now on, or from the one after `Last-Event-ID`. An event `data` has
 * the number, instant and dataset of the commit; the first, `version`, the number of the newest.
 */
export function eventsRoute(
  app: FastifyInstance,
  { db, wire, catalogues, callerOf, stopping, limits, metrics }: EventsRouteOptions,
): void {
  const { connections, perCaller, life, beat, look } = { ...eventLimits, ...limits };
  const events = new DataEvents({
    db,
    wire,
    every: look,
    everywhere: () => catalogues.everywhere(),
    log: (cause) => app.log.warn({ err: cause }, "commits of data could not be looked for"),
  });
  const open = new Map<string, Set<() => void>>();
  stopping.addEventListener("abort", () => {
    events.close();
    for (const ends of open.values()) for (const end of ends) end();
  });

  const followers = (): number => [...open.values()].reduce((sum, { size }) => sum + size, 0);
  metrics.read("atlas_followers", () => [[{}, followers()]]);

  // Of what never ends there is no head alone.
  app.get("/events", { exposeHeadRoute: false, config: { staysOpen: true } }, async (request, reply) => {
    const { name } = callerOf(request);
    const own = open.get(name) ?? new Set<() => void>();
    if (own.size >= perCaller)
      throw new RateLimitedError((seconds) => ({ code: "TOO_MANY_WAITING", args: { seconds } }), 30);
    if (followers() >= connections) throw new TooBusyError(30);
    let leave = (): void => undefined;
    const end = (): void => {
      leave();
      clearTimeout(dying);
      clearInterval(beating);
      own.delete(end);
      if (own.size === 0) open.delete(name);
      reply.raw.end();
    };
    const dying = setTimeout(end, life).unref();
    const beating = setInterval(() => reply.raw.write(":\n\n"), beat).unref();
    open.set(name, own.add(end));
    request.raw.once("close", end);
    try {
      const lastSeen = /^\d{1,9}$/.exec(String(request.headers["last-event-id"] ?? ""))?.[0] ?? null;
      const write = (some: readonly DataEvent[]): void => {
        for (const event of some) reply.raw.write(written("data", event.id, event));
      };
      const {
        newest,
        missed,
        leave: left,
      } = await events.follow(lastSeen === null ? null : Number(lastSeen), write);
      leave = left;
      if (!own.has(end)) return left();
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        // A proxy that gathers answers would keep them back.
        "x-accel-buffering": "no",
      });
      reply.raw.write("retry: 2000\n\n");
      write(missed);
      reply.raw.write(written("version", newest, { id: newest }));
    } catch (error) {
      end();
      throw error;
    }
    return reply;
  });
}

const written = (event: string, id: number, data: object): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
