import type { LogLevel } from "../../config.ts";
import { errorFields } from "./error-fields.ts";
import type { LogSink } from "./log-stream.ts";

/** How lines of the log are made: a level in letters first, the instant in UTC, and of errors what may be told. */
export function loggerOptions(level: LogLevel, stream: LogSink) {
  return {
    level,
    stream: { write: (line: string) => void stream.write(line) },
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => ({ ...errorFields(error) }) },
  };
}
