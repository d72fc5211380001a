/** Fields that stand at the front of a line, or that a person has no use for. */
const AT_THE_FRONT = new Set(["level", "time", "msg", "err"]);

/** A line of the log as a person reads it at a terminal: the time here, what happened, what more is known, and where of an error. */
export function prettyLine(line: string): string {
  let fields: Readonly<Record<string, unknown>>;
  try {
    fields = JSON.parse(line) as typeof fields;
  } catch {
    return line;
  }
  const { level, time, msg, err } = fields;
  const at = new Date(String(time)).toTimeString().slice(0, 8);
  const rest = Object.entries(fields)
    .filter(([name]) => !AT_THE_FRONT.has(name))
    .map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  const words = [at, String(level).padEnd(5), typeof msg === "string" ? msg : "", ...rest];
  return `${words.join(" ")}\n${stackOf(err)}`;
}

function stackOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("stack" in error)) return "";
  const { stack, cause } = error as { readonly stack: unknown; readonly cause?: unknown };
  const own = String(stack).replaceAll(/^(?=.)/gm, "    ");
  return `${own}\n${stackOf(cause)}`;
}
