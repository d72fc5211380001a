import type { Connection } from "../db/connect.ts";

/** What the commands need of the world around them. */
export interface Tool {
  readonly withDatabase: <T>(
    work: (connection: Connection) => Promise<T>,
    how?: {
      /** Whether it is left as it is found: not brought up to date first. */ readonly asItIs?: boolean;
    },
  ) => Promise<T>;
  readonly seedAll: (connection: Connection) => Promise<void>;
  readonly print: (lines: readonly string[]) => void;
  /** Told how far long work is, beside what is printed. */
  readonly say?: (line: string) => void;
  readonly now: () => Date;
  /** Days that a key lives at most; as usual when not given. */
  readonly keyDays?: () => number;
}
