import type { Outcome } from "../../../src/http/import-threads/outcome.ts";
import { whyNot } from "../../../src/http/import-threads/outcome.ts";
import type { Task } from "../../../src/http/import-threads/task.ts";
import { Refusal } from "../../../src/import/hand-ins/steps/refusal.ts";

/** A thread that does what the report it is to read says, for the test of them. */
export default async function work({ given, port }: Task): Promise<Outcome<unknown>> {
  const { report } = given as { readonly report: string };
  try {
    switch (report) {
      case "spin":
        port.postMessage({ progress: { stage: "reading", done: 1, total: 0 } });
        for (;;);
      case "hoard": {
        const hoard: number[][] = [];
        for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => index + hoard.length / 3));
      }
      case "exit":
        return process.exit(7);
      case "refuse":
        return whyNot(new Refusal(409, { code: "IMPORT_STALE", args: {} }, "id"));
      case "listen":
        return await new Promise((resolve) => {
          port.on("message", (why: string) => resolve(whyNot(new Error(why))));
          port.postMessage({ progress: { stage: "reading", done: 1, total: 0 } });
        });
      default:
        return { is: "done", done: report };
    }
  } finally {
    port.close();
  }
}
