import { beforeAll, expect, test } from "vitest";
import type { Status } from "../../../src/telemetry/status/status.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas();
});

test("whoever looks after the atlas sees how it is, in their language, from the database to the limits in force", async () => {
  const response = await atlas.app.inject({ url: "/status", headers: { "accept-language": "vi" } });
  expect(response.statusCode).toBe(200);
  expect(response.headers["cache-control"]).toBe("no-store");
  expect(response.headers["content-language"]).toBe("vi");
  const status = response.json<Status>();
  expect(status.checks.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "database",
      "connections",
      "mainThread",
      "memory",
      "waiting",
      "threads",
      "errors",
    ]),
  );
  const lines = Object.fromEntries(status.groups.map(({ id, lines: all }) => [id, all.length]));
  expect(lines).toMatchObject({ program: 3, limits: 11, queues: 9, threads: 4 });
  expect(lines["database"]).toBeGreaterThanOrEqual(3);
});

test("a fault of ours is among the last ones, by the id that its reader was told, and without what was asked", async () => {
  const broken = await openAtlas({ cacheBytes: 0 });
  await broken.connection.pool.query("alter table source rename to secret_source");
  const payload = { query: "{ sources { title } }" };
  const told = await broken.app.inject({ method: "POST", url: "/graphql", payload });
  const status = (await broken.app.inject("/status")).json<Status>();
  expect(status.errors).toEqual([
    {
      at: expect.any(String),
      requestId: told.headers["x-request-id"],
      what: "a request failed",
      type: "DatabaseError",
      code: "42P01",
      place: expect.stringMatching(/^server\/src\/.+\.ts:\d+$/),
    },
  ]);
  expect(status.state).toBe("attention");
});

test("nobody else does", async () => {
  const { app } = await openAtlas({ environment: { AUTH: "local" } });
  const response = await app.inject("/status");
  expect([response.statusCode, response.json().errors[0].extensions.reason]).toEqual([401, "SIGN_IN_FIRST"]);
});
