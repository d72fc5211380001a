import { DatabaseAwayError, DatabaseBehindError, isDatabaseLoss } from "../../db/database-away.ts";
import { ToldError } from "../../graphql/errors.ts";
import type { Message } from "../../messages/message.ts";
import { InputError } from "../../statistics/request/request.ts";
import { asError, asPlainError, type PlainError } from "../workers/plain-error.ts";

/** An error on its way from the thread that writes: what its reader is told must be the same as if it had been thrown here. */
export type ThreadError =
  | {
      readonly is: "input";
      readonly argument: string;
      readonly said: Message;
      readonly suggestions: readonly string[];
    }
  | {
      readonly is: "told";
      readonly code: string;
      readonly said: Message;
      readonly extensions: Record<string, unknown>;
    }
  | { readonly is: "away"; readonly said: DatabaseAwayError["said"] }
  | { readonly is: "fault"; readonly error: PlainError };

export function asThreadError(error: unknown): ThreadError {
  if (error instanceof InputError) {
    const { argument, said, suggestions } = error;
    return { is: "input", argument, said, suggestions };
  }
  if (error instanceof ToldError) {
    const { code, ...extensions } = error.extensions;
    return { is: "told", code: String(code), said: error.said, extensions };
  }
  if (error instanceof DatabaseAwayError) return { is: "away", said: error.said };
  if (isDatabaseLoss(error)) return { is: "away", said: "DATABASE_AWAY" };
  return { is: "fault", error: asPlainError(error) };
}

/** The other way round. */
export function thrownInThread(error: ThreadError): Error {
  switch (error.is) {
    case "input":
      return new InputError(error.argument, error.said, error.suggestions);
    case "told":
      return new ToldError(error.code, error.said, { extensions: error.extensions });
    case "away":
      return error.said === "DATABASE_BEHIND" ? new DatabaseBehindError() : new DatabaseAwayError();
    case "fault":
      return asError(error.error);
  }
}
