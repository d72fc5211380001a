import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "../measure.ts";
import { mixedReads } from "./mixed-reads.ts";
import { aim, heading, say } from "../table.ts";
import type { World } from "../world.ts";

/** Questions a second. */
const RATE = 10;
/** What the server may take while it is asked, and how much more at the end than when it has warmed up. */
const MOST = 400;
const GROWTH = 1.1;
/** Minutes until all caches are full. */
const WARM = 5;
/** Questions under way at a time: a machine that does not keep up is asked less. */
const UNDER_WAY = 20;

/** How much memory the server takes while it is asked all sorts of questions, minute by minute. */
export async function measureMemory({ connectionString }: World, minutes: number): Promise<void> {
  heading(`${minutes} minutes of mixed reads, ${RATE} a second, hardly a document twice`);
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 64 * 1024 * 1024,
    webFolder: import.meta.dirname,
  });
  try {
    const next = mixedReads(1);
    const curve: number[] = [];
    const statuses = new Map<number, number>();
    let underWay = 0;
    for (let minute = 1; minute <= minutes; minute += 1) {
      for (let count = 0; count < 60 * RATE; count += 1) {
        await sleep(1_000 / RATE);
        if (underWay >= UNDER_WAY) continue;
        underWay += 1;
        void ask(server.url, next().body, count)
          // Whoever is cut off when the server is stopped counts for nothing.
          .catch(() => 0)
          .then((status) => statuses.set(status, (statuses.get(status) ?? 0) + 1))
          .finally(() => (underWay -= 1));
      }
      curve.push(resident(server.pid));
      say(`minute ${String(minute).padStart(2)}: ${curve.at(-1)} MiB, ${counted(statuses)}`);
    }
    const from = curve.slice(Math.min(WARM, curve.length) - 1);
    aim("MiB at most (RSS)", Math.max(...from), MOST, "at most");
    // Of five minutes each: a single one may fall into a large question.
    aim(
      "the last minutes ÷ the first warm ones",
      mean(from.slice(-5)) / mean(from.slice(0, 5)),
      GROWTH,
      "at most",
    );
  } finally {
    server.stop();
  }
}

/** As readers of all sorts take their answers: compressed in either way, or plain. */
async function ask(url: string, body: string, count: number): Promise<number> {
  const encoding = ["br", "gzip", "identity"][count % 3] ?? "identity";
  const headers = { "content-type": "application/json", "accept-encoding": encoding };
  const response = await fetch(url, { method: "POST", headers, body });
  for await (const _part of response.body ?? []);
  return response.status;
}

/** MiB of a process, out of what Linux tells. */
function resident(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kibibytes) / 1_024);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function counted(statuses: ReadonlyMap<number, number>): string {
  return [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
}
