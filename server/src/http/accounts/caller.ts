import type { FastifyRequest } from "fastify";
import { callerAddress } from "../admission/caller-address.ts";
import type { CallerOf } from "../admission/caller.ts";
import { askerOf } from "./asker.ts";

/** As whom a key is known where there is something to share out. */
export const callerOfKey = (id: number): string => `key ${id}`;

/**
 * Who asks, for sharing out what there is: who has signed in is one caller wherever they sit, and so is each key; of all others an address is one.
 *
 * @param isOurs whether one of our own programs asks
 * @param limits told the points a minute of keys that have fewer than everybody
 */
export function callerOfRequest(
  isOurs: (request: FastifyRequest) => boolean,
  limits: { set(name: string, points: number): unknown } = new Map<string, number>(),
): CallerOf {
  return (request) => {
    if (isOurs(request)) return { name: "our own", isCharged: false };
    const { signedIn, actor, pointsAMinute = null } = askerOf(request);
    if (actor.key !== undefined) {
      const name = callerOfKey(actor.key.id);
      if (pointsAMinute !== null) limits.set(name, pointsAMinute);
      return { name, isCharged: true };
    }
    const name = signedIn === null ? `address ${callerAddress(request)}` : `account ${signedIn.account}`;
    return { name, isCharged: true };
  };
}
