import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { connect, type Connection } from "../../src/db/connect.ts";
import { measureBooks } from "../books/measure-books.ts";
import { readMaps, type Waits, waitsOf } from "../flooding/read-maps.ts";
import { type ServerUnderTest, startServer } from "../measure.ts";
import { demoDatabase } from "../pages/demo-database.ts";
import { postmasterOf, processorTime, processorTimeOfChildren } from "../processor-time.ts";
import { measureChecking } from "./checking.ts";
import { aim, heading, say } from "../table.ts";
import { handIn, returns } from "./hand-in.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
/** Seconds from the file sent to the figures known; a map meanwhile ÷ alone. */
const AIMS = { seconds: 1.5, map: 3 } as const;

export interface ImportSizes {
  /** Figures in the file handed in. */
  readonly returns: number;
  /** Cells of a book, and figures checked by themselves. */
  readonly cells: number;
  /** Rows of a CSV file. */
  readonly csv: number;
}

/**
 * All that coming in costs: returns handed in by the pages, read, checked, published, in the cube, and what a map costs meanwhile; a book and a long CSV file read;
 * figures of all years checked. Its database gets figures that it did not have.
 */
export async function measureImports(
  server: string,
  filled: string | null,
  sizes: ImportSizes,
  rounds: number,
  seconds: number,
): Promise<void> {
  const count = sizes.returns.toLocaleString("en-US");
  heading(`${count} returns handed in, checked, published; a map meanwhile`);
  const connectionString = filled ?? (await demoDatabase(server));
  const connection = connect({ connectionString, max: 2 });
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-imports-"));
  const atlas = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder: join(PROJECT, "web/dist"),
  });
  try {
    // Of a database that was filled just now nothing is known: what is asked of it here would take minutes.
    await connection.pool.query("analyze");
    const postmaster = await postmasterOf(connection);
    const one = new Returns(connection, atlas, postmaster, sizes.returns);
    say("  the first of a server, with the start of its threads:");
    await one.quiet();
    let best = Number.POSITIVE_INFINITY;
    const [alone, beside]: [Waits[], Waits[]] = [[], []];
    // In turn, so that what else the machine does falls on all alike.
    for (let round = 0; round < rounds; round += 1) {
      best = Math.min(best, await one.quiet());
      alone.push(await readMaps(new URL(atlas.url), seconds));
      beside.push(await one.besideMaps());
    }
    const [a, b] = [waitsOf(alone), waitsOf(beside)];
    say(`  a map alone: p50 ${a.p50.toFixed(1)} p99 ${a.p99.toFixed(1)} ms of ${a.maps}`);
    say(`  meanwhile:   p50 ${b.p50.toFixed(1)} p99 ${b.p99.toFixed(1)} ms of ${b.maps}`);
    aim("seconds from the file sent to its figures known, the quickest round", best, AIMS.seconds, "at most");
    aim("p50 of a map meanwhile ÷ alone", b.p50 / a.p50, AIMS.map, "at most");
    aim("p99 of a map meanwhile ÷ alone", b.p99 / a.p99, AIMS.map, "at most");
    await measureChecking(connection, postmaster, folder, sizes.cells);
  } finally {
    atlas.stop();
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  }
  await measureBooks(sizes.cells, sizes.csv);
}

/** Files of returns, each a little other than the one before. */
class Returns {
  readonly #connection: Connection;
  readonly #atlas: ServerUnderTest;
  readonly #postmaster: number;
  readonly #rows: number;
  #round = 0;

  constructor(connection: Connection, atlas: ServerUnderTest, postmaster: number, rows: number) {
    this.#connection = connection;
    this.#atlas = atlas;
    this.#postmaster = postmaster;
    this.#rows = rows;
  }

  /** Hands one in while nobody asks anything; gives the seconds. */
  async quiet(): Promise<number> {
    const file = await this.#next();
    const before = [processorTime(this.#atlas.pid), processorTimeOfChildren(this.#postmaster)] as const;
    const { read, published } = await handIn(this.#origin, file);
    const [ours, theirs] = [
      processorTime(this.#atlas.pid) - before[0],
      processorTimeOfChildren(this.#postmaster) - before[1],
    ];
    const of = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);
    say(
      `  ${(read + published).toFixed(2)} s: read and checked ${read.toFixed(2)}, published ${published.toFixed(2)}; of the processors ${of(ours)} s, ${of(theirs)} for PostgreSQL`,
    );
    return read + published;
  }

  /** Hands one in while maps are asked; gives how long those took. */
  async besideMaps(): Promise<Waits> {
    const file = await this.#next();
    const over = new AbortController();
    const maps = readMaps(new URL(this.#atlas.url), over.signal);
    // Told where it is awaited; before that nobody listens.
    maps.catch(() => undefined);
    await handIn(this.#origin, file).finally(() => over.abort());
    return maps;
  }

  get #origin(): string {
    return new URL(this.#atlas.url).origin;
  }

  #next(): Promise<Buffer> {
    return returns(this.#connection.pool, this.#rows, this.#round++);
  }
}
