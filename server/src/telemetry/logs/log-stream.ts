import type { LogFormat } from "../../config.ts";
import { prettyLine } from "./pretty-line.ts";
import type { RecentErrors } from "./recent-errors.ts";

/** Where lines of a log go. */
export interface LogSink {
  write(line: string): unknown;
}

/** How a line of JSON begins that tells a fault of ours. */
const FAULT = /^\{"level":"(?:error|fatal)"/;

/**
 * What stands between the log and where it goes: a line is written as it is, or as a person reads it, and faults of ours are
 * remembered, however they came to be told.
 */
export function logStream(to: LogSink, format: LogFormat, errors: RecentErrors): LogSink {
  return {
    write(line) {
      if (FAULT.test(line)) errors.take(line);
      to.write(format === "pretty" ? prettyLine(line) : line);
    },
  };
}
