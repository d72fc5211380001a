import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { type OsAccount, canReach } from "../../src/embedded/postgres/os-account.ts";
import { isAlive } from "../../src/process/alive.ts";
import { waitUntil } from "../../src/embedded/processes.ts";
import type { Embedded } from "../../src/embedded/embedded.ts";
import type { EmbeddedOptions } from "../../src/embedded/start-embedded.ts";
import { atEnd } from "../at-end.ts";

export type Started = Omit<Embedded, "stop">;

/** A process that runs an embedded database, or said why it cannot. */
export interface Holder {
  readonly child: ChildProcess;
  readonly answer: Started | { readonly error: string };
  /** Ends it as Ctrl-C would. */
  stop(): Promise<void>;
  /** Ends it as `kill -9` does, and returns when it is gone. */
  kill(): Promise<void>;
}

export const isRoot = process.getuid?.() === 0;
const starter = join(import.meta.dirname, "starter.ts");
const nobody: OsAccount = { name: "nobody", uid: 65_534, gid: 65_534 };

/** Who the cases are run as: ourselves; and, when we are root and the project is not private, an ordinary user as well. */
export const people: { who: string; account: OsAccount | null }[] = [
  { who: isRoot ? "root" : "an ordinary user", account: null },
  ...(isRoot && canReach(nobody, starter, "r") && canReach(nobody, process.execPath, "x")
    ? [{ who: "an ordinary user", account: nobody }]
    : []),
];

/** What a test file made and started. */
interface Made {
  readonly folders: string[];
  readonly servers: number[];
  readonly children: ChildProcess[];
}

let made: Made | null = null;

/** What the calling test file made and started so far, gone after its last test. */
function madeHere(): Made {
  if (made !== null) return made;
  const mine: Made = { folders: [], servers: [], children: [] };
  made = mine;
  atEnd(async () => {
    made = null;
    // What a failed test left running; the holders first, for they bring their servers back.
    for (const child of mine.children) child.kill("SIGKILL");
    for (const pid of mine.servers.filter(isAlive)) process.kill(pid, "SIGQUIT");
    await waitUntil(() => !mine.servers.some(isAlive), 10_000);
    for (const folder of mine.folders) rmSync(folder, { recursive: true, force: true });
  });
  return mine;
}

/** A folder of temporary files of an account's own, gone after the last test of the file. */
export function temporaryFolder(account: OsAccount | null, mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-embedded-"));
  madeHere().folders.push(folder);
  chmodSync(folder, mode);
  if (account !== null) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Starts a database in a process of its own, as another user if asked to. */
export async function hold(options: EmbeddedOptions, account: OsAccount | null = null): Promise<Holder> {
  const as = account === null ? {} : { uid: account.uid, gid: account.gid };
  const port = 30_000 + Math.floor(Math.random() * 10_000);
  const child = spawn(process.execPath, [starter, JSON.stringify({ port, durable: false, ...options })], {
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
    ...as,
  });
  madeHere().children.push(child);
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const line = await new Promise<string>((done) => {
    const lines = createInterface({ input: child.stdout });
    lines.once("line", done);
    lines.once("close", () => done(JSON.stringify({ error: "it ended without a word" })));
  });
  const answer: Holder["answer"] = JSON.parse(line);
  if ("pid" in answer) madeHere().servers.push(answer.pid);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { child, answer, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

/** What a holder started; fails the test when it could not. */
export function startedBy(holder: Holder): Started {
  if ("error" in holder.answer) throw new Error(holder.answer.error);
  return holder.answer;
}

/** Why a holder could not start; fails the test when it could. */
export function errorOf(holder: Holder): string {
  if ("error" in holder.answer) return holder.answer.error;
  throw new Error("it started");
}

/** Runs one statement on a connection of its own. */
export async function query(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
