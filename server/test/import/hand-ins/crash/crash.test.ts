import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { connect } from "../../../../src/db/connect.ts";
import { migrate } from "../../../../src/db/migrate.ts";
import { inTransaction } from "../../../../src/db/transaction.ts";
import { isAlive } from "../../../../src/process/alive.ts";
import { waitUntil } from "../../../../src/embedded/processes.ts";
import { loadReference } from "../../../../src/import/reference/load-reference.ts";
import { startedFolder } from "../../../embedded/first-start.ts";
import { hold, type Holder, startedBy } from "../../../embedded/holder.ts";
import { SEEDS } from "../../small-world.ts";
import { type Acknowledged, type UnderWay, workUntilKilled } from "../../../../bench/kills/clerk-at-work.ts";
import { findTorn } from "../../../../bench/kills/find-torn.ts";

/** How often all is killed: CRASHES=100 for a long look. */
const CRASHES = Number(process.env["CRASHES"] ?? 3);
const WORK = ["hand in", "publish", "reverse"] as const;
/** Milliseconds until such work begins, and from then until all is killed, at most. */
const PATIENCE = 30_000;
const LONGEST = 300;
const script = new URL("crash-server.ts", import.meta.url);

test("kill -9 of server and database at any moment leaves what was before or what is after, and loses nothing that was acknowledged", async () => {
  const random = randomOf(20261130);
  const dataDir = await startedFolder(null);
  const acknowledged: Acknowledged = new Map();
  const underWay: UnderWay = { id: null, what: null };
  const moments = new Map<string, number>();
  let holder: Holder = await hold({ dataDir, durable: true }, null);
  await prepare(startedBy(holder).connectionString);
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const { connectionString, pid } = startedBy(holder);
    const server = fork(script, { stdio: "ignore" });
    server.send(connectionString);
    const [port]: unknown[] = await Promise.race([
      once(server, "message"),
      once(server, "exit").then(neverStarted),
    ]);
    Object.assign(underWay, { id: null, what: null });
    const work = workUntilKilled(`http://127.0.0.1:${String(port)}`, random, acknowledged, underWay);
    // In the middle of each sort of work as often, however long it takes on a busy machine.
    const within = WORK[crash % WORK.length] ?? null;
    await Promise.race([work, waitUntil(() => underWay.what === within, PATIENCE)]);
    await sleep(random() * LONGEST);
    // The server, the database, or both.
    const whom = Math.floor(random() * 3);
    if (whom !== 1) server.kill("SIGKILL");
    if (whom !== 0) {
      await holder.kill();
      process.kill(pid, "SIGKILL");
    }
    const moment = underWay.what ?? "nothing";
    moments.set(moment, (moments.get(moment) ?? 0) + 1);
    if (whom === 1) {
      await waitUntil(() => !isAlive(pid), 180_000);
      server.kill("SIGKILL");
    }
    await work;
    if (whom !== 0) holder = await hold({ dataDir, durable: true }, null);
    const connection = connect({ connectionString: startedBy(holder).connectionString, max: 2 });
    expect([crash, await findTorn(connection, acknowledged, underWay)]).toEqual([crash, []]);
    await connection.close();
  }
  await holder.stop();
  const done = [...acknowledged.values()];
  if (CRASHES > 20) {
    process.stderr.write(
      `${CRASHES} crashes: ${JSON.stringify(Object.fromEntries(moments))}; ${done.length} imports, `,
    );
    process.stderr.write(
      `${done.filter((is) => is !== "handed in").length} published, ${done.filter((is) => is === "reversed").length} reversed\n`,
    );
    expect(done.filter((is) => is === "reversed").length).toBeGreaterThan(CRASHES / 20);
  }
}, 3_600_000);

function neverStarted(): never {
  throw new Error("The server ended before it answered.");
}

async function prepare(connectionString: string): Promise<void> {
  const connection = connect({ connectionString, max: 2 });
  await migrate(connection.pool);
  await inTransaction(connection.pool, ({ tx }) => loadReference(tx, `${SEEDS}/reference`));
  await connection.close();
}

/** Numbers between 0 and 1 that come again for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
