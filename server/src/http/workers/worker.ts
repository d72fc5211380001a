import { setPriority } from "node:os";
import type { HandedOver } from "./answer-in-worker.ts";
import type { Task } from "./task.ts";

/** How far behind the main thread: small questions come first, and yet other programs do not keep large ones from any work. */
const NICE = 5;

// On Linux this is the priority of a thread; elsewhere it would be the whole program's.
if (process.platform === "linux") setPriority(NICE);

// What is read from here on is read with that priority.
const begun = import("./answer-in-worker.ts");

/** What the pool calls in a worker for each question. */
export default async function work(task: Task): Promise<HandedOver> {
  const { answerInWorker } = await begun;
  return answerInWorker(task);
}
