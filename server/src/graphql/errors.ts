import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseAwayError } from "../db/database-away.ts";
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

/** The request took longer than it may, or its reader went away; the reason an AbortSignal carries. */
export class GivenUpError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "GivenUpError";
  }
}

/** More was asked than one request may cost. */
export function tooCostly(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code: "QUERY_TOO_COSTLY" } });
}

/** Asked again later, the same question is answered: HTTP says so with a status and Retry-After. */
export abstract class LaterError extends GraphQLError {
  /** Of the HTTP answer. */
  abstract readonly status: number;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number;

  constructor(message: string, code: string, seconds: number) {
    const retryAfter = Math.max(1, Math.ceil(seconds));
    const again = `Please ask again in ${retryAfter} second${retryAfter === 1 ? "" : "s"}`;
    super(message.replace("{again}", again), { extensions: { code, retryAfter } });
    this.retryAfter = retryAfter;
  }
}

/** Too much is being worked on for this question to get its turn. */
export class TooBusyError extends LaterError {
  readonly status = 503;

  /** @param seconds that a question waits for its turn */
  constructor(seconds: number) {
    super(
      "Too many questions are being answered right now. {again}, or for fewer rows.",
      "TOO_BUSY",
      seconds,
    );
  }
}

/** This caller has asked for more than one caller may. */
export class RateLimitedError extends LaterError {
  readonly status = 429;

  /** @param why what is used up, as a sentence */
  constructor(why: string, seconds: number) {
    super(`${why} {again}. \`limits\` says what one caller may ask.`, "RATE_LIMITED", seconds);
  }
}

/** The question is worked on somewhere else: what comes of it here is no answer. */
export class MovedError extends GivenUpError {
  constructor() {
    super("the question is answered elsewhere");
    this.name = "MovedError";
  }
}

export interface ErrorReport {
  /** Tells the person who runs the server what really happened. */
  readonly log: (error: unknown) => void;
  /** Told that an answer has an error, of whatever kind. */
  readonly told?: () => void;
  readonly requestId: string;
  /** Told that the database was away: then the whole answer is that it is. */
  readonly away?: (error: DatabaseAwayError) => void;
  /** Whether the document was found to have too many words and signs, which graphql-js calls an error of syntax. */
  readonly isTooLong?: () => boolean;
}

/**
 * What the reader is told of an error. The reader's own mistake is told whole, with what would be accepted; ours is logged
 * whole and leaves only the id under which it stands in the log.
 */
export function toPublicError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  report: ErrorReport,
): GraphQLFormattedError {
  const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  const at = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  if (cause instanceof InputError) {
    const { argument, suggestions } = cause;
    return { message: cause.message, ...at, extensions: { code: "BAD_USER_INPUT", argument, suggestions } };
  }
  if (cause instanceof DatabaseAwayError) {
    report.away?.(cause);
    return { message: cause.message, ...at, extensions: awayExtensions(cause) };
  }
  if (isGivenUp(cause)) {
    const message =
      "The question took too long and was given up. Ask for fewer indicators, areas or periods.";
    return { message, ...at, extensions: { code: "TIMEOUT" } };
  }
  if (formatted.extensions?.["code"] === "GRAPHQL_PARSE_FAILED" && report.isTooLong?.() === true) {
    const message = "The query is too long: it has more words and signs than one request may have.";
    return { message, ...at, extensions: { code: "QUERY_TOO_COSTLY" } };
  }
  if (cause instanceof GraphQLError) {
    // Apollo says of everything a validation rule finds that validation failed; a rule of ours says more.
    const code = cause.extensions["code"] ?? formatted.extensions?.["code"];
    if (PUBLIC_CODES.has(code)) {
      const {
        stacktrace: _stacktrace,
        http: _http,
        ...extensions
      } = {
        ...formatted.extensions,
        ...cause.extensions,
      } as Record<string, unknown>;
      return { message: cause.message, ...at, extensions: { ...extensions, code } };
    }
    // graphql-js itself speaks of a query that does not fit the schema (a variable's value, say) without any code.
    if (cause.originalError === undefined && isAboutTheQuery(cause)) {
      return { message: cause.message, ...at, extensions: { code: "BAD_USER_INPUT" } };
    }
  }
  report.log(cause);
  const { requestId } = report;
  const message = `Something went wrong on our side. It is noted under ${requestId}.`;
  return { message, ...at, extensions: { code: "INTERNAL_SERVER_ERROR", requestId } };
}

/** What programs are told of a database that is away. */
export function awayExtensions({ retryAfter }: DatabaseAwayError): Record<string, unknown> {
  return { code: "TOO_BUSY", reason: "DATABASE_AWAY", retryAfter };
}

function isGivenUp(error: unknown): boolean {
  if (error instanceof GivenUpError) return true;
  return error instanceof Error && "code" in error && error.code === QUERY_CANCELED;
}

/** Errors thrown while a result was completed (null for non-null, say) have a path: those are ours. */
function isAboutTheQuery(error: GraphQLError): boolean {
  return error.path === undefined && error.nodes !== undefined;
}
