import { Socket } from "node:net";
import type { FastifyReply } from "fastify";
import { NotAllowed, Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { refuse, refuseVerdict } from "../accounts/refuse.ts";

/**
 * An answer, or why there is none, in words. However long it takes: a connection over which nothing goes is not cut meanwhile, as the work itself is
 * bounded.
 */
export async function answered(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { socket } = reply.request.raw;
  const setPatience = (milliseconds: number): void => {
    // What is asked within this process has no connection.
    if (socket instanceof Socket) socket.setTimeout(milliseconds);
  };
  setPatience(0);
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotAllowed) return refuseVerdict(reply, error.verdict);
    if (!(error instanceof Refusal)) throw error;
    const { said, status, argument } = error;
    if ("seconds" in said.args) reply.header("retry-after", said.args.seconds);
    return refuse(reply, status, said, argument);
  } finally {
    setPatience(reply.server.server.timeout);
  }
}
