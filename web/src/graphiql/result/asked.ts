/** A question as it was sent. */
export interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown> | null;
  readonly operationName: string | null;
}

/** What came back, whatever it was: an answer, errors, or a refusal. */
export interface Answer {
  /** The parsed JSON: `data`, `errors`, `extensions`. */
  readonly body: unknown;
  readonly headers: Headers;
  /** From sending to the last byte. */
  readonly milliseconds: number;
}

export interface ResultPaneProps {
  /** null: nothing has been asked yet. */
  readonly asked: Asked | null;
  /** The answer to `asked`; null while it is on its way, or when it was cancelled. */
  readonly answer: Answer | null;
  readonly isRunning: boolean;
  readonly language: "vi" | "en";
}
