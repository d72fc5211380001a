import type { FastifyRequest } from "fastify";
import { DatabaseAwayError } from "../db/database-away.ts";
import { GivenUpError, ToldError } from "../graphql/errors.ts";

/** What becomes known of a request while it is answered, for metrics and the log: nothing that its sender chose. */
export interface RequestNote {
  /** The operation of ours that was asked, or `other`; null where none was. */
  operation: string | null;
  /** Where a question was answered. */
  answered: "kept" | "here" | "worker" | "refused" | null;
  /** Points charged. */
  points: number | null;
  /** Why it was refused, or put off; a code of ours. */
  refusal: string | null;
  /** The id of its trace, where one is sent; known when it is over. */
  trace: string | null;
}

const notes = new WeakMap<FastifyRequest, RequestNote>();

/** The note of a request; a new one where there is none. */
export function noteOf(request: FastifyRequest): RequestNote {
  let note = notes.get(request);
  if (note === undefined)
    notes.set(
      request,
      (note = { operation: null, answered: null, points: null, refusal: null, trace: null }),
    );
  return note;
}

/** Notes why a request is refused: a code, or what was thrown. */
export function noteRefusal(request: FastifyRequest, why: unknown): void {
  noteOf(request).refusal = typeof why === "string" ? why : codeOf(why);
}

function codeOf(error: unknown): string {
  if (error instanceof ToldError) return error.said.code;
  if (error instanceof DatabaseAwayError) return error.said;
  if (error instanceof GivenUpError) return "GIVEN_UP";
  return "OUR_FAULT";
}
