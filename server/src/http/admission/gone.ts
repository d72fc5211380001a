import type { FastifyReply, FastifyRequest } from "fastify";
import { GivenUpError } from "../../graphql/errors.ts";

/**
 * Aborted when whoever asked has gone away, also where that was before anybody looked. Whoever waits for a turn waits with it: a request whose connection is
 * closed while it waits has no body any more, and what reads it would hold its turn for ever.
 */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const end = (): void => gone.abort(wentAway());
  if (raw.destroyed) end();
  else raw.once("close", end);
  return gone.signal;
}

/** Before a body is read by a library that would wait for the end of one that was cut. */
export function checkIsThere({ raw }: FastifyRequest): void {
  if (raw.destroyed) throw wentAway();
}

const wentAway = (): GivenUpError => new GivenUpError("the reader went away");
