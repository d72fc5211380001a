import type { FastifyInstance } from "fastify";

/** Why the atlas cannot serve; null when it can. */
export type Readiness = () => Promise<string | null>;

/** /healthz: the process is alive. /readyz: it can serve, or 503 with the reason. */
export function health(app: FastifyInstance, readiness: Readiness): void {
  app.get("/healthz", (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (request, reply) => {
    const reason = await readiness().catch((error: unknown) => {
      request.log.warn({ err: error }, "not ready");
      return "The database does not answer.";
    });
    reply.header("cache-control", "no-store");
    return reason === null
      ? reply.send({ status: "ready" })
      : reply.code(503).send({ status: "not ready", reason });
  });
}
