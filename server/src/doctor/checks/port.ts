import { createServer } from "node:net";
import type { Config } from "../../config.ts";
import { type Finding, found } from "../finding.ts";

const PATIENCE = 3_000;

/** The port: free, ours and ready, ours and not ready, or somebody else's. */
export async function lookAtPort({ host, port }: Config): Promise<Finding[]> {
  if (port === 0) return [];
  const why = await listenOnce(host, port);
  if (why === null) return [found("well", "PORT_FREE", { port })];
  const named = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${named}:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    const told = (await answer.json()) as { status?: unknown; reason?: unknown };
    if (told.status === "ready") return [found("well", "PORT_OURS", { port })];
    if (told.status === "not ready")
      return [found("ill", "PORT_NOT_READY", { port, reason: String(told.reason) })];
  } catch {
    // Whoever it is, it is not us.
  }
  return [found("ill", "PORT_TAKEN", { port, why })];
}

/** Null when one can listen there, else why not. */
async function listenOnce(host: string, port: number): Promise<string | null> {
  const probe = createServer();
  return new Promise((told) => {
    probe.once("error", ({ message }) => told(message));
    probe.listen({ host, port }, () => probe.close(() => told(null)));
  });
}
