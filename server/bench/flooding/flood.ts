import { request as httpRequest, Agent } from "node:http";
import { MAP_BODY } from "../questions/questions.ts";
import { startServer } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import { FLOODS, type Flood } from "./floods.ts";
import type { World } from "../world.ts";

/** Connections of the one who floods. */
const CONNECTIONS = 16;
/** Addresses that the server tells apart. */
const FLOODER = "127.0.0.1";
const READER = "127.0.0.2";
/** Milliseconds between two maps of the reader, so that it is a person's haste and not a flood of its own. */
const PAUSE = 20;

interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly maps: number;
}

/**
 * What another caller's map costs while one caller asks the costliest that is allowed on 16 connections, beside what it costs
 * while nobody else asks; answers are not kept, and nobody's points are counted: what is measured is turns and threads alone.
 */
export async function measureFloods({ connectionString }: World, seconds: number): Promise<void> {
  heading(
    `one caller's ${CONNECTIONS} connections, and another caller's map meanwhile (p99 at most 5 × idle)`,
  );
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder: import.meta.dirname,
  });
  const url = new URL(server.url);
  try {
    // Compiled, planned and at its usual size before anything is measured.
    await readMaps(url, Math.min(2, seconds));
    for (const flood of FLOODS) {
      await measure(url, flood, seconds);
    }
  } finally {
    server.stop();
  }
}

async function measure(url: URL, flood: Flood, seconds: number): Promise<void> {
  // Beside each flood, so that what else the machine does falls on both.
  const idle = await readMaps(url, seconds);
  const end = new AbortController();
  const statuses = new Map<number, number>();
  const flooding = Array.from({ length: CONNECTIONS }, (_, connection) =>
    pour(url, flood, connection, end.signal, statuses),
  );
  const during = await readMaps(url, seconds);
  end.abort();
  await Promise.all(flooding);
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  say(
    `${flood.name.padEnd(34)} idle ${told(idle)}, meanwhile ${told(during)}; the flood got ${answers || "nothing yet"}`,
  );
  aim(`  p99 ÷ idle`, during.p99 / idle.p99, 5, "at most");
}

/** Asks one question after the other on one connection until the end. */
async function pour(
  url: URL,
  flood: Flood,
  connection: number,
  end: AbortSignal,
  statuses: Map<number, number>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: FLOODER });
  for (let count = 0; !end.aborted; count += 1) {
    const status = await ask(url, agent, flood.body(connection * 1_000_000 + count), end).catch(() => 0);
    if (status > 0) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  agent.destroy();
}

/** One map after the other, with a pause between, for some seconds. */
async function readMaps(url: URL, seconds: number): Promise<Waits> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: READER });
  const never = new AbortController().signal;
  const took: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (let started = performance.now(); started < end; started = performance.now()) {
    const status = await ask(url, agent, MAP_BODY, never);
    if (status !== 200) throw new Error(`A map was answered with ${status}.`);
    took.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), maps: took.length };
}

/** The status of an answer that was read whole. */
function ask(url: URL, agent: Agent, body: string, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asking = httpRequest(url, { method: "POST", agent, headers, signal }, (response) => {
      response.on("data", () => undefined);
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

function told({ p50, p99, maps }: Waits): string {
  return `p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms (${maps})`;
}
