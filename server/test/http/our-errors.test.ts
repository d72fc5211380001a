import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ cacheBytes: 0 });
  await atlas.connection.pool.query("alter table source rename to secret_source");
});

test("what goes wrong on our side is logged whole and told only by the request's id", async () => {
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ sources { title } }" },
  });
  const id = String(response.headers["x-request-id"]);
  expect(response.json().errors).toEqual([
    {
      message: `Something went wrong on our side. It is noted under ${id}.`,
      locations: [{ line: 1, column: 3 }],
      path: ["sources"],
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: id },
    },
  ]);
  const [line] = atlas.log.filter((entry) => entry.includes("a request failed"));
  expect(JSON.parse(line ?? "{}")).toMatchObject({
    reqId: id,
    err: { code: "42P01", stack: expect.stringContaining("sources.ts") },
  });
});

test("the log holds neither bodies nor what is asked in an address", async () => {
  await atlas.app.inject({ method: "POST", url: "/graphql", payload: { query: "{ vintages { id } }" } });
  await atlas.app.inject({ method: "GET", url: "/readyz?secret=1" });
  expect(atlas.log.filter((line) => line.includes("vintages") || line.includes("secret="))).toEqual([]);
});

test("not ready while the database lacks something, and says what", async () => {
  const { app } = await openAtlas({ readiness: async () => "Migrations are still to run: 002-more." });
  const response = await app.inject("/readyz");
  expect(response.statusCode).toBe(503);
  expect(response.json()).toEqual({ status: "not ready", reason: "Migrations are still to run: 002-more." });
  const { app: broken } = await openAtlas({ readiness: () => Promise.reject(new Error("ECONNREFUSED")) });
  expect((await broken.inject("/readyz")).json().reason).toBe("The database does not answer.");
});

test("however many ask at once whether it is ready, there is one look; the next one looks anew", async () => {
  const looks: PromiseWithResolvers<string | null>[] = [];
  const { app } = await openAtlas({
    readiness: () => {
      const look = Promise.withResolvers<string | null>();
      looks.push(look);
      return look.promise;
    },
  });
  const asked = Array.from({ length: 20 }, async () => (await app.inject("/readyz")).statusCode);
  await expect.poll(() => looks.length, { timeout: 180_000 }).toBe(1);
  await app.inject("/healthz");
  looks[0]?.resolve(null);
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  const next = (async () => (await app.inject("/readyz")).statusCode)();
  await expect.poll(() => looks.length, { timeout: 180_000 }).toBe(2);
  looks[1]?.resolve("not yet");
  expect(await next).toBe(503);
});
