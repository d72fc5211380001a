import { readFileSync } from "node:fs";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { connect } from "../../src/db/connect.ts";
import { COPIED } from "../../src/export/rows/copied-answer.ts";
import { readMaps } from "../flooding/read-maps.ts";
import { type ServerUnderTest, startServer } from "../measure.ts";
import { parentOf, processorTime, processorTimeOfChildren } from "../processor-time.ts";
import { aim, heading, say } from "../table.ts";

/** Least share of a bare COPY's rows a second, or rows a second; milliseconds to the first byte; MiB above idle; p99 of a map beside it ÷ alone. */
const AIMS = { ofCopy: 0.5, rows: 150_000, firstByte: 300, memory: 60, map: 3 };
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
 * A whole dataset taken away in each format, beside a bare COPY of the same rows to nowhere: rows a second, the first byte, how much
 * memory the server takes for it, and what a map costs that somebody asks meanwhile.
 */
export async function measureFiles(connectionString: string, rounds: number, seconds: number): Promise<void> {
  const connection = connect({ connectionString, max: 2 });
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
    // A map that was kept is no work.
    cacheBytes: 0,
    webFolder: import.meta.dirname,
  });
  const address = (format: string): string => new URL(`/data/${dataset.code}.${format}`, server.url).href;
  try {
    // Once in each format and some maps, so that the code is warm and idle is idle.
    for (const format of FORMATS) await take(address(format), server.pid, 5_000);
    await readMaps(new URL(server.url), Math.min(2, seconds));
    const idle = resident(server.pid);
    const copies: Copied[] = [];
    const files = new Map<string, Taken[]>();
    for (let round = 0; round < rounds; round++) {
      copies.push(await copy(pool, dataset.id));
      for (const format of FORMATS) {
        const taken = await take(address(format), server.pid);
        files.set(format, [...(files.get(format) ?? []), taken]);
      }
    }
    const bare = Math.min(...copies.map((copied) => copied.seconds));
    const ofPostgres = Math.min(...copies.map(({ processor }) => processor));
    const rate = (took: number): number => dataset.rows / took;
    const told = (number: number): string => Math.round(number).toLocaleString("en-US");
    say(
      `COPY                 ${told(rate(bare))} rows/s, ${ofPostgres.toFixed(1)} s of the processors in PostgreSQL`,
    );
    for (const [format, all] of files) {
      const best = Math.min(...all.map((each) => each.seconds));
      const processor = Math.min(...all.map((each) => each.processor));
      const mebibytes = (all[0]?.bytes ?? 0) / 1_048_576;
      say(
        `${format.padEnd(20)} ${told(rate(best))} rows/s, ${mebibytes.toFixed(0)} MiB, ` +
          `${processor.toFixed(1)} s of the processors in the server (${(processor / ofPostgres).toFixed(1)} × PostgreSQL's for the COPY)`,
      );
      aim(`${format}: rows/s ÷ bare COPY`, bare / best, AIMS.ofCopy, "at least");
      aim(`${format}: rows/s`, rate(best), AIMS.rows, "at least");
      const firstByte = median(all.map((each) => each.firstByte));
      aim(`${format}: ms to the first byte`, firstByte, AIMS.firstByte, "at most");
      const memory = Math.max(...all.map((each) => each.memory)) - idle;
      aim(`${format}: MiB above idle`, memory, AIMS.memory, "at most");
      await besideMaps(server, address(format), format, seconds);
    }
  } finally {
    server.stop();
    await connection.close();
  }
}

/** What a map costs while a file is taken, beside what it costs alone just before and just after. */
async function besideMaps(
  server: ServerUnderTest,
  file: string,
  format: string,
  seconds: number,
): Promise<void> {
  const url = new URL(server.url);
  const alone = [await readMaps(url, seconds)];
  const over = new AbortController();
  const maps = readMaps(url, over.signal);
  await take(file, server.pid);
  over.abort();
  const beside = await maps;
  alone.push(await readMaps(url, seconds));
  const p99 = Math.max(...alone.map((each) => each.p99));
  say(
    `  a map beside it: p50 ${beside.p50.toFixed(1)} p99 ${beside.p99.toFixed(1)} ms of ${beside.maps}; alone ` +
      alone
        .map((each) => `p50 ${each.p50.toFixed(1)} p99 ${each.p99.toFixed(1)} ms of ${each.maps}`)
        .join(", "),
  );
  aim(`${format}: p99 of a map beside it ÷ alone`, beside.p99 / p99, AIMS.map, "at most");
}

interface Copied {
  readonly seconds: number;
  /** Seconds that PostgreSQL had of the processors; of all its connections. */
  readonly processor: number;
}

/** PostgreSQL gives the rows to somebody who drops them. */
async function copy(pool: pg.Pool, dataset: number): Promise<Copied> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const postmaster = parentOf(rows[0]?.pid ?? 0);
    const before = processorTimeOfChildren(postmaster);
    const started = performance.now();
    const statement = `copy (select ${COPIED} from cube where dataset_id = ${dataset} and known_to is null) to stdout`;
    for await (const _part of client.query(copyTo(statement)));
    const seconds = (performance.now() - started) / 1_000;
    return { seconds, processor: (processorTimeOfChildren(postmaster) - before) / 1_000 };
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
