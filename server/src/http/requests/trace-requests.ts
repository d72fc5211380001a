import type { FastifyInstance, FastifyRequest } from "fastify";
import { collecting, Steps } from "../../telemetry/traces/steps.ts";
import type { Tracing } from "../../telemetry/traces/tracing.ts";
import { routeOf } from "../observe-requests.ts";
import { noteOf } from "../request-notes.ts";

interface Traced {
  readonly steps: Steps;
  readonly began: number;
}

/**
 * Sends a trace of each request: its route, its operation where it is one of our pages', how it ended, and the steps it took. Nothing that was sent to
 * us is in it. Whose trace it continues is believed of proxies in TRUST_PROXY alone.
 *
 * @param isTrusted whether such a proxy has an address
 */
export function traceRequests(
  app: FastifyInstance,
  tracing: Tracing,
  isTrusted: (address: string | undefined) => boolean,
): void {
  const traced = new WeakMap<FastifyRequest, Traced>();
  app.addHook("onRequest", (request, _reply, done) => {
    const steps = new Steps();
    traced.set(request, { steps, began: performance.timeOrigin + performance.now() });
    collecting(steps, done);
  });
  // Reading a body goes on from where its bytes come in, which knows nothing of the request.
  app.addHook("preHandler", (request, _reply, done) => {
    const known = traced.get(request);
    if (known === undefined) done();
    else collecting(known.steps, done);
  });
  app.addHook("onResponse", (request, reply, done) => {
    const known = traced.get(request);
    if (known !== undefined && request.routeOptions.config.staysOpen !== true)
      tell(request, reply.statusCode, known);
    done();
  });

  function tell(request: FastifyRequest, status: number, { steps, began }: Traced): void {
    const route = routeOf(request);
    const { operation, answered, points, refusal } = noteOf(request);
    const method = /^[A-Z]{3,7}$/.test(request.method) ? request.method : "other";
    const parent = isTrusted(request.socket.remoteAddress) ? request.headers["traceparent"] : undefined;
    const traceId = tracing.tell(
      {
        name: `${method} ${route}`,
        kind: "request",
        began,
        ended: performance.timeOrigin + performance.now(),
        attributes: {
          "http.request.method": method,
          "http.route": route,
          "http.response.status_code": status,
          "atlas.request.id": request.id,
          ...(operation !== null && { "graphql.operation.name": operation }),
          ...(answered !== null && { "atlas.answered": answered }),
          ...(points !== null && { "atlas.cost": points }),
          ...(refusal !== null && { "atlas.refusal": refusal }),
        },
        failed: status >= 500,
        parent: typeof parent === "string" ? parent : null,
      },
      steps,
    );
    if (traceId !== null) noteOf(request).trace = traceId;
  }
}
