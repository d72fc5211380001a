import { mkdtempSync, chmodSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type AtlasProcess, startAtlas } from "../rolling/atlas-process.ts";
import { startOwnProxy } from "../rolling/own-proxy.ts";
import type { Proxy } from "../rolling/proxies.ts";
import { heading, say } from "../table.ts";
import { findTools, type Postgres, startPrimary } from "./pair.ts";
import { type Seen, WatchedReaders } from "./watched-readers.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
/** Seconds: of each trial before something is done, while it lasts, and after it is undone. */
const [BEFORE, DURING, AFTER] = [2, 4, 5];

/**
 * Two servers behind a proxy, a primary and a replica, each in processes of its own, while people read and somebody publishes: each is killed or halted in turn. Says what
 * readers saw: errors, answers older than what had been published, how long nobody was answered.
 *
 * @returns whether nobody was given an answer that is too old or mixed
 */
export async function measureReplicas(): Promise<boolean> {
  heading("two servers, a primary and a replica: each is killed in turn");
  const tools = findTools();
  if (tools === null) {
    say(
      "Not tried: a replica is made with pg_basebackup, which the PostgreSQL that comes along does not have. Install one (Debian: apt-get install postgresql) and run it again.",
    );
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-replicas-"));
  chmodSync(folder, 0o755);
  const running: { stop(): Promise<unknown> }[] = [];
  try {
    const pair = await startPrimary(tools, join(folder, "postgres"));
    const { primary } = pair;
    running.unshift(primary);
    const environment = (name: string, replicas: string): Record<string, string> => ({
      DATABASE_URL: primary.url,
      READ_DATABASE_URL: replicas,
      DATA_DIR: join(folder, name),
      SEED: "published",
      AUTH: "local",
      TRUST_PROXY: "127.0.0.1",
      POINTS_A_MINUTE: "0",
      CHECKS_A_MINUTE: "0",
      LOG_LEVEL: "error",
    });
    // The first one brings tables and figures in, without a replica.
    await (await startAtlas(PROJECT, 0, environment("one", ""))).stop();
    const replica = await pair.follow();
    running.unshift(replica);
    const servers = await Promise.all(
      ["one", "two"].map((name) => startAtlas(PROJECT, 0, environment(name, replica.url))),
    );
    running.unshift({
      async stop() {
        for (const server of servers) server.kill();
      },
    });
    const proxy = await startOwnProxy(servers.map(({ url }) => url));
    running.unshift({ stop: async () => proxy.close() });
    await Promise.all(servers.map(({ url }) => proxy.ready(url)));
    return await tryAll({
      primary,
      replica,
      servers,
      proxy,
      again: (at) => startAtlas(PROJECT, at, environment("two", replica.url)),
    });
  } finally {
    for (const each of running) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Standing {
  readonly primary: Postgres;
  readonly replica: Postgres;
  readonly servers: AtlasProcess[];
  readonly proxy: Proxy;
  /** Starts the second server again, at a port. */
  readonly again: (port: number) => Promise<AtlasProcess>;
}

interface Trial {
  readonly name: string;
  do(): unknown;
  undo(): unknown;
}

async function tryAll({ primary, replica, servers, proxy, again }: Standing): Promise<boolean> {
  const readers = new WatchedReaders(proxy.url, primary.url);
  const replay = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: replica.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const trials: readonly Trial[] = [
    { name: "nothing", do: () => undefined, undo: () => undefined },
    {
      name: "the replica is late (replay paused)",
      do: () => replay("select pg_wal_replay_pause()"),
      undo: () => replay("select pg_wal_replay_resume()"),
    },
    {
      name: "the replica is halted (SIGSTOP)",
      do: () => replica.signal("SIGSTOP"),
      undo: () => replica.signal("SIGCONT"),
    },
    {
      name: "the replica is killed (kill -9)",
      do: () => replica.signal("SIGKILL"),
      undo: () => replica.start(),
    },
    {
      name: "the primary is killed (kill -9)",
      do: () => primary.signal("SIGKILL"),
      undo: () => primary.start(),
    },
    {
      name: "the primary is halted (SIGSTOP)",
      do: () => primary.signal("SIGSTOP"),
      undo: () => primary.signal("SIGCONT"),
    },
    {
      name: "a server is killed (kill -9)",
      do: () => servers[1]?.kill(),
      undo: async () => {
        const url = servers[1]?.url ?? "";
        servers[1] = await again(Number(new URL(url).port));
        await proxy.ready(url);
      },
    },
  ];
  readers.start();
  await sleep(2_000);
  readers.take();
  let isRight = true;
  for (const trial of trials) {
    await sleep(BEFORE * 1_000);
    readers.take();
    await trial.do();
    await sleep(DURING * 1_000);
    const during = readers.take();
    const began = performance.now();
    await trial.undo();
    const undone = (performance.now() - began) / 1_000;
    await sleep(AFTER * 1_000);
    const after = readers.take();
    say(`${trial.name}`);
    say(`  for ${DURING} s:   ${told(during)}`);
    say(`  undone in ${undone.toFixed(1)} s, and ${AFTER} s on:   ${told(after)}`);
    isRight &&= [during, after].every(({ stale, mixed }) => stale + mixed === 0);
  }
  await readers.stop();
  say(isRight ? "No answer was too old or mixed." : "SOME ANSWERS WERE TOO OLD OR MIXED.");
  return isRight;
}

function told({ answers, errors, stale, mixed, took, longestGap }: Seen): string {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  const failed = [...errors].map(([what, times]) => `${times} × ${what}`).join(", ") || "none";
  return `${answers} answers, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest time without one ${longestGap.toFixed(0)} ms; errors: ${failed}; too old ${stale}, mixed ${mixed}`;
}
