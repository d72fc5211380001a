import { spawn } from "node:child_process";
import { resolve } from "node:path";

export const PROJECT = resolve(import.meta.dirname, "../..");

/** A command that runs as if typed in the project's folder. */
export interface Typed {
  /** Everything it has said so far, errors too. */
  said(): string;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Waits until it says something that matches. Rejects, with all it said, when it ends without. */
  until(words: RegExp): Promise<RegExpExecArray>;
  /** Ctrl-C: as in a terminal the whole family hears it. */
  interrupt(): void;
}

/** What the tests themselves run with must not change what is tested: a page built with NODE_ENV=test is another page. */
const OURS = /^(?:NODE_ENV|VITEST\w*|TEST|CI|DEV|PROD|MODE|SSR|BASE_URL|PORT|HOST|DATA_DIR|DATABASE_URL)$/u;

/** Types a command into a shell, which outlives Ctrl-C as one in a terminal does. What is set in `environment` is there, what this process was set to is not. */
export function type(command: string, environment: Readonly<Record<string, string>> = {}): Typed {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const child = spawn("sh", ["-c", `trap : INT\n${command}`], {
    cwd: PROJECT,
    env: { ...Object.fromEntries(kept), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  const until = (words: RegExp): Promise<RegExpExecArray> =>
    new Promise((found, fail) => {
      const look = (): void => {
        const match = words.exec(said);
        if (match !== null) found(match);
      };
      listeners.add(look);
      look();
      ended.then(
        (code) => fail(new Error(`"${command}" ended with ${code} and never said ${words}:\n${said}`)),
        fail,
      );
    });
  const interrupt = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGINT");
  };
  return { said: () => said, ended, until, interrupt };
}
