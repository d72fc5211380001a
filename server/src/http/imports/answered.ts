import type { FastifyReply } from "fastify";
import { NotAllowed, Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { refuse, refuseVerdict } from "../accounts/refuse.ts";

/** An answer, or why there is none, in words. */
export async function answered(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotAllowed) return refuseVerdict(reply, error.verdict);
    if (!(error instanceof Refusal)) throw error;
    const { said, status, argument } = error;
    if ("seconds" in said.args) reply.header("retry-after", said.args.seconds);
    return refuse(reply, status, said, argument);
  }
}
