/** What the log tells of an error. */
export interface ErrorFields {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  /** The system's, PostgreSQL's or ours. */
  readonly code?: string;
  /** What of the database a statement failed at. */
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly cause?: ErrorFields;
}

/** Errors within errors that are told. */
const DEPTH = 3;
const NAMED = ["code", "table", "column", "constraint"] as const;
/** PostgreSQL's class of errors about values, which it quotes. */
const ABOUT_A_VALUE = /^22[0-9A-Z]{3}$/;

/**
 * An error for the log: where it happened and what it was about, but no value that was at hand. Of PostgreSQL's errors what it says
 * beside the message (`detail`, `where`) holds rows, and a message about a value holds the value.
 */
export function errorFields(error: unknown, depth = DEPTH): ErrorFields {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: "" };
  const named = Object.fromEntries(
    NAMED.flatMap((name) => {
      const value: unknown = Reflect.get(error, name);
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  );
  const isAboutValue = ABOUT_A_VALUE.test(named["code"] ?? "");
  const message = isAboutValue ? withoutValue(error.message) : error.message;
  const stack = error.stack ?? "";
  return {
    type: error.name === "Error" || error.name === "error" ? error.constructor.name : error.name,
    message,
    stack: isAboutValue ? stack.replace(error.message, () => message) : stack,
    ...named,
    ...(error.cause !== undefined && depth > 1 && { cause: errorFields(error.cause, depth - 1) }),
  };
}

/** `invalid input syntax for type integer: "7 of them"`: all that is quoted, and all behind the colon. */
function withoutValue(message: string): string {
  return message.replace(/: .*$/s, ": …").replaceAll(/"[^"]*"/g, '"…"');
}
