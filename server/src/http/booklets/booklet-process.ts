import { fork, type ChildProcess } from "node:child_process";

/** What a booklet is of, as whoever wants it says. */
export interface BookletWish {
  readonly dataset: string;
  /** Null: the newest whole year with figures. */
  readonly period: string | null;
  readonly versus: string | null;
  readonly indicators: readonly string[] | null;
  readonly boundaries: string;
  readonly knownAt: string | null;
  readonly lang: string;
  readonly format: string;
  readonly shape: string | null;
}

/** The same with what it is made by: where the API is, and where files are put. */
export interface BookletTask extends BookletWish {
  readonly url: string;
  readonly ownProgramKey: string | null;
  readonly publicUrl: string | null;
  readonly folder: string;
}

/** What the process says of its work. */
export type BookletNews =
  | { readonly is: "progress"; readonly done: number; readonly all: number; readonly area: string | null }
  | { readonly is: "file"; readonly name: string; readonly bytes: number }
  | { readonly is: "done" }
  | { readonly is: "failed"; readonly why: string | null; readonly cause: string };

/** The other side: it asks, draws and sets pages as the tool does. */
const SCRIPT = new URL("../../../../web/src/headless/booklet/booklet-process.ts", import.meta.url);
/** MiB of objects; a booklet that needs more ends, and nothing with it. All but pages for the road are written part by part, and need a fifth of it. */
const HEAP = 512;

/**
 * Writes a booklet in a process of its own, which gives all it needed back when it ends. `tell` hears each step and at last `done` or `failed`, once. Returns what ends it
 * before.
 */
export function writeInProcess(task: BookletTask, tell: (news: BookletNews) => void): () => void {
  let isOver = false;
  const over = (news: BookletNews): void => {
    if (isOver) return;
    isOver = news.is === "done" || news.is === "failed";
    tell(news);
  };
  const failed = (cause: string): void => over({ is: "failed", why: null, cause });
  let child: ChildProcess;
  try {
    child = fork(SCRIPT, [], {
      execArgv: [`--max-old-space-size=${HEAP}`, "--max-semi-space-size=8"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  } catch (error) {
    failed(String(error));
    return () => undefined;
  }
  child.on("message", (news: BookletNews) => over(news));
  child.on("error", (error) => failed(error.message));
  child.on("exit", (code, signal) => failed(`the process ended (${signal ?? code})`));
  child.send(task, (error) => {
    if (error !== null) failed(error.message);
  });
  return () => {
    isOver = true;
    child.kill("SIGKILL");
  };
}
