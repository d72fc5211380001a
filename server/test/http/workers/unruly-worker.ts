import type { Task } from "../../../src/http/workers/task.ts";

/** A worker that does what its question says, for the test of the pool. */
export default async function work({ question, end }: Task): Promise<unknown> {
  try {
    switch (question.search) {
      case "spin":
        for (;;);
      case "hoard": {
        const hoard: number[][] = [];
        for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => index + hoard.length / 3));
      }
      case "exit":
        return process.exit(7);
      case "listen":
        return await new Promise((resolve) => end.on("message", (why) => resolve({ why, faults: [] })));
      default:
        return { status: 200, faults: [] };
    }
  } finally {
    end.close();
  }
}
