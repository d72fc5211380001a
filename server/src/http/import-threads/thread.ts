import { setPriority } from "node:os";
import type { Outcome } from "./outcome.ts";
import type { Task } from "./task.ts";

/** How far behind the main thread: questions of readers come first. */
const NICE = 5;

// On Linux this is the priority of a thread; elsewhere it would be the whole program's.
if (process.platform === "linux") setPriority(NICE);

// What is read from here on is read with that priority.
const begun = import("./do-task.ts");

/** What the pool calls in a thread for each task. */
export default async function work(task: Task): Promise<Outcome<unknown>> {
  const { doTask } = await begun;
  return doTask(task);
}
