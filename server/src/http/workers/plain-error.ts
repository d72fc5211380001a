/** An error as it can be handed from thread to thread: of its own fields only names and numbers go along. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

export function asPlainError(error: unknown): PlainError {
  if (!(error instanceof Error))
    return { name: "Error", message: String(error), stack: undefined, code: undefined };
  const { name, message, stack } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { name, message, stack, code };
}

/** The other way round, for the log. */
export function asError({ name, message, stack, code }: PlainError): Error {
  const error = new Error(message);
  return Object.assign(error, {
    name,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
  });
}
