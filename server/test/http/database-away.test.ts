import { beforeAll, expect, test } from "vitest";
import { connect, type Socket } from "node:net";
import { createServer, type AddressInfo, type Server } from "node:net";
import { connect as connectDatabase, type Connection } from "../../src/db/connect.ts";
import { type DatabaseWatch, watchDatabase, whileThere } from "../../src/db/database-watch.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";
import { atEnd } from "../at-end.ts";

/** Stands between the atlas and PostgreSQL, and can stop passing on (hung), or hang up (dead). */
class Between {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;
  #isHung = false;

  constructor(connectionString: string) {
    this.#target = new URL(connectionString);
  }

  async open(): Promise<string> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.#target.port), this.#target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on("error", () => undefined).on("close", () => to.destroy());
        if (this.#isHung) from.pause();
        from.on("data", (bytes) => to.write(bytes));
        if (this.#isHung) from.pause();
      }
    });
    await new Promise<void>((done) => this.#server?.listen(this.#port, "127.0.0.1", done));
    this.#port = (this.#server.address() as AddressInfo).port;
    const url = new URL(this.#target);
    url.port = String(this.#port);
    return url.href;
  }

  hang(): void {
    this.#isHung = true;
    for (const socket of this.#sockets) socket.pause();
  }

  goOn(): void {
    this.#isHung = false;
    for (const socket of this.#sockets) socket.resume();
  }

  async die(): Promise<void> {
    const closed = new Promise<void>((done) => this.#server?.close(() => done()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** Milliseconds in which the database has to answer. */
const DEADLINE = 2_000;
let atlas: Atlas;
let between: Between;
let connection: Connection;
let watch: DatabaseWatch;
beforeAll(async () => {
  const inner = await openAtlas();
  between = new Between(String(inner.connection.pool.options.connectionString));
  const connectionString = await between.open();
  // So long that a busy machine is not taken for a database that hangs.
  watch = watchDatabase({ connectionString, every: 50, deadline: DEADLINE });
  connection = connectDatabase({ connectionString, max: 3, statementTimeout: 100_000 }, watch);
  atEnd(async () => {
    watch.close();
    await connection.close();
    await between.die();
  });
  atlas = await openAtlas({
    db: connection.db,
    watch,
    readiness: () =>
      whileThere(
        watch,
        connection.pool.query("select 1").then(() => null),
      ),
  });
});

const ask = (query: string) => atlas.app.inject({ method: "POST", url: "/graphql", payload: { query } });
const KEPT = '{ sources(dataset: "published") { title } }';
let asked = 0;
/** A question that nobody has asked before. */
const fresh = (): string => `{ s${++asked}: sources(dataset: "published") { title } }`;

test.each([
  ["hung", () => between.hang(), () => between.goOn()],
  ["dead", () => between.die(), () => between.open()],
] as const)(
  "a database that is %s is said to be, what was kept is still answered, and it comes back by itself",
  async (_how, away, back) => {
    expect((await ask(KEPT)).headers["cache-status"]).toBeUndefined();
    expect((await ask(fresh())).statusCode).toBe(200);
    await away();
    // Asked before anybody knows: the answer comes when it is known, and not when a request may end.
    for (const response of await Promise.all([
      ask(fresh()),
      ask(fresh()),
      ask(fresh()),
      ask(fresh()),
      ask(fresh()),
    ])) {
      expect([response.statusCode, response.headers["retry-after"]]).toEqual([503, "2"]);
      expect(response.json()).toEqual({
        errors: [
          expect.objectContaining({
            message: "The database does not answer right now. Please ask again in 2 seconds.",
            extensions: { code: "TOO_BUSY", reason: "DATABASE_AWAY", retryAfter: 2 },
          }),
        ],
      });
    }
    await expect.poll(() => watch.away, { timeout: 180_000 }).not.toBeNull();
    const ready = await atlas.app.inject("/readyz");
    expect([ready.statusCode, ready.headers["retry-after"], ready.json().reason]).toEqual([
      503,
      "2",
      "The database does not answer.",
    ]);
    const kept = await ask(KEPT);
    expect([kept.statusCode, kept.headers["cache-status"]]).toEqual([
      200,
      "movement-atlas; hit; detail=database-away",
    ]);
    // Whoever keeps figures is told as well, and not left waiting or taken for a stranger.
    for (const [method, url] of [
      ["POST", "/imports"],
      ["GET", "/session/all"],
      ["GET", "/audit"],
    ] as const) {
      const told = await atlas.app.inject({ method, url });
      expect([url, told.statusCode, told.json().errors?.[0]?.extensions?.reason]).toEqual([
        url,
        503,
        "DATABASE_AWAY",
      ]);
    }
    expect((await atlas.app.inject("/")).statusCode).toBe(200);
    expect((await atlas.app.inject("/healthz")).statusCode).toBe(200);
    await back();
    await expect.poll(() => watch.away, { timeout: 180_000 }).toBeNull();
    await expect.poll(async () => (await ask(fresh())).statusCode, { timeout: 180_000 }).toBe(200);
    expect((await ask(KEPT)).headers["cache-status"]).toBeUndefined();
    expect((await atlas.app.inject("/readyz")).statusCode).toBe(200);
  },
);

test("a database that is slow is not away", async () => {
  const slow = "select pg_sleep($1)";
  const answers = await Promise.all([1, 2, 3].map(() => connection.pool.query(slow, [DEADLINE / 800])));
  expect(answers).toHaveLength(3);
  expect(watch.away).toBeNull();
});
