import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { EXPOSITION_TYPE, expose } from "../../telemetry/metrics/exposition.ts";
import { answerMalformed } from "../malformed-request.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";

/** Milliseconds for a request and its headers; those who watch us are quick. */
const REQUEST = 5_000;
const CONNECTIONS = 20;

export interface AdminServerOptions {
  readonly metrics: Metrics;
  /** Names under which it answers; null: any, as where others than this machine may ask. */
  readonly hosts: ReadonlySet<string> | null;
  /** The name in a `Host` header, null where it is none. */
  readonly nameOf: (header: string) => string | null;
}

/**
 * What is for those who run the atlas and for nobody else, on a port of its own that readers do not reach: `GET /metrics` for
 * Prometheus. Not listening yet. However many ask at once, there is one look.
 */
export function createAdminServer({ metrics, hosts, nameOf }: AdminServerOptions): Server {
  let looking: Promise<string> | null = null;
  const look = (): Promise<string> =>
    (looking ??= metrics
      .ready()
      .then(() => expose(metrics))
      .finally(() => (looking = null)));

  const server = createServer((request, response) => {
    const name = nameOf(request.headers.host ?? "");
    // A page whose name leads here (DNS rebinding) comes with a name that is not ours.
    if (hosts !== null && (name === null || !hosts.has(name)))
      return answer(response, 421, "Unknown host.\n");
    if (pathOf(request) !== "/metrics") return answer(response, 404, "There is /metrics.\n");
    if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405, "GET it.\n");
    look().then(
      (text) => answer(response, 200, text, EXPOSITION_TYPE),
      () => answer(response, 500, "The metrics cannot be told.\n"),
    );
  });
  server.on("clientError", answerMalformed);
  server.requestTimeout = REQUEST;
  server.headersTimeout = REQUEST;
  server.maxConnections = CONNECTIONS;
  return server;
}

function pathOf({ url = "" }: IncomingMessage): string {
  return url.split("?", 1)[0] ?? "";
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): void {
  const body = Buffer.from(text);
  response.writeHead(status, {
    "content-type": type,
    "content-length": body.length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}
