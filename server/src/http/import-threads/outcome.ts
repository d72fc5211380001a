import type { Verdict } from "../../accounts/may.ts";
import { DatabaseAwayError, DatabaseFullError, isDatabaseLoss, isFull } from "../../db/database-away.ts";
import { NotAllowed, Refusal } from "../../import/hand-ins/steps/refusal.ts";
import type { Message } from "../../messages/message.ts";
import { asError, asPlainError, type PlainError } from "../workers/plain-error.ts";

/** What a task came to, on its way from the thread: whoever asked is told the same as if it had been done here. */
export type Outcome<Done> =
  | { readonly is: "done"; readonly done: Done }
  | {
      readonly is: "refused";
      readonly status: number;
      readonly said: Message;
      readonly argument: string | null;
    }
  | { readonly is: "not-allowed"; readonly verdict: Extract<Verdict, { may: false }> }
  | { readonly is: "away" }
  | { readonly is: "full" }
  | { readonly is: "fault"; readonly error: PlainError };

/** How it came that a task was not done. */
export function whyNot(error: unknown): Outcome<never> {
  if (error instanceof Refusal) {
    const { status, said, argument } = error;
    return { is: "refused", status, said, argument };
  }
  if (error instanceof NotAllowed) return { is: "not-allowed", verdict: error.verdict };
  if (error instanceof DatabaseAwayError || isDatabaseLoss(error)) return { is: "away" };
  if (isFull(error)) return { is: "full" };
  return { is: "fault", error: asPlainError(error) };
}

/** The other way round: what was done, or the same error thrown. */
export function doneOf<Done>(outcome: Outcome<Done>): Done {
  switch (outcome.is) {
    case "done":
      return outcome.done;
    case "refused":
      throw new Refusal(outcome.status, outcome.said, outcome.argument);
    case "not-allowed":
      throw new NotAllowed(outcome.verdict);
    case "away":
      throw new DatabaseAwayError();
    case "full":
      throw new DatabaseFullError();
    case "fault":
      throw asError(outcome.error);
  }
}
