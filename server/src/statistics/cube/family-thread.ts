import { parentPort, workerData } from "node:worker_threads";
import { evaluateFamily, type FamilyTask } from "./evaluate-family.ts";
import type { FromThread, ToThread } from "./family-threads.ts";
import type { FigureColumns } from "./read-figures.ts";
import type { Reference } from "./read-reference.ts";
import type { Identified } from "./row-keys.ts";

/** The thread of family-threads.ts: works out one family after the other, never more than some blocks ahead of who takes them. */

const port = parentPort;
if (port === null) throw new Error("This runs in a thread only");
const say = (message: FromThread, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

/** Instants after which it is told how far it is: a message for each would cost more than some of them take. */
const TOLD = 10;
/** Blocks that may be on their way at a time. */
const AHEAD = 2;
let away = 0;
let taken: () => void = () => undefined;
let identified: (found: Identified) => void = () => undefined;
let stored: (texts: readonly string[]) => void = () => undefined;
let all: (figures: FigureColumns) => void = () => undefined;

port.on("message", (message: ToThread) => {
  if ("task" in message) void work(message.task);
  else if ("identified" in message) identified(message.identified);
  else if ("stored" in message) stored(message.stored);
  else if ("all" in message) all(message.all);
  else {
    away -= 1;
    taken();
  }
});

async function work(task: FamilyTask): Promise<void> {
  const blocks = evaluateFamily(workerData as Reference, task, {
    identify: (unidentified) =>
      new Promise((resolve) => {
        identified = resolve;
        say({ unidentified });
      }),
    readStored: (wanted) =>
      new Promise((resolve) => {
        stored = resolve;
        say({ wanted });
      }),
    readAll: () =>
      new Promise((resolve) => {
        all = resolve;
        say({ wantsAll: true });
      }),
    progress: (done, total) => {
      if (done < total && done % TOLD !== 0) return;
      say({ progress: [done, total] });
    },
  });
  try {
    for await (const block of blocks) {
      while (away >= AHEAD) await new Promise<void>((resolve) => (taken = resolve));
      away += 1;
      say({ block }, [block.text.buffer]);
    }
    say({ done: true });
  } catch (error) {
    say({ failed: error });
  }
}
