import {
  type ASTNode,
  GraphQLError,
  type GraphQLErrorOptions,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from "graphql";
import { type Message, type MessageLanguage, sentenceOf } from "../messages/message.ts";
import { explained, placeOfValue } from "./sentences/language-errors.ts";
import { DatabaseAwayError, DatabaseFullError } from "../db/database-away.ts";
import { InputError } from "../statistics/request/request.ts";

/** Codes an answer's errors may carry; whatever else happens is ours and is masked. */
const PUBLIC_CODES: ReadonlySet<unknown> = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "NOT_FOUND",
  "QUERY_TOO_COSTLY",
  "RATE_LIMITED",
  "TIMEOUT",
  "RATE_LIMITED",
  "TOO_BUSY",
]);

/** PostgreSQL ended a statement that ran too long, or was told to end it. */
const QUERY_CANCELED = "57014";

/** What graphql-js says where fields of the same names are too many to be compared. */
const GAVE_UP_COMPARING = "Validation aborted.";

/** What drives the cost of a question. */
export type CostDriver = { readonly field: string; readonly argument: string | null; readonly size: number };

/** The request took longer than it may, or its reader went away; the reason an AbortSignal carries. */
export class GivenUpError extends Error {
  /** Of the question that was given up, once it is known. */
  driver: CostDriver | null = null;
  constructor(message: string) {
    super(message);
    this.name = "GivenUpError";
  }
}

/** An error of ours that a reader is told, in the reader's language. */
export class ToldError extends GraphQLError {
  readonly said: Message;
  /** @param code of the error, which is the same in every language */
  constructor(
    code: string,
    said: Message,
    {
      extensions = {},
      nodes = null,
    }: { readonly extensions?: Record<string, unknown>; readonly nodes?: GraphQLErrorOptions["nodes"] } = {},
  ) {
    super(sentenceOf(said, "EN"), { nodes, extensions: { ...extensions, code } });
    this.said = said;
  }

  /** The same, of a place in a document. */
  at(node: ASTNode): ToldError {
    return new ToldError(String(this.extensions["code"]), this.said, {
      extensions: this.extensions,
      nodes: node,
    });
  }
}

/** A value of a variable or an address that the language's rules do not take. */
export class ValueError extends GraphQLError {
  readonly argument: string;
  readonly inner: GraphQLError;
  constructor(argument: string, inner: GraphQLError, nodes: GraphQLErrorOptions["nodes"] = null) {
    super(`${argument}: ${inner.message}`, { nodes, originalError: inner });
    this.argument = argument;
    this.inner = inner;
  }
}

/** More was asked than one request may cost. */
export function tooCostly(said: Message, extensions: Record<string, unknown> = {}): ToldError {
  return new ToldError("QUERY_TOO_COSTLY", said, { extensions });
}

/** Asked again later, the same question is answered: HTTP says so with a status and Retry-After. */
export abstract class LaterError extends ToldError {
  /** Of the HTTP answer. */
  abstract readonly status: number;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number;

  constructor(code: string, said: (seconds: number) => Message, seconds: number) {
    const retryAfter = Math.max(1, Math.ceil(seconds));
    super(code, said(retryAfter), { extensions: { retryAfter } });
    this.retryAfter = retryAfter;
  }
}

/** Too much is being worked on for this question to get its turn. */
export class TooBusyError extends LaterError {
  readonly status = 503;

  /** @param seconds that a question waits for its turn */
  constructor(seconds: number) {
    super("TOO_BUSY", (after) => ({ code: "TOO_BUSY", args: { seconds: after } }), seconds);
  }
}

/** What was asked for is only just being made. */
export class BeingMadeError extends LaterError {
  readonly status = 503;

  /** @param said what is being made */
  constructor(said: (seconds: number) => Message, seconds: number) {
    super("TOO_BUSY", said, seconds);
  }
}

/** This caller has asked for more than one caller may. */
export class RateLimitedError extends LaterError {
  readonly status = 429;

  /** @param said what is used up */
  constructor(said: (seconds: number) => Message, seconds: number) {
    super("RATE_LIMITED", said, seconds);
  }
}

/** The question is worked on somewhere else: what comes of it here is no answer. */
export class MovedError extends GivenUpError {
  constructor() {
    super("the question is answered elsewhere");
    this.name = "MovedError";
  }
}

/** What is told of an error that was thrown. */
export type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

export interface ErrorReport {
  /** Of the reader. */
  readonly lang: MessageLanguage;
  /** Tells the person who runs the server what really happened. */
  readonly log: (error: unknown) => void;
  /** Told that an answer has an error, of whatever kind, and its code. */
  readonly told?: (code: string) => void;
  readonly requestId: string;
  /** Told that the database was away: then the whole answer is that it is. */
  readonly away?: (error: DatabaseAwayError) => void;
  /** Whether the document was found to have too many words and signs, which graphql-js calls an error of syntax. */
  readonly isTooLong?: () => boolean;
  /** What drives the question's cost, where that is known. */
  readonly driver?: () => CostDriver | null;
  /** By which it is known what would be right; without it nobody is told. */
  readonly schema?: GraphQLSchema | undefined;
}

/**
 * What the reader is told of an error, in the reader's language. The reader's own mistake is told whole, with what would be accepted;
 * ours is logged whole and leaves only the id under which it stands in the log.
 */
export function toPublicError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  report: ErrorReport,
): GraphQLFormattedError {
  const { lang } = report;
  const cause = causeOf(thrown);
  const at = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  if (cause instanceof InputError) {
    const { argument, suggestions } = cause;
    const message = sentenceOf(cause.said, lang);
    return { message, ...at, extensions: { code: "BAD_USER_INPUT", argument, suggestions } };
  }
  if (cause instanceof DatabaseAwayError) {
    report.away?.(cause);
    return { ...awayError(cause, lang), ...at };
  }
  if (isGivenUp(cause)) {
    const driver = (cause instanceof GivenUpError ? cause.driver : null) ?? report.driver?.() ?? null;
    const message = sentenceOf({ code: "TOOK_TOO_LONG", args: driver ?? {} }, lang);
    const named = driver === null ? {} : { argument: driver.argument, field: driver.field };
    return { message, ...at, extensions: { code: "TIMEOUT", ...named } };
  }
  if (formatted.extensions?.["code"] === "GRAPHQL_PARSE_FAILED" && report.isTooLong?.() === true) {
    const message = sentenceOf({ code: "DOCUMENT_TOO_LONG", args: {} }, lang);
    return { message, ...at, extensions: { code: "QUERY_TOO_COSTLY" } };
  }
  if (cause instanceof ToldError) {
    const argument = placeOfValue(cause.nodes?.[0]);
    const message = `${argument === null ? "" : `${argument}: `}${sentenceOf(cause.said, lang)}`;
    const { http: _http, ...extensions } = cause.extensions;
    return { message, ...at, extensions: { ...extensions, ...(argument !== null && { argument }) } };
  }
  if (cause instanceof ValueError) {
    const { argument, inner } = cause;
    const { message, suggestions } =
      inner instanceof ToldError
        ? { message: sentenceOf(inner.said, lang), suggestions: [] }
        : explained(inner, lang, report.schema);
    const whole = `${argument}: ${/[.?]$/.test(message) ? message : `${message}.`}`;
    return { message: whole, ...at, extensions: { code: "BAD_USER_INPUT", argument, suggestions } };
  }
  if (cause instanceof GraphQLError && cause.message === GAVE_UP_COMPARING) {
    const message = sentenceOf({ code: "TOO_MUCH_TO_COMPARE", args: {} }, lang);
    return { message, ...at, extensions: { code: "QUERY_TOO_COSTLY" } };
  }
  if (cause instanceof GraphQLError) {
    // Apollo says of everything a validation rule finds that validation failed; a rule of ours says more.
    const code = cause.extensions["code"] ?? formatted.extensions?.["code"];
    const { message, argument, suggestions } = explained(cause, lang, report.schema);
    const named = {
      ...(argument === null ? {} : { argument }),
      ...(suggestions.length === 0 ? {} : { suggestions }),
    };
    if (PUBLIC_CODES.has(code)) {
      const {
        stacktrace: _stacktrace,
        http: _http,
        ...extensions
      } = {
        ...formatted.extensions,
        ...cause.extensions,
      } as Record<string, unknown>;
      return { message, ...at, extensions: { ...extensions, ...named, code } };
    }
    // graphql-js itself speaks of a query that does not fit the schema (a variable's value, say) without any code.
    if (cause.originalError === undefined && isAboutTheQuery(cause)) {
      return { message, ...at, extensions: { code: "BAD_USER_INPUT", ...named } };
    }
  }
  report.log(cause);
  const { requestId } = report;
  const message = sentenceOf({ code: "OUR_FAULT", args: { requestId } }, lang);
  return { message, ...at, extensions: { code: "INTERNAL_SERVER_ERROR", requestId } };
}

/** What was thrown in the first place: the language wraps what its rules find, and what resolvers throw. */
function causeOf(thrown: unknown): unknown {
  if (!(thrown instanceof GraphQLError) || thrown instanceof ToldError || thrown instanceof ValueError)
    return thrown;
  return thrown.originalError ?? thrown;
}

/** What somebody is told whose request did not become a question: the shape of an answer that is all error. */
export function refusedAnswer(code: string, said: Message, lang: MessageLanguage) {
  return { errors: [{ message: sentenceOf(said, lang), extensions: { code } }] };
}

/** What readers and programs are told of a database that is away. */
export function awayError(
  { said, retryAfter }: DatabaseAwayError,
  lang: MessageLanguage,
): GraphQLFormattedError {
  const message = sentenceOf({ code: said, args: { seconds: retryAfter } }, lang);
  return { message, extensions: { code: "TOO_BUSY", reason: said, retryAfter } };
}

/** What is told to whom something cannot be kept for want of room. */
export function fullError(lang: MessageLanguage): GraphQLFormattedError {
  const { retryAfter } = new DatabaseFullError();
  const message = sentenceOf({ code: "DATABASE_FULL", args: {} }, lang);
  return { message, extensions: { code: "TOO_BUSY", reason: "DATABASE_FULL", retryAfter } };
}

function isGivenUp(error: unknown): boolean {
  if (error instanceof GivenUpError) return true;
  return error instanceof Error && "code" in error && error.code === QUERY_CANCELED;
}

/** Errors thrown while a result was completed (null for non-null, say) have a path: those are ours. */
function isAboutTheQuery(error: GraphQLError): boolean {
  return error.path === undefined && error.nodes !== undefined;
}
