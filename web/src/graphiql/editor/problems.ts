import { costOf } from "../cost/cost.ts";

/** What the API found wrong, where, and what it says would do instead. */
export interface Problem {
  readonly message: string;
  /** Beginning with 1; null: it is of the whole question. */
  readonly line: number | null;
  readonly column: number | null;
  /** Whose value is wrong; null: that of no one argument. */
  readonly argument: string | null;
  /** Accepted in place of what was written, the nearest first. */
  readonly suggestions: readonly string[];
  /** Of a question that costs too much: the argument that drives it, what it is, and what would fit. */
  readonly fitting: Fitting | null;
}

interface Fitting {
  readonly argument: string;
  readonly size: number;
  readonly would: number;
  /** The variable it was written as; null: a number in the question. */
  readonly variable: string | null;
}

/** The errors in the body of an answer, each at its first place in the question. */
export function problemsOf(body: unknown): readonly Problem[] {
  const errors = field(body, "errors");
  if (!Array.isArray(errors)) return [];
  const driver = costOf(body)?.driver ?? null;
  return errors.map((error: unknown): Problem => {
    const locations = field(error, "locations");
    const first: unknown = Array.isArray(locations) ? locations[0] : undefined;
    const extensions = field(error, "extensions");
    const fitting = fittingOf(extensions, driver?.size ?? null);
    const message = field(error, "message");
    const suggestions = field(extensions, "suggestions");
    const argument = field(extensions, "argument");
    return {
      message: typeof message === "string" ? message : JSON.stringify(error),
      line: number(field(first, "line")) ?? (fitting === null ? null : (driver?.line ?? null)),
      column: number(field(first, "column")),
      argument: typeof argument === "string" ? argument : null,
      suggestions: Array.isArray(suggestions) ? suggestions.map(String) : [],
      fitting,
    };
  });
}

function fittingOf(extensions: unknown, size: number | null): Fitting | null {
  const argument = field(extensions, "argument");
  const would = number(field(extensions, "would"));
  const variable = field(extensions, "variable");
  if (typeof argument !== "string" || would === null || size === null) return null;
  return { argument, size, would, variable: typeof variable === "string" ? variable : null };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
