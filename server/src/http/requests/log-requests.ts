import type { FastifyInstance } from "fastify";
import { routeOf } from "../observe-requests.ts";
import { noteOf } from "../request-notes.ts";

/** Milliseconds; what takes longer stands out. */
const SLOW = 1_000;
/** Asked every few seconds by whoever watches us. */
const HEALTH = new Set(["/healthz", "/readyz"]);

/**
 * One line of the log for each request: which route, how it ended, how long it took, what it cost. Neither its body nor its address,
 * for these hold what was asked, and secrets.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    const { statusCode, elapsedTime } = reply;
    const route = routeOf(request);
    const { operation, answered, points, refusal, trace } = noteOf(request);
    const isSlow = elapsedTime > SLOW && request.routeOptions.config.staysOpen !== true;
    const level = statusCode >= 500 || isSlow ? "warn" : HEALTH.has(route) ? "debug" : "info";
    request.log[level](
      {
        method: request.method,
        route,
        status: statusCode,
        ms: Math.round(elapsedTime),
        ...(operation !== null && { operation }),
        ...(answered !== null && { answered }),
        ...(points !== null && { cost: points }),
        ...(refusal !== null && { refusal }),
        ...(trace !== null && { trace }),
      },
      "answered",
    );
    done();
  });
}
