import type { LogLevel } from "../../config.ts";
import { DatabaseAwayError } from "../../db/database-away.ts";
import { errorFields } from "./error-fields.ts";
import type { LogSink } from "./log-stream.ts";

/** How lines of the log are made: a level in letters first, the instant in UTC, and of errors what may be told. */
export function loggerOptions(level: LogLevel, stream: LogSink) {
  return {
    level,
    stream: { write: (line: string) => void stream.write(line) },
    base: null,
    hooks: { logMethod: asWarning },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => ({ ...errorFields(error) }) },
  };
}

interface Warns {
  warn(...args: unknown[]): void;
}

/** pino's number of `error`. */
const ERROR = 50;

/** Whoever finds the database away tells nothing new, and no fault of ours: that it is, has an alert of its own. */
function asWarning(
  this: Warns,
  args: unknown[],
  method: (this: Warns, ...args: unknown[]) => void,
  level: number,
): void {
  const [what] = args;
  const isAway =
    typeof what === "object" && what !== null && "err" in what && what.err instanceof DatabaseAwayError;
  if (level === ERROR && isAway) this.warn(...args);
  else method.apply(this, args);
}
