/** What the API found wrong, and where. */
export interface Problem {
  readonly message: string;
  /** Beginning with 1; null: it is of the whole question. */
  readonly line: number | null;
  readonly column: number | null;
}

/** The errors in the body of an answer, each at its first place in the question. */
export function problemsOf(body: unknown): readonly Problem[] {
  if (typeof body !== "object" || body === null || !("errors" in body) || !Array.isArray(body.errors))
    return [];
  return body.errors.map((error: unknown) => {
    const { message, locations } = (typeof error === "object" && error !== null ? error : {}) as Record<
      string,
      unknown
    >;
    const [first] = (Array.isArray(locations) ? locations : []) as readonly Record<string, unknown>[];
    const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
    return {
      message: typeof message === "string" ? message : JSON.stringify(error),
      line: number(first?.["line"]),
      column: number(first?.["column"]),
    };
  });
}
