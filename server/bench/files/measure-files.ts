import { readFileSync } from "node:fs";
import { to as copyTo } from "pg-copy-streams";
import { COPIED } from "../../src/export/rows/copied-answer.ts";
import { startServer } from "../measure.ts";
import { processorTime } from "../processor-time.ts";
import { aim, heading, say } from "../table.ts";
import type { World } from "../world.ts";

/** Least share of a bare COPY's rows a second; milliseconds to the first byte; MiB above idle. */
const AIMS = { ofCopy: 0.5, firstByte: 300, memory: 60 };
const FORMATS = ["csv", "parquet", "xlsx"] as const;

interface Taken {
  readonly seconds: number;
  readonly firstByte: number;
  readonly bytes: number;
  /** MiB at most, while it was read. */
  readonly memory: number;
  /** Seconds that the server had of the processors, on all its threads. */
  readonly processor: number;
}

/**
 * A whole dataset taken away in each format, beside a bare COPY of the same rows to nowhere: rows a second, the first byte, and how much
 * memory the server takes for it.
 */
export async function measureFiles({ connection, connectionString }: World, rounds: number): Promise<void> {
  const { pool } = connection;
  const { rows } = await pool.query<{ id: number; code: string; rows: number }>(
    `select d.id, d.code, count(*)::int as rows from cube join dataset d on d.id = cube.dataset_id
     where known_to is null group by 1, 2 order by 3 desc limit 1`,
  );
  const [dataset] = rows;
  if (dataset === undefined) throw new Error("There is nothing in the cube.");
  heading(`A dataset of ${dataset.rows.toLocaleString("en-US")} rows taken away, beside a bare COPY of them`);
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 64 * 1024 * 1024,
    webFolder: import.meta.dirname,
  });
  const address = (format: string): string => new URL(`/data/${dataset.code}.${format}`, server.url).href;
  try {
    // Once in each format, so that the code is warm and idle is idle.
    for (const format of FORMATS) await take(address(format), server.pid, 5_000);
    const idle = resident(server.pid);
    const copies: number[] = [];
    const files = new Map<string, Taken[]>();
    for (let round = 0; round < rounds; round++) {
      copies.push(await copy(pool, dataset.id));
      for (const format of FORMATS) {
        const taken = await take(address(format), server.pid);
        files.set(format, [...(files.get(format) ?? []), taken]);
      }
    }
    const bare = Math.min(...copies);
    const rate = (seconds: number): number => dataset.rows / seconds;
    say(`COPY                 ${Math.round(rate(bare)).toLocaleString("en-US")} rows/s`);
    for (const [format, all] of files) {
      const best = Math.min(...all.map(({ seconds }) => seconds));
      const mebibytes = (all[0]?.bytes ?? 0) / 1_048_576;
      say(
        `${format.padEnd(20)} ${Math.round(rate(best)).toLocaleString("en-US")} rows/s, ${mebibytes.toFixed(0)} MiB, ` +
          `${Math.min(...all.map(({ processor }) => processor)).toFixed(1)} s of the processors, ${(bare / best).toFixed(2)} × COPY`,
      );
      if (format === "csv") aim("csv: rows/s ÷ bare COPY", bare / best, AIMS.ofCopy, "at least");
      aim(
        `${format}: ms to the first byte`,
        median(all.map(({ firstByte }) => firstByte)),
        AIMS.firstByte,
        "at most",
      );
      aim(
        `${format}: MiB above idle`,
        Math.max(...all.map(({ memory }) => memory)) - idle,
        AIMS.memory,
        "at most",
      );
    }
  } finally {
    server.stop();
  }
}

/** Seconds in which PostgreSQL gives the rows to somebody who drops them. */
async function copy(pool: World["connection"]["pool"], dataset: number): Promise<number> {
  const client = await pool.connect();
  try {
    const started = performance.now();
    const statement = `copy (select ${COPIED} from cube where dataset_id = ${dataset} and known_to is null) to stdout`;
    for await (const _part of client.query(copyTo(statement)));
    return (performance.now() - started) / 1_000;
  } finally {
    client.release();
  }
}

/** @param most bytes after which the reader goes away; all when not given */
async function take(url: string, pid: number, most = Number.POSITIVE_INFINITY): Promise<Taken> {
  const started = performance.now();
  const before = processorTime(pid);
  const gone = new AbortController();
  const response = await fetch(url, { headers: { "accept-encoding": "identity" }, signal: gone.signal });
  if (!response.ok) throw new Error(await response.text());
  let [bytes, firstByte, memory, parts] = [0, 0, 0, 0];
  for await (const part of response.body ?? []) {
    if (firstByte === 0) firstByte = performance.now() - started;
    bytes += part.length;
    if (parts++ % 200 === 0) memory = Math.max(memory, resident(pid));
    if (bytes > most) break;
  }
  const processor = (processorTime(pid) - before) / 1_000;
  return { seconds: (performance.now() - started) / 1_000, firstByte, bytes, memory, processor };
}

/** MiB of a process, out of what Linux tells. */
function resident(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kibibytes) / 1_024;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
