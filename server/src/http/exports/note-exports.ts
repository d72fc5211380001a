import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { byActor } from "../../accounts/by-actor.ts";
import type { Tally } from "../../audit/tally.ts";
import { askerOf } from "../accounts/asker.ts";
import { reasonOf } from "./export-reason.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What is taken away by this route, for the record. */
    takesAway?: string;
  }
}

/** Signs of what was asked that stand on record. */
const LONGEST = 500;

/** Has it on record who takes figures away as files: what, by which filters, and for what where that was said. Nobody waits for it. */
export function noteExports(
  scope: FastifyInstance,
  tally: Tally,
  isOurs: (request: FastifyRequest) => boolean,
): void {
  scope.addHook("onResponse", (request, reply, done) => {
    const taken = takenBy(request, reply);
    if (taken !== null) {
      const by = isOurs(request) ? { account: null, as: "command line" } : byActor(askerOf(request).actor);
      tally.note({ kind: "EXPORTS", by, what: taken });
    }
    done();
  });
}

function takenBy(
  request: FastifyRequest,
  reply: FastifyReply,
): { readonly file: string; readonly filters: string; readonly reason?: string } | null {
  const { method, routeOptions, url } = request;
  const { statusCode } = reply;
  if (method === "HEAD" || statusCode < 200 || statusCode > 206) return null;
  const [path = "", asked = ""] = url.split("?");
  const isTable = String(reply.getHeader("content-type") ?? "").startsWith("text/csv");
  if (routeOptions.config.takesAway === undefined && !isTable) return null;
  // An answer as a table has its question in the body, or in a parameter longer than the rest.
  const filters = path === "/graphql" ? "" : decoded(withoutReason(asked)).slice(0, LONGEST);
  const reason = reasonOf(request);
  return {
    file: path.slice(0, LONGEST),
    filters: filters.toWellFormed(),
    ...(reason !== null && { reason }),
  };
}

/** It stands on record by itself. */
function withoutReason(asked: string): string {
  const parts = asked.split("&");
  return parts.filter((part) => !part.startsWith("reason=")).join("&");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
