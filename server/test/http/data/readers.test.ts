import { request, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { take } from "./taken-away.ts";

let atlas: Atlas;
let port: number;
beforeAll(async () => {
  atlas = await openAtlas({
    published: true,
    pace: { stalled: 400 },
    environment: { POINTS_A_MINUTE: "100000" },
  });
  const address = new URL(await atlas.app.listen({ port: 0, host: "127.0.0.1" }));
  port = Number(address.port);
});

/** Begins to take a file and does not read it. */
function begin(path: string, agent = false): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    const asked = request({ port, path, host: "127.0.0.1", agent: agent ? undefined : false }, (response) => {
      response.pause();
      answered(response);
    });
    asked.on("error", failed);
    asked.end();
  });
}

/** Connections of the database that are kept for files: each in a transaction of its own until its file has been written. */
async function held(): Promise<number> {
  const { rows } = await atlas.connection.pool.query(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'",
  );
  return rows[0].n;
}

/** As soon as it holds; the test's own time limit says when it never did. */
async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(50);
}

test("whoever goes away in the middle holds no connection any longer", async () => {
  const response = await begin("/data/published.csv");
  await until(async () => (await held()) === 1);
  response.destroy();
  await until(async () => (await held()) === 0);
  expect((await take(atlas, "/data/published.csv?indicators=deployments")).status).toBe(200);
  // It is no fault of ours.
  expect(atlas.log.join("")).not.toContain("could not be written");
});

test("an app that closes while files are on their way is not taken for one that hangs", () => {
  // As long as a question may take it waits for them: openAtlas gives 100 seconds.
  expect(atlas.app.initialConfig.pluginTimeout).toBeGreaterThan(101_000);
});

test("who takes nothing for too long is cut off, so that others have their turn", async () => {
  const response = await begin("/data/published.csv");
  const cut = new Promise<boolean>((ended) =>
    response
      .once("error", () => ended(true))
      .once("aborted", () => ended(true))
      .once("end", () => ended(false)),
  );
  await until(async () => (await held()) === 1);
  await until(async () => (await held()) === 0);
  response.resume();
  expect(await cut).toBe(true);
  expect(atlas.log.join("")).toContain("a file was cut off: its reader took nothing");
});

test("rows are charged as they are read, and whoever has nothing left is told when to come back", async () => {
  const headers = (await take(atlas, "/data/published.csv?indicators=deployments&kind=YEAR")).headers;
  expect(headers["ratelimit-policy"]).toBe('"points";q=100000;w=60');
  let last = 200;
  for (let asked = 0; asked < 6 && last === 200; asked++) {
    last = (await take(atlas, `/data/published.csv?lang=${asked % 2 === 0 ? "en" : "vi"}`)).status;
  }
  expect(last).toBe(429);
});
