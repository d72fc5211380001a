import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Metrics } from "../telemetry/metrics/metrics.ts";
import { noteOf } from "./request-notes.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whether an answer is meant to stay open: how long it took says nothing. */
    readonly staysOpen?: boolean;
  }
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts and times what is asked, once each request is over. */
export function observeRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", (request, reply, done) => {
    const route = routeOf(request);
    const method = METHODS.has(request.method) ? request.method : "other";
    const seconds = reply.elapsedTime / 1_000;
    metrics.add("atlas_http_requests_total", {
      route,
      method,
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    });
    if (request.routeOptions.config.staysOpen !== true)
      metrics.observe("atlas_http_request_duration_seconds", { route }, seconds);
    const { operation, answered, points, refusal } = noteOf(request);
    if (refusal !== null) metrics.add("atlas_http_refused_total", { reason: refusal });
    if (operation !== null) metrics.observe("atlas_graphql_duration_seconds", { operation }, seconds);
    if (answered !== null) metrics.add("atlas_graphql_answers_total", { answered });
    if (points !== null && points > 0) metrics.add("atlas_points_spent_total", {}, points);
    done();
  });
}

/** The pattern of a request's address, as we have written it: an address itself may be anything, and hold what is secret. */
export function routeOf({ routeOptions, is404 }: FastifyRequest): string {
  return is404 ? "none" : (routeOptions.url ?? "none");
}
