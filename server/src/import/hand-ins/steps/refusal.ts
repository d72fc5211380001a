import type { Verdict } from "../../../accounts/may.ts";
import type { Message } from "../../../messages/message.ts";

/** What is asked of an import cannot be done. Thrown, so that whatever was begun is undone. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** Of HTTP: 400 what was sent, 404 there is no such import for whoever asks, 409 not as it stands. */
  readonly status: number;
  readonly said: Message;
  /** Which of the things given is wrong. */
  readonly argument: string | null;

  constructor(status: number, said: Message, argument: string | null = null) {
    super(said.code);
    this.status = status;
    this.said = said;
    this.argument = argument;
  }
}

/** Whoever asks may not. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
  readonly verdict: Extract<Verdict, { may: false }>;

  constructor(verdict: Extract<Verdict, { may: false }>) {
    super(verdict.why);
    this.verdict = verdict;
  }
}

export const noSuchImport = (): Refusal => new Refusal(404, { code: "NO_SUCH_IMPORT", args: {} });
