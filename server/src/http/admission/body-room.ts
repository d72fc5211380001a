import type { FastifyInstance, FastifyRequest } from "fastify";
import { RateLimitedError, TooBusyError } from "../../graphql/errors.ts";
import { callerAddress } from "./caller-address.ts";

/** Bytes of bodies that are in memory at once. */
export interface BodyRoom {
  readonly all: number;
  /** Of one address. */
  readonly own: number;
  /** A body as short as that is not counted. */
  readonly small: number;
}

const ROOM: BodyRoom = { all: 96_000_000, own: 32_000_000, small: 16_000 };
/** Seconds after which it makes sense to try again. */
const AGAIN = 5;

/**
 * Bodies are held until they are answered, and the longest are of eight megabytes: whoever sends many at once would fill the memory before any of them has its
 * turn. Each takes its room before it is read, as long as it says it is, or as long as it may be. Forms with files are none: they are read piece by piece in their turn.
 */
export function keepBodyRoom(app: FastifyInstance, { all, own, small }: BodyRoom = ROOM): void {
  const taken = new Map<string, number>();
  let sum = 0;
  app.addHook("onRequest", (request, reply, done) => {
    const bytes = bytesOf(request);
    if (bytes <= small) return done();
    const place = callerAddress(request);
    const before = taken.get(place) ?? 0;
    if (before + bytes > own) return done(tooMany());
    if (sum + bytes > all) return done(new TooBusyError(AGAIN));
    sum += bytes;
    taken.set(place, before + bytes);
    reply.raw.once("close", () => {
      sum -= bytes;
      const left = (taken.get(place) ?? 0) - bytes;
      if (left > 0) taken.set(place, left);
      else taken.delete(place);
    });
    done();
  });
}

/** What a body may come to; nothing where there is none. */
function bytesOf({ headers, routeOptions }: FastifyRequest): number {
  if (headers["content-type"]?.startsWith("multipart/") === true) return 0;
  const most = routeOptions.bodyLimit ?? 0;
  if (headers["transfer-encoding"] !== undefined) return most;
  return Math.min(most, Number(headers["content-length"] ?? 0));
}

const tooMany = (): RateLimitedError =>
  new RateLimitedError((seconds) => ({ code: "TOO_MANY_WAITING", args: { seconds } }), AGAIN);
