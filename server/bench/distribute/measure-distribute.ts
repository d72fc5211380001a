import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { restoreBackup } from "../../src/backup/restore-backup.ts";
import { writeBackup } from "../../src/backup/write-backup.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { ranMigrations, migrate } from "../../src/db/migrate.ts";
import { seededDatasets } from "../../src/demo/seeded-datasets.ts";
import { distribute } from "../../src/distribution/distribute.ts";
import { readFacts } from "../../src/distribution/facts.ts";
import { planInWords } from "../../src/distribution/in-words.ts";
import { makePlan } from "../../src/distribution/plan.ts";
import { refusalOf } from "../../src/distribution/refusal.ts";
import { checkDatasets } from "../../src/import/recompute-datasets.ts";
import { seed } from "../../src/import/seed.ts";
import { measureHttp, type ServerProcess, startServer, together, warmUp } from "../measure.ts";
import { heading, say } from "../table.ts";
import { emptyDatabase } from "../world.ts";
import { allQuestions, MEASURED } from "./questions.ts";
import { watchVersions } from "./watch-versions.ts";

const SEEDS = resolve(import.meta.dirname, "../../../seeds");
const PLAIN = "movement_atlas_bench_plain";
/** Answers before a server is measured, and seconds of reading while somebody publishes. */
const [WARM, WATCHED] = [200, 20];
const CONNECTIONS = [1, 8] as const;

/** How much is measured. */
interface How {
  readonly rounds: number;
  readonly seconds: number;
  readonly smallest: boolean;
}

/**
 * An empty database of a Citus cluster is filled, spread over its workers, and held against one on plain PostgreSQL of the same server with the same data, which is a
 * backup of it: the same answers, how long they take, and whether an answer ever mixes two versions while somebody publishes.
 *
 * @param url the coordinator, in an empty database that has Citus and workers; undefined: nothing is tried, which is said
 * @returns whether all answers were the same, and none was mixed
 */
export async function measureDistribute(url: string | undefined, how: How): Promise<boolean> {
  heading("spread over machines, beside plain PostgreSQL");
  if (url === undefined || url === "") {
    say(
      "Skipped: it needs a cluster of PostgreSQL with Citus. CITUS_DATABASE_URL names an empty database of its coordinator (docs/operating/distributing.md).",
    );
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-distribute-"));
  const servers: ServerProcess[] = [];
  const spread = connect({ connectionString: url, max: 4, plansEach: true });
  let plain: Connection | null = null;
  try {
    await fillAndSpread(spread, how.smallest);
    const file = join(folder, "atlas.backup");
    const began = performance.now();
    await writeBackup(url, { file, now: new Date(), program: "bench" });
    const written = performance.now();
    const beside = await emptyDatabase(url, PLAIN);
    plain = connect({ connectionString: beside, max: 4 });
    await restoreBackup(plain.pool, { file });
    say(
      `a backup of it in ${told(written - began)}, restored in plain PostgreSQL in ${told(performance.now() - written)}`,
    );
    for (const { dataset, answers, differences } of await checkDatasets(spread.pool, []))
      say(`${dataset}: ${answers} answers worked out anew where it is spread, ${differences} differ`);
    for (const connectionString of [url, beside])
      servers.push(
        await startServer({ kind: "atlas", connectionString, cacheBytes: 0, webFolder: import.meta.dirname }),
      );
    const [one, other] = servers.map((server) => server.url);
    if (one === undefined || other === undefined) throw new Error("Two servers were started.");
    const isSame = await compareAnswers(one, other);
    await measureBoth(one, other, how);
    const isWhole = await watch(one, url, "spread", how.smallest);
    await watch(other, beside, "plain", how.smallest);
    return isSame && isWhole;
  } finally {
    for (const server of servers) server.stop();
    await plain?.close();
    await spread.pool.query(`drop database if exists ${PLAIN} with (force)`);
    await spread.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillAndSpread({ pool }: Connection, smallest: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    if ((await ranMigrations(client)).length > 0)
      throw new Error(
        "CITUS_DATABASE_URL names a database that holds something. An empty one is filled, and worth nothing after it.",
      );
    await migrate(pool);
    await seed(pool, {
      folder: SEEDS,
      datasets: seededDatasets(smallest ? ["published"] : ["published", "demo"], SEEDS),
    });
    const facts = await readFacts(client);
    const refusal = refusalOf(facts);
    if (refusal !== null) throw new Error(refusal);
    const plan = await makePlan(client, facts);
    say(planInWords({ ...plan, statements: [] }).join("\n"));
    const began = performance.now();
    const { laid, moved } = await distribute(client, plan, () => undefined);
    say(`${laid.length} tables laid, ${moved} parts moved in ${told(performance.now() - began)}`);
  } finally {
    client.release(true);
  }
}

async function compareAnswers(one: string, other: string): Promise<boolean> {
  const different: string[] = [];
  const questions = allQuestions();
  for (const [name, query] of questions) {
    const [a, b] = await Promise.all([dataOf(one, query), dataOf(other, query)]);
    if (a !== b) different.push(`  ${name}: ${a.slice(0, 160)}`);
  }
  say(
    `${questions.length} questions asked of both: ${questions.length - different.length} answered with the same bytes`,
  );
  for (const line of different) say(line);
  return different.length === 0;
}

/** The figures of an answer; what it cost and how it is called is each server's own. */
async function dataOf(url: string, query: string): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
  return errors === undefined ? JSON.stringify(data) : JSON.stringify(errors.map(({ message }) => message));
}

async function measureBoth(one: string, other: string, { rounds, seconds, smallest }: How): Promise<void> {
  for (const [name, { rows, query }] of Object.entries(MEASURED)) {
    const body = JSON.stringify({ query });
    const isLarge = rows > 1_000;
    for (const url of [one, other]) await warmUp(url, isLarge ? WARM / 10 : WARM, body);
    for (const connections of CONNECTIONS) {
      const runs = new Map<string, Awaited<ReturnType<typeof measureHttp>>[]>();
      for (let round = 0; round < rounds; round++)
        for (const url of round % 2 === 0 ? [one, other] : [other, one])
          runs.set(url, [
            ...(runs.get(url) ?? []),
            await measureHttp(url, connections, seconds, body, smallest ? 2 * connections : null),
          ]);
      const [spread, plain] = [together(runs.get(one) ?? []), together(runs.get(other) ?? [])];
      say(
        `${`${name}, ${rows} rows, ${connections} connection${connections === 1 ? "" : "s"}`.padEnd(36)} p50 ${spread.p50.toFixed(1)} ms spread, ${plain.p50.toFixed(1)} ms plain: ${(spread.p50 / plain.p50).toFixed(2)} ×; p99 ${(spread.p99 / plain.p99).toFixed(2)} ×`,
      );
    }
  }
}

async function watch(url: string, database: string, name: string, smallest: boolean): Promise<boolean> {
  const { answers, mixed, errors, commits } = await watchVersions(url, database, smallest ? 2 : WATCHED);
  const failed = [...errors].map(([what, times]) => `${times} × ${what}`).join(", ") || "none";
  say(
    `${name}: ${answers} answers of one and of five families while ${commits} commits came: ${mixed} mixed two versions; errors: ${failed}`,
  );
  return mixed === 0;
}

const told = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
