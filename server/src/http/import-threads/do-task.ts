import { workerData } from "node:worker_threads";
import { connect, type Connection } from "../../db/connect.ts";
import type { CheckOptions, ReadyCheck } from "../../import/hand-ins/check-import.ts";
import { type Outcome, whyNot } from "./outcome.ts";
import type { Task, TaskName, Tasks, ThreadSettings, Told } from "./task.ts";

/** What each task is done with. */
interface Tools {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly progress: CheckOptions["progress"];
}

/** Each loads what it needs when it is first done: to read a report wants nothing of what publishes. */
const TASKS: {
  readonly [Name in TaskName]: (given: Tasks[Name]["given"], tools: Tools) => Promise<Tasks[Name]["done"]>;
} = {
  read: async ({ id, password, limits, now }, { connection, signal, progress }) => {
    const { readImport } = await import("../../import/hand-ins/check-import.ts");
    return kept((keep) =>
      readImport(connection, id, { password, limits, now: () => now, signal, progress, keep }),
    );
  },
  check: async ({ id, limits, now }, { connection, signal, progress }) => {
    const { checkAgain } = await import("../../import/hand-ins/check-import.ts");
    return kept((keep) => checkAgain(connection, id, { limits, now: () => now, signal, progress, keep }));
  },
  publish: async ({ id, doer, now, reason, ready }, { connection }) => {
    const { publishImport } = await import("../../import/hand-ins/publish-import.ts");
    const { commit, checked } = await publishImport(connection, id, doer, { now: () => now, reason, ready });
    return { dataVersion: commit.id, counts: checked.counts };
  },
  reverse: async ({ id, doer, now, reason }, { connection }) => {
    const { reverseImport } = await import("../../import/hand-ins/reverse-import.ts");
    return reverseImport(connection, id, doer, { now: () => now, reason });
  },
  "try-layout": async ({ id, doer, said, limits, password }, { connection, signal }) => {
    const { previewLayout } = await import("../../import/hand-ins/preview-layout.ts");
    return previewLayout(connection, id, doer, said, { limits, password, signal });
  },
  report: async ({ report, published }, { connection: { db } }) => {
    const { readDictionary } = await import("../../import/report-text/dictionary.ts");
    const { readReport } = await import("../../import/report-text/read-report.ts");
    const { textOfReport } = await import("../../import/report-documents/text-of-report.ts");
    return readReport(textOfReport(report), await readDictionary(db), published);
  },
  mark: async ({ name, bytes, problems, lang }) => {
    const { markedFile } = await import("../../import/report-files/marked-file.ts");
    return markedFile({ name, bytes }, problems, lang);
  },
};

/** What a check gives to be kept; null: nothing. */
async function kept(check: (keep: (ready: ReadyCheck) => void) => Promise<void>): Promise<ReadyCheck | null> {
  const found: ReadyCheck[] = [];
  await check((ready) => void found.push(ready));
  return found.at(-1) ?? null;
}

/** Connections of a thread: what is read before a transaction, and the transaction. */
const CONNECTIONS = 3;

let connection: Connection | null = null;

/** Does one task. Never rejects: what goes wrong is told to whoever asked. */
export async function doTask<Name extends TaskName>({
  name,
  given,
  port,
}: Task<Name>): Promise<Outcome<Tasks[Name]["done"]>> {
  const { database } = workerData as ThreadSettings;
  const giveUp = new AbortController();
  port.on("message", (why: string) => giveUp.abort(new Error(why)));
  // While it works it stays, whatever it waits for.
  port.ref();
  try {
    connection ??= connect({ ...database, max: CONNECTIONS, statementTimeout: 0 });
    const done = await TASKS[name](given, {
      connection,
      signal: giveUp.signal,
      progress: (progress) => port.postMessage({ progress } satisfies Told),
    });
    return { is: "done", done };
  } catch (error) {
    return whyNot(error);
  } finally {
    port.close();
  }
}
