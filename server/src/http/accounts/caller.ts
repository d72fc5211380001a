import type { FastifyRequest } from "fastify";
import { callerAddress } from "../admission/caller-address.ts";
import type { CallerOf } from "../admission/caller.ts";
import { askerOf } from "./asker.ts";

/**
 * Who asks, for sharing out what there is: who has signed in is one caller wherever they sit; of all others an address is one.
 *
 * @param isOurs whether one of our own programs asks
 */
export function callerOfRequest(isOurs: (request: FastifyRequest) => boolean): CallerOf {
  return (request) => {
    if (isOurs(request)) return { name: "our own", isCharged: false };
    const { signedIn } = askerOf(request);
    const name = signedIn === null ? `address ${callerAddress(request)}` : `account ${signedIn.account}`;
    return { name, isCharged: true };
  };
}
