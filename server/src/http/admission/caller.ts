import type { FastifyRequest } from "fastify";

/** Who asks, for sharing out what there is. */
export interface Caller {
  readonly name: string;
  /** Whether points are counted; those of our own programs are not. */
  readonly isCharged: boolean;
}

export type CallerOf = (request: FastifyRequest) => Caller;
