import type { FastifyRequest } from "fastify";
import { HeaderMap } from "@apollo/server";
import type { Actor } from "../../accounts/may.ts";
import type { MessageLanguage } from "../../messages/message.ts";
import { languageOf } from "../language.ts";
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
  /** The text of a document that was only named (persisted-documents.ts); null: it stands in the request. */
  readonly document: string | null;
  /** The data version that was known where it was asked: an older answer is none. */
  readonly atLeast: number;
  readonly requestId: string;
  /** Whoever asks; what is for everybody does not depend on it. */
  readonly actor: Actor;
  /** In which the reader is told what is wrong. A good answer does not depend on it. */
  readonly lang: MessageLanguage;
  /** How the reader would like it best. */
  readonly encoding: Encoding | null;
}

/** What an answer depends on beside the question itself. */
const HEADERS = ["content-type", "accept", "graphql-cost"] as const;

export function questionOf(request: FastifyRequest, actor: Actor): Question {
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
    document: null,
    atLeast: 0,
    requestId: id,
    actor,
    lang: languageOf(request.headers),
    encoding: preferredEncoding(request.headers["accept-encoding"]),
  };
}

/** As Apollo takes it. */
export function toHttpRequest(question: Question) {
  const { method, headers, search, body, document } = question;
  const asked = document === null ? { search, body: bodyOf(body) } : withText(question, document);
  return { method, headers: new HeaderMap(Object.entries(headers)), ...asked };
}

function bodyOf(body: string | null): unknown {
  return body === null ? undefined : parseJson(body);
}

/** A question whose document was named: its text in the place of the name. */
function withText(question: Question, query: string): { search: string; body: unknown } {
  const { method, search, body } = question;
  // What else stands in the extensions is not Apollo's.
  const { documentId: _id, extensions: _extensions, ...given } = parametersOf(question);
  if (method === "POST") return { search, body: { ...given, query } };
  const parameters = new URLSearchParams(search);
  parameters.set("query", query);
  parameters.delete("extensions");
  return { search: `?${parameters.toString()}`, body: bodyOf(body) };
}

/** What Apollo makes of `undefined` is the right error of a body that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The parameters of a question by name, in their JSON; what is not as it should be is left out, and Apollo says so in words. */
export function parametersOf({ method, search, body }: Question): Readonly<Record<string, unknown>> {
  if (method === "POST") {
    const given: unknown = body === null ? null : parseJson(body);
    return typeof given === "object" && given !== null ? { ...given } : {};
  }
  const given = new URLSearchParams(search);
  const [variables, extensions] = ["variables", "extensions"].map((name) => parseJson(given.get(name) ?? ""));
  const [query, operationName] = ["query", "operationName"].map((name) => given.get(name) ?? undefined);
  const documentId = given.get("documentId") ?? undefined;
  return { query, operationName, documentId, variables, extensions };
}

/** The document of a question; null where it is not where it should be, which Apollo says in words. */
export function queryOf(question: Question): string | null {
  if (question.document !== null) return question.document;
  const { query } = parametersOf(question);
  return typeof query === "string" ? query : null;
}
