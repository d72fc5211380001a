import { request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { DatabaseAwayError } from "../../../src/db/database-away.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { LOG_LEVEL: "debug", AUTH: "local" } });
});

/** Lines of the log of one request. */
const linesOf = (id: unknown): readonly Record<string, unknown>[] =>
  atlas.log.map((text) => JSON.parse(text) as Record<string, unknown>).filter(({ reqId }) => reqId === id);

test("each request has one line, with its id, what it was, how it ended, how long it took and what it cost", async () => {
  const payload = { query: "{ vintages { id } }" };
  const response = await atlas.app.inject({ method: "POST", url: "/graphql", payload });
  expect(linesOf(response.headers["x-request-id"])).toEqual([
    {
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      reqId: response.headers["x-request-id"],
      method: "POST",
      route: "/graphql",
      status: 200,
      ms: expect.any(Number),
      operation: "other",
      answered: "here",
      cost: response.json().extensions.cost.cost,
      msg: "answered",
    },
  ]);
  const unknown = await atlas.app.inject("/nothing/here");
  expect(linesOf(unknown.headers["x-request-id"])).toMatchObject([{ status: 404 }]);
  const well = await atlas.app.inject("/healthz");
  expect(linesOf(well.headers["x-request-id"])).toMatchObject([{ level: "debug", route: "/healthz" }]);
});

test("nothing that was sent is in the log: no variable, address, cookie, key, password or link", async () => {
  const secret = "s3cret-Nguyen";
  const headers = {
    authorization: `Bearer atlas_${secret}`,
    cookie: `session=${secret}; __Host-session=${secret}`,
    referer: `http://localhost/${secret}`,
    "user-agent": secret,
    "x-request-id": secret,
  };
  const json = (url: string, payload: object) => atlas.app.inject({ method: "POST", url, headers, payload });
  await json("/graphql", {
    query: `query ${secret.replace("-", "_")}($id: ID!) { area(id: $id) { name } }`,
    variables: { id: secret },
  });
  await json("/graphql", { query: `{ ${secret} }` });
  await json("/session", { address: `${secret}@example.vn`, password: secret });
  await json("/session/link", { link: secret });
  await json("/print", { secret });
  for (const path of ["booklets", "kept", "imports", "data", "made-up", "session/callback"])
    await atlas.app.inject({ url: `/${path}/${secret}?code=${secret}`, headers });
  await atlas.app.inject({ url: `/%E0%A4%A/${secret}`, headers });
  expect(atlas.log.filter((text) => text.toLowerCase().includes("s3cret"))).toEqual([]);
});

test("an id of a proxy that is trusted goes through; nobody else's does, nor one that is no id", async () => {
  const behind = await openAtlas({ environment: { TRUST_PROXY: "127.0.0.0/8", AUTH: "local" } });
  await behind.app.listen({ host: "127.0.0.1", port: 0 });
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  const idOf = (of: Atlas, given: string): Promise<unknown> =>
    new Promise((answered, failed) => {
      const { port } = of.app.server.address() as AddressInfo;
      const headers = { "x-request-id": given };
      ask({ host: "127.0.0.1", port, path: "/healthz", headers }, (response) => {
        response.resume().on("end", () => answered(response.headers["x-request-id"]));
      })
        .on("error", failed)
        .end();
    });
  expect(await idOf(behind, "4bf92f3577b34da6")).toBe("4bf92f3577b34da6");
  const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
  expect(await idOf(behind, "a b c d e f g h")).toMatch(made);
  expect(await idOf(behind, "x".repeat(500))).toMatch(made);
  expect(await idOf(atlas, "4bf92f3577b34da6")).toMatch(made);
});

test("an address that cannot be read has an id too", async () => {
  const response = await atlas.app.inject("/%E0%A4%A");
  expect(response.statusCode).toBe(400);
  expect(response.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("that the database is away is no fault of ours, whoever finds it", () => {
  const { log } = atlas.app;
  log.error({ err: new DatabaseAwayError() }, "a look at files failed");
  log.error({ err: new Error("something else") }, "a look at files failed");
  const levels = atlas.log.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(levels.slice(-2)).toMatchObject([{ level: "warn" }, { level: "error" }]);
});
