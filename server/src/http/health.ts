import type { FastifyInstance } from "fastify";

/** Why the atlas cannot serve; null when it can. */
export type Readiness = () => Promise<string | null>;

/** Seconds after which it makes sense to look again. */
const AGAIN = 2;

/** /healthz: the process is alive. /readyz: it can serve, or 503 with the reason; one that is leaving cannot for long. */
export function health(app: FastifyInstance, readiness: Readiness, leaving: AbortSignal): void {
  app.get("/healthz", (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  // However many ask at once, there is one look: nobody counts these questions, and each would take a connection.
  let looking: Promise<string | null> | null = null;
  const look: Readiness = () => (looking ??= readiness().finally(() => (looking = null)));
  app.get("/readyz", async (request, reply) => {
    const reason = leaving.aborted
      ? "The atlas is being stopped."
      : await look().catch((error: unknown) => {
          // Asked every few seconds: the stack of the same error each time says no more than its first line.
          request.log.warn({ reason: error instanceof Error ? error.message : error }, "not ready");
          return "The database does not answer.";
        });
    reply.header("cache-control", "no-store");
    return reason === null
      ? reply.send({ status: "ready" })
      : reply.code(503).header("retry-after", AGAIN).send({ status: "not ready", reason });
  });
}
