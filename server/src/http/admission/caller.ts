import type { FastifyRequest } from "fastify";
import { callerAddress } from "./caller-address.ts";

/** Who asks, for sharing out what there is. As yet an address is one caller; a key or a person will be, once there are any. */
export interface Caller {
  readonly name: string;
  /** Whether points are counted; those of our own programs are not. */
  readonly isCharged: boolean;
}

export type CallerOf = (request: FastifyRequest) => Caller;

/** @param isOurs whether one of our own programs asks */
export function callerByAddress(isOurs: (request: FastifyRequest) => boolean): CallerOf {
  return (request) =>
    isOurs(request)
      ? { name: "our own", isCharged: false }
      : { name: `address ${callerAddress(request)}`, isCharged: true };
}
