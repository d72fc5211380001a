import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** Milliseconds in which requests that were on their way when we were told to stop still come in. */
const STRAGGLERS = 100;

/**
 * Once `leaving` is aborted each connection ends with its next answer, while new ones are taken as before: a proxy that keeps
 * connections loses them between two questions, not in the middle of one.
 *
 * Closing the app answers what was asked before: it goes on listening for a moment, then takes no new connections, ends each
 * one with its next answer (which the client may have asked for before we were told to stop), and closes when the last has
 * been given or `patience` (milliseconds) is over.
 *
 * @returns aborted when closing begins
 */
export function shutDownGracefully(
  app: FastifyInstance,
  leaving: AbortSignal,
  patience: number,
): AbortSignal {
  // Those who follow would be waited for: they end first, and come again to whoever serves next.
  const closing = new AbortController();
  app.addHook("preClose", async () => closing.abort());
  let inFlight = 0;
  let isClosing = false;

  app.server.on("request", (_request, response) => {
    inFlight++;
    response.once("close", () => inFlight--);
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isClosing || leaving.aborted) void reply.header("connection", "close");
    done();
  });
  app.addHook("preClose", async () => {
    if (!app.server.listening) return;
    await sleep(STRAGGLERS);
    isClosing = true;
    app.server.close();
    const end = performance.now() + patience;
    while (inFlight > 0 && performance.now() < end) {
      await sleep(20);
      // Those whose answer had begun before did not hear that the connection ends with it.
      app.server.closeIdleConnections();
    }
    app.server.closeAllConnections();
  });
  return closing.signal;
}
