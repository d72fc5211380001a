/** The list that makes up most of what a question costs. */
export interface Driver {
  /** Such as `Query.statistics`. */
  readonly field: string;
  readonly line: number | null;
  /** The argument its length comes from; null: the schema alone says how long it can be. */
  readonly argument: string | null;
  readonly size: number;
}

/** What the API says of a question's cost, and of what its caller has left. */
export interface Cost {
  readonly cost: number;
  readonly rows: number;
  readonly maxCost: number;
  readonly maxRows: number;
  readonly driver: Driver | null;
  /** Points left in this minute; null: they are not counted. */
  readonly remaining: number | null;
}

/** How much of what a question may cost it does: one of three, or more than it may. */
export type Step = "light" | "medium" | "heavy" | "over";

/** Up to which part of the limits a question is light, and up to which it is medium. */
const LIGHT = 0.1;
const MEDIUM = 0.5;

/** The step of the gauge: by points or rows, whichever is nearer to its limit. */
export function stepOf({ cost, maxCost, rows, maxRows }: Cost): Step {
  const part = Math.max(cost / maxCost, rows / maxRows);
  if (part > 1) return "over";
  if (part > MEDIUM) return "heavy";
  return part > LIGHT ? "medium" : "light";
}

/** How many of the gauge's three marks are filled. */
export function marksOf(step: Step): 1 | 2 | 3 {
  if (step === "light") return 1;
  return step === "medium" ? 2 : 3;
}

/** The cost in an answer's `extensions.cost`; null where it says none, as of a document that is not valid. */
export function costOf(body: unknown): Cost | null {
  const told = at(at(body, "extensions"), "cost");
  const [cost, rows, maxCost, maxRows] = ["cost", "rows", "maxCost", "maxRows"].map((name) => at(told, name));
  if (!isNumber(cost) || !isNumber(rows) || !isNumber(maxCost) || !isNumber(maxRows)) return null;
  const remaining = at(told, "remaining");
  return {
    cost,
    rows,
    maxCost,
    maxRows,
    driver: driverOf(at(told, "driver")),
    remaining: isNumber(remaining) ? remaining : null,
  };
}

function driverOf(told: unknown): Driver | null {
  const [field, line, argument, size] = ["field", "line", "argument", "size"].map((name) => at(told, name));
  if (typeof field !== "string" || !isNumber(size)) return null;
  return {
    field,
    line: isNumber(line) ? line : null,
    argument: typeof argument === "string" ? argument : null,
    size,
  };
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
