import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** What readers saw in a while. */
export interface Seen {
  answers: number;
  /** Answers that were none, by what came instead. */
  readonly errors: Map<string, number>;
  /** Answers older than what had been published half a second before they were asked for. */
  stale: number;
  /** Answers with figures of another version than they say. */
  mixed: number;
  /** Milliseconds: of each answer, and the longest time without any. */
  readonly took: number[];
  longestGap: number;
}

/** Readers at a time, the pause of each between two questions, and between two publications, in milliseconds. */
const [READERS, PAUSE, PUBLISHING] = [6, 20, 400];
/** Milliseconds after which what was published has to be seen. */
const SEEN_AFTER = 500;
/** Milliseconds after which a reader goes away. */
const PATIENCE = 15_000;

/** The national map; each question is another one, so that none is answered from what was kept. */
const map = (question: number): string =>
  `{ v${question}: dataVersion { id } statistics(indicators: ["units_eligible"], level: PROVINCE, boundaries: "VN-2008", where: { unitTypes: ["commune"] }, periods: ["2025-06"]) { nodes { value } } }`;

/** Readers that ask without end, and somebody who publishes without end: every figure of a version is its number. */
export class WatchedReaders {
  readonly #url: string;
  readonly #primary: string;
  readonly #published: { readonly version: number; readonly at: number }[] = [];
  #seen: Seen = nothing();
  #lastAnswer = performance.now();
  #isOver = false;
  #asked = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(url: string, primary: string) {
    this.#url = url;
    this.#primary = primary;
  }

  start(): void {
    const readers = Array.from({ length: READERS }, (_, number) => this.#read(number));
    this.#running = Promise.all([this.#publish(), ...readers]);
  }

  /** What was seen since the last time. */
  take(): Seen {
    this.#gap();
    const seen = this.#seen;
    this.#seen = nothing();
    this.#lastAnswer = performance.now();
    return seen;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  async #read(number: number): Promise<void> {
    // Each from an address of its own: by it the proxy gives each a server.
    const agent = new Agent({ keepAlive: true, localAddress: `127.0.0.${number + 2}` });
    while (!this.#isOver) {
      const began = performance.now();
      const known = this.#published.findLast(({ at }) => at < began - SEEN_AFTER)?.version ?? 0;
      try {
        const id = (this.#asked += 1);
        const { status, body } = await this.#ask(agent, map(id));
        const { data, errors } = JSON.parse(body) as {
          data?: Record<string, { id: string }> & { statistics: { nodes: { value: number | null }[] } };
          errors?: { extensions: { code: string; reason?: string } }[];
        };
        if (data === undefined || data === null || errors !== undefined)
          this.#failed(`${status} ${errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code ?? ""}`);
        else
          this.#answered(Number(data[`v${id}`]?.id), data.statistics.nodes, known, performance.now() - began);
      } catch (error) {
        this.#failed(
          error instanceof Error && error.name === "TimeoutError" ? "no answer" : "connection lost",
        );
      }
      await sleep(PAUSE);
    }
    agent.destroy();
  }

  #ask(agent: Agent, query: string): Promise<{ readonly status: number; readonly body: string }> {
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL("/graphql", this.#url),
        { agent, method: "POST", timeout: PATIENCE, headers: { "content-type": "application/json" } },
        (answer) => {
          let body = "";
          answer.setEncoding("utf8").on("data", (text: string) => (body += text));
          answer.on("error", reject).on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
        },
      );
      asked.on("timeout", () => asked.destroy(new Error("no answer")));
      asked.on("error", reject).end(JSON.stringify({ query }));
    });
  }

  #answered(version: number, nodes: readonly { value: number | null }[], known: number, took: number): void {
    this.#gap();
    this.#seen.answers += 1;
    this.#seen.took.push(took);
    if (version < known) this.#seen.stale += 1;
    // The first version is that of the seeds.
    const values = nodes.flatMap(({ value }) => (value === null ? [] : [value]));
    if (this.#published.length > 0 && version > 1 && values.some((value) => value !== version))
      this.#seen.mixed += 1;
  }

  #failed(what: string): void {
    this.#seen.errors.set(what, (this.#seen.errors.get(what) ?? 0) + 1);
  }

  #gap(): void {
    const now = performance.now();
    this.#seen.longestGap = Math.max(this.#seen.longestGap, now - this.#lastAnswer);
    this.#lastAnswer = now;
  }

  async #publish(): Promise<void> {
    while (!this.#isOver) {
      const client = new pg.Client({ connectionString: this.#primary, connectionTimeoutMillis: 2_000 });
      client.on("error", () => undefined);
      try {
        await client.connect();
        while (!this.#isOver) {
          await client.query("begin");
          const { rows } = await client.query<{ id: number }>(
            `insert into data_commit (committed_at, what)
             values (greatest(now(), (select max(committed_at) + interval '1 ms' from data_commit)), 'all figures are its number') returning id`,
          );
          const version = rows[0]?.id ?? 0;
          await client.query("update cube set value = $1 where value is not null", [version]);
          await client.query("commit");
          this.#published.push({ version, at: performance.now() });
          await sleep(PUBLISHING);
        }
      } catch {
        // The primary is away: nobody publishes.
        await sleep(PUBLISHING);
      } finally {
        await Promise.race([client.end().catch(() => undefined), sleep(PUBLISHING)]);
      }
    }
  }
}

function nothing(): Seen {
  return { answers: 0, errors: new Map(), stale: 0, mixed: 0, took: [], longestGap: 0 };
}
