/** A PostgreSQL of ours that runs, and how to let go of it. */
export interface Embedded {
  /** Valid until {@link stop}, also across a restart of a server that was killed. */
  readonly connectionString: string;
  /** Where the data really is; not always where it was asked for, see data-folders.ts. */
  readonly dataDir: string;
  readonly pid: number;
  /** started: by us · adopted: left running by a killed process of ours · joined: another process of ours runs it. */
  readonly how: "started" | "adopted" | "joined";
  /** Says that {@link stop} will follow: a start at that moment waits for it instead of refusing. */
  announceStop(): void;
  /**
   * Stops the server and frees the directory, or leaves both to another process of ours that uses it. Safe to call twice.
   *
   * @param fast milliseconds it may take to write what it holds in memory
   */
  stop(fast?: number): Promise<void>;
  /** Leaves the server running, for one that comes next; see tools/supervise/supervise.mjs. */
  leave(): Promise<void>;
}

/** How a process lets go of a server. */
export type Release = Pick<Embedded, "announceStop" | "stop" | "leave">;
