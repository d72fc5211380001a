import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import autocannon from "autocannon";
import { MAP_BODY } from "./questions/questions.ts";
import type { Listening, Role } from "./server-process.ts";

/** What one run came to: how long it ran, and how long each answer took. */
export interface Run {
  readonly seconds: number;
  /** Milliseconds. */
  readonly took: readonly number[];
}

export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface ServerUnderTest {
  /** Of the API. */
  readonly url: string;
  /** Of its process. */
  readonly pid: number;
  stop(): void;
}

/** One of ours. */
export interface ServerProcess extends ServerUnderTest {
  /** For those who look after it; null: it has none. */
  readonly adminPort: number | null;
  /** The tree of its routes, as Fastify prints it. */
  readonly routes: string;
  /** The code or signal it ended with by itself; null: it runs. */
  ended(): string | null;
}

interface Memory {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

// A file of the tools, which are programs of their own and none of the server's sources.
export const { MEMORY } = (await import(
  new URL("../../tools/supervise/memory.mjs", import.meta.url).href
)) as {
  MEMORY: Memory;
};

/** Starts a server in a process of its own. */
export async function startServer(role: Role): Promise<ServerProcess> {
  const child: ChildProcess = fork(join(import.meta.dirname, "server-process.ts"), {
    stdio: ["ignore", 2, 2, "ipc"],
    // As npm start does.
    execArgv: [...MEMORY.flags],
    env: { ...process.env, NODE_ENV: "production", ...MEMORY.environment },
  });
  child.send(role);
  const { port, adminPort, routes } = await new Promise<Listening>((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`a server ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pid: child.pid ?? 0,
    adminPort,
    routes,
    ended: () => (child.exitCode ?? child.signalCode)?.toString() ?? null,
    stop: () => void child.kill("SIGKILL"),
  };
}

/**
 * Asks over HTTP for some seconds, or, when `answers` is given, until so many have come. Throws when an answer is not good.
 *
 * @param body the question, or what says the next one
 */
export async function measureHttp(
  url: string,
  connections: number,
  seconds: number,
  body: string | (() => string) = MAP_BODY,
  answers: number | null = null,
): Promise<Run> {
  const took: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const run = autocannon(
      // It looks at the time once in a sample, else once in a second.
      {
        url,
        connections,
        ...(answers === null ? { duration: seconds } : { amount: answers, timeout: 600 }),
        sampleInt: 100,
        method: "POST",
        headers,
        ...(typeof body === "string"
          ? { body }
          : { requests: [{ setupRequest: (next) => ({ ...next, body: body() }) }] }),
      },
      (error: unknown, done) => (error ? reject(error) : resolve(done)),
    );
    // Its own percentiles are whole milliseconds.
    run.on("response", (_client, _status, _bytes, milliseconds) => took.push(milliseconds));
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} answers were not good`);
  return { seconds: result.duration, took };
}

/** Asks so many times, so that what a server runs often is compiled; by the clock a busy machine would be measured half warm. */
export async function warmUp(url: string, times: number, body = MAP_BODY): Promise<void> {
  const headers = { "content-type": "application/json" };
  await new Promise<void>((resolve, reject) => {
    autocannon({ url, connections: 8, amount: times, method: "POST", headers, body }, (error: unknown) =>
      error ? reject(error) : resolve(),
    );
  });
}

/** Several runs as one. */
export function together(runs: readonly Run[]): Measured {
  const took = runs.flatMap((run) => run.took).toSorted((a, b) => a - b);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { rate: took.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** One answer, whole. */
export async function askOnce(url: string, body = MAP_BODY): Promise<string> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body });
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

/** Runs `work` over and over on so many lanes at once for some seconds, once at least. */
export async function measureLoop(
  work: () => Promise<unknown>,
  lanes: number,
  seconds: number,
): Promise<Run> {
  const took: number[] = [];
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      do {
        const started = performance.now();
        await work();
        took.push(performance.now() - started);
      } while (performance.now() < end);
    }),
  );
  return { seconds, took };
}
