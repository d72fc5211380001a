import type { Connection } from "../db/connect.ts";

/** What the commands need of the world around them. */
export interface Tool {
  readonly withDatabase: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly seedAll: (connection: Connection) => Promise<void>;
  readonly print: (lines: readonly string[]) => void;
  readonly now: () => Date;
}
