/** Queues, as their metrics call them. */
export const QUEUES = [
  "small questions",
  "large questions",
  "files",
  "print",
  "files handed in",
  "reports and marked files",
  "publishing",
  "signing in",
] as const;
export type QueueName = (typeof QUEUES)[number];

/** Pools of threads, as their metrics call them. */
export const THREADS = ["answers", "files", "imports"] as const;
export type ThreadsName = (typeof THREADS)[number];
