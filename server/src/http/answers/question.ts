import type { FastifyRequest } from "fastify";
import { HeaderMap } from "@apollo/server";
import { preferredEncoding } from "./answer-body.ts";
import type { Encoding } from "./open-ended-compression.ts";

/** A request to the API in plain words, so that it can be handed to a worker. */
export interface Question {
  readonly method: "GET" | "POST";
  /** Those that an answer depends on. */
  readonly headers: Readonly<Record<string, string>>;
  /** From the question mark on; empty where there is none. */
  readonly search: string;
  /** As it came; null where none did. */
  readonly body: string | null;
  readonly requestId: string;
  /** How the reader would like it best. */
  readonly encoding: Encoding | null;
}

/** What an answer depends on beside the question itself. */
const HEADERS = ["content-type", "accept", "graphql-cost"] as const;

export function questionOf(request: FastifyRequest): Question {
  const headers: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = request.headers[name];
    if (typeof value === "string") headers[name] = value;
  }
  const { method, url, body, id } = request;
  const at = url.indexOf("?");
  return {
    // HEAD is answered as GET is; what it leaves out is left out when it is sent.
    method: method === "POST" ? "POST" : "GET",
    headers,
    search: at < 0 ? "" : url.slice(at),
    body: typeof body === "string" ? body : null,
    requestId: id,
    encoding: preferredEncoding(request.headers["accept-encoding"]),
  };
}

/** As Apollo takes it. */
export function toHttpRequest({ method, headers, search, body }: Question) {
  return {
    method,
    headers: new HeaderMap(Object.entries(headers)),
    search,
    body: body === null ? undefined : parseJson(body),
  };
}

/** What Apollo makes of `undefined` is the right error of a body that is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The document of a question; null where it is not where it should be, which Apollo says in words. */
export function queryOf({ method, search, body }: Question): string | null {
  const given: unknown =
    method === "GET" ? new URLSearchParams(search).get("query") : body === null ? null : parseJson(body);
  if (typeof given === "string") return given;
  if (typeof given !== "object" || given === null || !("query" in given)) return null;
  return typeof given.query === "string" ? given.query : null;
}
