import { setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import type { FileTask, WriterSettings } from "./file-task.ts";

/** How far behind the main thread: questions come first. */
const NICE = 5;

// On Linux this is the priority of a thread; elsewhere it would be the whole program's.
if (process.platform === "linux") setPriority(NICE);

// What is read from here on is read with that priority.
const begun = import("./write-file.ts").then(({ fileWriter }) => fileWriter(workerData as WriterSettings));

/** What the pool calls in the thread for each file. Never rejects: what goes wrong is told to whoever asked. */
export default async function write(task: FileTask): Promise<void> {
  const writeFile = await begun;
  return writeFile(task);
}
