import { startServer, type ServerProcess } from "../measure.ts";
import { heading, say } from "../table.ts";
import { DEMO_COMMUNES } from "../../src/demo/communes/commune-catalogue.ts";
import { checkConservation } from "./conservation.ts";
import { databaseCalled } from "../world.ts";
import { type Asked, askInTurn } from "./ask-in-turn.ts";
import { type CommuneWorld, makeWorld, sizeFor } from "./commune-world.ts";
import { publishWhileRead } from "./publish-while-read.ts";

const MILLION = 1_000_000;

/** What is measured, and where. */
export interface CommunesTask {
  /** Of the PostgreSQL in which databases are made, where none is named. */
  readonly server: string;
  /** A database that is kept from run to run, alone. */
  readonly filled: string | null;
  readonly observations: number;
  readonly seconds: number;
  readonly rounds: number;
  /** Nothing is measured. */
  readonly isOnlyMade: boolean;
}

/**
 * The atlas with returns of every commune: how long maps, courses and tables take at a million figures and at as many as are asked, in turns, what is
 * taken of the disk, and how long it takes to publish a month of all communes while people read. What of the databases is there already is not made
 * again.
 */
export async function measureCommunes(task: CommunesTask): Promise<void> {
  const { server, filled, observations } = task;
  const sizes = filled !== null || observations <= MILLION ? [observations] : [MILLION, observations];
  const worlds: CommuneWorld[] = [];
  try {
    for (const figures of sizes) {
      const url = filled ?? (await databaseCalled(server, `bench_communes_${figures}`));
      worlds.push(await makeWorld(url, await sizeFor(figures)));
    }
    for (const world of worlds) {
      await tellDisk(world);
      await tellConservation(world);
    }
    if (!task.isOnlyMade) await measureWorlds(worlds, task);
  } finally {
    for (const { connection } of worlds) await connection.close();
  }
}

async function measureWorlds(
  worlds: readonly CommuneWorld[],
  { seconds, rounds }: CommunesTask,
): Promise<void> {
  const servers: ServerProcess[] = [];
  const asked: Asked[] = [];
  try {
    for (const world of worlds) {
      const server = await startServer({
        kind: "atlas",
        connectionString: world.connectionString,
        cacheBytes: 0,
        webFolder: import.meta.dirname,
        // Many tables at once wait for each other.
        environment: { REQUEST_TIMEOUT_MS: "600000" },
      });
      servers.push(server);
      asked.push({ world, url: server.url });
    }
    await askInTurn(asked, seconds, rounds);
    heading("A month of returns");
    for (const { world, url } of asked) await publishWhileRead(world, url);
  } finally {
    for (const server of servers) server.stop();
  }
}

async function tellDisk({ connection, observations, answers }: CommuneWorld): Promise<void> {
  const { rows } = await connection.pool.query<{ name: string; bytes: number }>(
    `select name, pg_total_relation_size(name::regclass)::float8 as bytes from unnest(array['observation', 'cube']) as name`,
  );
  const bytes = new Map(rows.map((row) => [row.name, row.bytes]));
  const [figures = 0, cube = 0] = [bytes.get("observation"), bytes.get("cube")];
  heading(`${count(observations)} figures of communes, ${count(answers)} answers`);
  say(
    `disk, indexes included: ${Math.round(figures / observations)} bytes a figure, ${Math.round(cube / answers)} an answer; ${(answers / observations).toFixed(1)} answers a figure, ${Math.round((figures + cube) / observations)} bytes for each in all, ${((figures + cube) / 1e9).toFixed(2)} GB`,
  );
}

/** Whether what communes said is what provinces and the nation have, on both maps. */
async function tellConservation({ connection }: CommuneWorld): Promise<void> {
  const found = await checkConservation(connection.pool, DEMO_COMMUNES);
  const { months, figures, nation, old, current, differences, carried, excesses } = found;
  say(
    `${count(figures)} figures of ${months} months added up: ${count(nation)} answers of the nation, ${count(old)} of provinces before the reform, ${count(current)} of provinces of today, ${count(differences)} other than their sum; ${count(carried)} answers and lower bounds of the new communes before the reform, in ${count(excesses)} cases more than their province has`,
  );
  if (differences + excesses > 0) process.exitCode = 1;
}

const count = (number: number): string => number.toLocaleString("en");
