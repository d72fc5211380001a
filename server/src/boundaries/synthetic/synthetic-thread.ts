import { setPriority } from "node:os";
import type { MadeOutlines } from "../make-outlines.ts";
import type { SyntheticTask } from "./make-in-thread.ts";

/** How far behind the main thread: questions of readers come first. */
const NICE = 5;

// On Linux this is the priority of a thread; elsewhere it would be the whole program's.
if (process.platform === "linux") setPriority(NICE);

// What is read from here on is read with that priority.
const begun = import("./make-in-thread.ts");

/** What the pool calls in a thread for each vintage. */
export default async function work(task: SyntheticTask): Promise<MadeOutlines> {
  const { makeInThread } = await begun;
  return makeInThread(task);
}
