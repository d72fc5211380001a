import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../../src/db/connect.ts";
import { demoDatabase } from "../pages/demo-database.ts";
import { postmasterOf, processorTime, processorTimeOfChildren } from "../processor-time.ts";
import { memoryOf, memoryOfDatabase, openFilesOf } from "../standing/processes.ts";
import { type Atlas, startAtlas } from "../standing/start-atlas.ts";
import { aim, heading, say } from "../table.ts";
import { type Ask, type AskKind, mixedAsks } from "./asks.ts";
import { courseOf, median, type Minute, together } from "./curves.ts";
import { Followers } from "./followers.ts";
import { importsInTurn } from "./imports.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
/** Share of one core that server and database are to have together, and questions a second to begin with. */
const BUSY = 0.4;
const FIRST_RATE = 6;
/** Minutes in which the rate is found; afterwards it stays as it is. */
const FINDING = 4;
/** Questions under way at a time: a machine that does not keep up is asked less. */
const UNDER_WAY = 20;
const FOLLOWERS = 6;
/** Looks at memory within a minute. */
const LOOKS = 12;
/** Minutes that are told as one. */
const TOLD = 5;
/** What counts as flat, over the last two thirds: memory hangs on the program, how long it takes on whatever else the machine does too. */
const GROWTH = { memory: 1.05, time: 1.25 } as const;

/** A load of all that is done with an atlas, as long as is asked for, and whether what it takes of memory and time stays as it is. */
export async function measureMixed(
  server: string,
  filled: string | null,
  minutes: number,
  isSmallest: boolean,
): Promise<void> {
  const connectionString = filled ?? (await demoDatabase(server));
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-mixed-"));
  const atlas = await startAtlas({
    environment: {
      DATABASE_URL: connectionString,
      DATA_DIR: folder,
      SEED: filled === null ? "demo" : "none",
    },
  });
  heading(`${minutes} minutes of everything at once, at ${BUSY * 100} % of a core`);
  try {
    // Nothing is measured by the smallest: a minute is a moment.
    const load = new Load(atlas, connectionString, isSmallest ? 1_500 : 60_000);
    await load.run(minutes);
  } finally {
    await atlas.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Load {
  readonly #atlas: Atlas;
  readonly #connectionString: string;
  /** Milliseconds. */
  readonly #minute: number;
  readonly #next = mixedAsks(join(PROJECT, "web/dist"), 1);
  readonly #statuses = new Map<string, number>();
  readonly #tookByKind = new Map<AskKind, number[]>();
  #took: number[] = [];
  #rate = FIRST_RATE;
  #underWay = 0;
  #left = 0;

  constructor(atlas: Atlas, connectionString: string, minute: number) {
    this.#atlas = atlas;
    this.#connectionString = connectionString;
    this.#minute = minute;
  }

  async run(minutes: number): Promise<void> {
    const connection = connect({ connectionString: this.#connectionString, max: 1 });
    const postmaster = await postmasterOf(connection);
    await connection.close();
    const server = this.#atlas.serverPid() ?? Number.NaN;
    const bringIn = await importsInTurn(this.#atlas.origin, this.#connectionString);
    const followers = new Followers(this.#atlas.origin, FOLLOWERS);
    const curve: Minute[] = [];
    let imports = 0;
    say("minutes   asked   busy    p50      p99    server   heap  database  files   load");
    for (let at = 1; at <= minutes; at += 1) {
      const bringing = bringIn().then(() => (imports += 1));
      // Told below; before that nobody listens.
      bringing.catch(() => undefined);
      curve.push(await this.#oneMinute(server, postmaster));
      await bringing;
      const busy = curve.at(-1)?.busy ?? BUSY;
      if (at <= FINDING) this.#rate *= Math.min(2, Math.max(0.5, BUSY / busy));
      if (at % TOLD === 0 || at === minutes) tellMinutes(at, curve.slice(Math.floor((at - 1) / TOLD) * TOLD));
    }
    await followers.close();
    this.#tell(curve, imports, followers.heard);
    if (this.#atlas.serverPid() !== server) throw new Error(`The server was lost:\n${this.#atlas.said()}`);
  }

  async #oneMinute(server: number, postmaster: number): Promise<Minute> {
    this.#took = [];
    const began = [performance.now(), this.#processorTime(server, postmaster)] as const;
    const seen: { server: number; heap: number; database: number; files: number }[] = [];
    const looking = (async (): Promise<void> => {
      for (let look = 0; look < LOOKS; look += 1) {
        await sleep(this.#minute / LOOKS);
        seen.push({
          server: memoryOf(server).resident,
          heap: await this.#heap(),
          database: memoryOfDatabase(postmaster),
          files: openFilesOf(server),
        });
      }
    })();
    // By the clock, so that a timer that comes late does not make it less.
    for (let sent = 0; performance.now() - began[0] < this.#minute; sent += 1) {
      await sleep(Math.max(0, began[0] + (sent * 1_000) / this.#rate - performance.now()));
      if (this.#underWay >= UNDER_WAY) this.#left += 1;
      else void this.#ask(this.#next());
    }
    await looking;
    const sorted = this.#took.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    return {
      answered: sorted.length,
      p50: at(0.5),
      p99: at(0.99),
      server: median(seen.map((each) => each.server)),
      heap: Math.min(...seen.map(({ heap }) => heap)),
      database: median(seen.map(({ database }) => database)),
      files: median(seen.map(({ files }) => files)),
      busy: (this.#processorTime(server, postmaster) - began[1]) / (performance.now() - began[0]),
      load: loadavg()[0] ?? Number.NaN,
    };
  }

  #processorTime(server: number, postmaster: number): number {
    return processorTime(server) + processorTimeOfChildren(postmaster);
  }

  /** As readers of all sorts take their answers: compressed in either way, or plain. */
  async #ask({ kind, path, body }: Ask): Promise<void> {
    this.#underWay += 1;
    const started = performance.now();
    const count = this.#took.length;
    let outcome: string;
    try {
      const response = await fetch(`${this.#atlas.origin}${path}`, {
        method: body === null ? "GET" : "POST",
        headers: {
          "accept-encoding": ["br", "gzip", "identity"][count % 3] ?? "identity",
          ...(body === null ? {} : { "content-type": "application/json" }),
        },
        body,
      });
      for await (const _part of response.body ?? []);
      outcome = `${response.status}`;
    } catch (error) {
      outcome = error instanceof Error ? error.message : String(error);
    }
    const took = performance.now() - started;
    this.#took.push(took);
    const ofKind = this.#tookByKind.get(kind) ?? [];
    this.#tookByKind.set(kind, ofKind);
    ofKind.push(took);
    const key = outcome === "200" ? outcome : `${outcome} (${kind})`;
    this.#statuses.set(key, (this.#statuses.get(key) ?? 0) + 1);
    this.#underWay -= 1;
  }

  async #heap(): Promise<number> {
    const text = await (await fetch(this.#atlas.metricsUrl())).text();
    return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)?.[1] ?? Number.NaN) / 1_048_576;
  }

  #tell(curve: readonly Minute[], imports: number, heard: number): void {
    const outcomes = [...this.#statuses].map(([outcome, count]) => `${count} × ${outcome}`).join(", ");
    say(`answers: ${outcomes}; ${this.#left} not asked, because ${UNDER_WAY} were under way`);
    say(
      `${imports} imports published; followers heard of ${heard} commits; ${this.#rate.toFixed(1)} questions a second`,
    );
    const ways = [...this.#tookByKind].map(([kind, took]) => `${kind} ${median(took).toFixed(0)}`);
    say(`p50 by kind, ms: ${ways.join(", ")}`);
    const failed = [...this.#statuses]
      .filter(([outcome]) => !/^(200|503|429)/.test(outcome))
      .reduce((sum, [, count]) => sum + count, 0);
    aim("answers that are neither good nor put off", failed, 0, "at most");
    const flat = (name: string, of: keyof Minute, most: number): void => {
      const { growth, isTrend } = courseOf(curve.map((minute) => minute[of]));
      aim(`${name}: end ÷ beginning of the last two thirds`, growth, most, "at most");
      say(`    ${isTrend ? "a direction that chance would hardly give" : "no direction beyond chance"}`);
    };
    flat("server (RSS)", "server", GROWTH.memory);
    flat("objects of the main thread", "heap", GROWTH.memory);
    flat("database", "database", GROWTH.memory);
    flat("open files", "files", GROWTH.memory);
    flat("p50", "p50", GROWTH.time);
    flat("p99", "p99", GROWTH.time);
  }
}

function tellMinutes(at: number, minutes: readonly Minute[]): void {
  const { answered, p50, p99, server, heap, database, files, busy, load } = together(minutes);
  say(
    [
      `–${at}`.padStart(7),
      String(answered).padStart(7),
      `${(busy * 100).toFixed(0)} %`.padStart(6),
      `${p50.toFixed(0)} ms`.padStart(7),
      `${p99.toFixed(0)} ms`.padStart(8),
      `${server.toFixed(0)} MiB`.padStart(9),
      heap.toFixed(0).padStart(6),
      `${database.toFixed(0)} MiB`.padStart(9),
      files.toFixed(0).padStart(6),
      load.toFixed(1).padStart(6),
    ].join(" "),
  );
}
