import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { Turns } from "../../src/graphql/turns.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

/** Rows of large questions that are worked on at a time here. */
const AT_ONCE = 6_000;
const turns = new Turns({ rowsAtOnce: AT_ONCE, patience: 60_000 });
let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({
    cacheBytes: 0,
    turns,
    environment: { REQUEST_TIMEOUT_MS: "60000" },
  });
});

/** The national map of many months: so many rows. */
const rows = (first: number): string =>
  `{ statistics(indicators: ["model_points"], kind: MONTH, from: "2010-01", to: "2024-12", boundaries: "VN-2008", first: ${first}) {
    nodes { value area { name } period { id } } } }`;

const post = (query: string) =>
  atlas.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({ query }),
  });

/** As soon as it holds; the test's own time limit says when it never did. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => void setImmediate(resolve));
}

const idle = { rows: 0, waiting: 0 };

test("many large questions at once take turns, are all answered or refused politely, and small ones are answered meanwhile", async () => {
  const large = Array.from({ length: 40 }, () => post(rows(5_000)));
  await until(() => turns.now.waiting > 0);
  expect(turns.now.rows).toBeLessThanOrEqual(AT_ONCE);
  const small = await post(rows(63));
  expect(small.json().data.statistics.nodes).toHaveLength(63);
  expect(turns.now.waiting).toBeGreaterThan(0);
  const answers = await Promise.all(large);
  const answered = answers.filter(({ statusCode }) => statusCode === 200);
  const refused = answers.filter(({ statusCode }) => statusCode === 503);
  expect([answered.length, refused.length]).toEqual([33, 7]);
  for (const answer of answered) expect(answer.json().data.statistics.nodes).toHaveLength(5_000);
  for (const answer of refused) {
    expect(answer.headers).toMatchObject({ "retry-after": "60", "cache-control": "no-store" });
    expect(answer.json().errors[0]).toMatchObject({
      message:
        "Too many large questions are being answered right now. Please ask again in 60 seconds, or for fewer rows.",
      extensions: { code: "TOO_BUSY", retryAfter: 60 },
    });
  }
  expect(turns.now).toEqual(idle);
});

test("a question that fails gives its turn back, also when another part of it would still wait", async () => {
  const first = post(rows(5_000));
  await until(() => turns.now.rows > 0);
  const failed = await post(
    `{ a: ${rows(5_000).slice(1, -1)} b: statistics(indicators: ["nothing"]) { totalCount } }`,
  );
  expect(failed.json().errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect((await first).statusCode).toBe(200);
  expect(turns.now).toEqual(idle);
});

test("who hangs up while waiting leaves the line, and whoever holds a turn gives it back", async () => {
  const held = turns.next();
  await held.take(AT_ONCE);
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = atlas.app.server.address() as AddressInfo;
  const headers = { "content-type": "application/json" };
  const asking = httpRequest({ host: "127.0.0.1", port, method: "POST", path: "/graphql", headers });
  asking.on("error", () => undefined);
  asking.end(JSON.stringify({ query: rows(5_000) }));
  await until(() => turns.now.waiting === 1);
  asking.destroy();
  await until(() => turns.now.waiting === 0);
  held.leave();
  expect(turns.now).toEqual(idle);
  expect(atlas.log.join("\n")).not.toContain("a request failed");
});

test("a question whose time is up while it waits leaves the line too", async () => {
  const short = await openAtlas({ environment: { REQUEST_TIMEOUT_MS: "300" }, cacheBytes: 0, turns });
  const held = turns.next();
  await held.take(AT_ONCE);
  const { errors } = await short.ask(
    `{ statistics(indicators: ["model_points"], kind: MONTH, from: "2010-01", to: "2024-12", first: 5000) { totalCount } }`,
  );
  expect(errors?.[0]?.extensions["code"]).toBe("TIMEOUT");
  expect(turns.now.waiting).toBe(0);
  held.leave();
  expect(turns.now).toEqual(idle);
});

test("kept answers wait for nobody", async () => {
  const kept = await openAtlas({ turns });
  const before = await kept.ask(rows(5_000));
  const held = turns.next();
  await held.take(AT_ONCE);
  expect(await kept.ask(rows(5_000))).toEqual(before);
  held.leave();
});
