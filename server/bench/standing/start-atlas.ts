import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isAlive } from "../../src/process/alive.ts";
import { waitUntil } from "../../src/embedded/processes.ts";
import { holderOf } from "../../src/embedded/ownership/owner-lock.ts";
import { childrenOf, commandOf } from "./processes.ts";

/** How many serve; one where nothing is said, so that nobody else answers for one that is gone. */
export const PROCESSES = process.env["PROCESSES"] ?? "1";
const PROJECT = resolve(import.meta.dirname, "../../..");
/** Milliseconds until a start is given up: the first one of a data directory fills it. */
const PATIENCE = 900_000;

/** An atlas with its supervisor, as `npm start` runs it. */
export interface Atlas {
  readonly origin: string;
  /** Of the supervisor. */
  readonly pid: number;
  /** Of the server that runs at the moment, of several the first; null while there is none. */
  serverPid(): number | null;
  /** Of the embedded database: its first process; null while there is none, or it runs elsewhere. */
  databasePid(): number | null;
  /** Everything said so far, the log among it. */
  said(): string;
  /** The address of the metrics, as the server of the moment said it. */
  metricsUrl(): string;
  /** Ends it as Ctrl-C does, and waits for that. */
  stop(): Promise<void>;
}

export interface AtlasOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** How many serve on its port. */
  readonly processes?: string;
  /** What starts it instead of itself, such as a program that limits it. */
  readonly within?: readonly string[];
}

/** Starts an atlas of its own and waits until it serves. Throws with what it said when it does not. */
export async function startAtlas({
  environment,
  processes = PROCESSES,
  within = [],
}: AtlasOptions): Promise<Atlas> {
  const { NODE_ENV: _, ...inherited } = process.env;
  const command = [...within, process.execPath, join(PROJECT, "tools/run.mjs"), "start"];
  const child: ChildProcess = spawn(command[0] ?? "", command.slice(1), {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inherited,
      PORT: "0",
      PROCESSES: processes,
      ADMIN_PORT: "0",
      LOG_FORMAT: "json",
      LOG_LEVEL: "warn",
      POINTS_A_MINUTE: "0",
      CHECKS_A_MINUTE: "0",
      ...environment,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => (said += text.toString()));
  let hasEnded = false;
  const ended = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", (error) => {
      said += String(error);
      done();
    });
  }).then(() => (hasEnded = true));
  const origin = (): string | undefined => /^Movement Atlas: (\S+)$/m.exec(said)?.[1];
  await waitUntil(() => hasEnded || origin() !== undefined, PATIENCE);
  const found = origin();
  if (found === undefined) {
    child.kill("SIGTERM");
    throw new Error(`The atlas did not start:\n${said}`);
  }
  const pid = child.pid ?? 0;
  const dataDir = environment["DATA_DIR"];
  return {
    origin: found,
    pid,
    serverPid: () => (processes === "1" || dataDir === undefined ? serverBelow(pid) : firstOf(dataDir)),
    databasePid: () => (dataDir === undefined ? null : postmasterIn(dataDir)),
    said: () => said,
    metricsUrl: () => [...said.matchAll(/^Metrics: (\S+)$/gm)].at(-1)?.[1] ?? "",
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The server below a supervisor, whatever runs between; the newest, for one that is leaving may still answer. */
function serverBelow(pid: number): number | null {
  const below = (parent: number): readonly number[] =>
    childrenOf(parent).flatMap((each) => [each, ...below(each)]);
  return below(pid).findLast((each) => commandOf(each).includes("server/src/main.ts")) ?? null;
}

/** Of several, the one that looks after the database. */
function firstOf(dataDir: string): number | null {
  const owner = holderOf(dataDir);
  return owner?.role === "server" ? owner.heldBy : null;
}

function postmasterIn(dataDir: string): number | null {
  try {
    const [first] = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
    const pid = Number(first);
    return pid > 0 && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}
