import { readFileSync } from "node:fs";
import { LONG_QUERY, MAP_BODY } from "./map-query.ts";
import { startServer } from "./measure.ts";
import { heading, say } from "./table.ts";
import type { World } from "./world.ts";

const QUESTIONS = 24;
const HEADERS = { "content-type": "application/json" };

/**
 * What many large questions side by side cost in memory, and how long a map waits meanwhile: as it is, and with turns so
 * generous that nothing waits.
 */
export async function measureManyAtOnce({ connectionString }: World): Promise<void> {
  heading(`${QUESTIONS} questions of 15,000 rows at once, cache off`);
  for (const [name, environment] of [
    ["without turns", { MAX_ROWS_AT_ONCE: "10000000" }],
    ["as it is", {}],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
    await measure(name, connectionString, environment);
  }
}

async function measure(
  name: string,
  connectionString: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const webFolder = import.meta.dirname;
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder,
    environment,
  });
  try {
    const long = JSON.stringify({ query: LONG_QUERY });
    // Twice: then the document is compiled (src/graphql/compiled.ts).
    for (const body of [MAP_BODY, MAP_BODY, long, long]) await ask(server.url, body);
    const before = memory(server.pid, "VmRSS");
    const started = performance.now();
    const statuses: number[] = [];
    const large = Array.from({ length: QUESTIONS }, async () => statuses.push(await ask(server.url, long)));
    const maps: number[] = [];
    while (statuses.length < QUESTIONS) {
      const asked = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
      const status = await ask(server.url, MAP_BODY);
      if (status !== 200) throw new Error(`A map was answered with ${status}.`);
      maps.push(performance.now() - asked);
    }
    await Promise.all(large);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    const count = (status: number): number => statuses.filter((one) => one === status).length;
    const wait = maps.toSorted((a, b) => a - b);
    const at = (share: number): string =>
      `${(wait[Math.floor(wait.length * share)] ?? Number.NaN).toFixed(0)} ms`;
    say(
      `${name.padEnd(14)} ${before} MiB before, ${memory(server.pid, "VmHWM")} MiB at most; ${count(200)} answered, ` +
        `${count(503)} asked to come back, ${seconds} s; ${wait.length} maps meanwhile, p50 ${at(0.5)}, longest ${at(0.9999)}`,
    );
  } finally {
    server.stop();
  }
}

/** The status of an answer that was read whole. */
async function ask(url: string, body: string): Promise<number> {
  const response = await fetch(url, { method: "POST", headers: HEADERS, body });
  for await (const _part of response.body ?? []);
  return response.status;
}

/** MiB of a process, out of what Linux tells: VmRSS now, VmHWM at most so far. */
function memory(pid: number, what: "VmRSS" | "VmHWM"): number {
  const [, kibibytes] =
    new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kibibytes) / 1_024);
}
