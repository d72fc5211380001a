import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { OWN_PROGRAM_HEADER, ownProgramKey } from "../../src/http/admission/own-programs.ts";
import { atEnd } from "../at-end.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

let atlas: Atlas;
let folder: string;
let key: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "movement-atlas-key-"));
  atEnd(() => rmSync(folder, { recursive: true }));
  key = ownProgramKey(folder) ?? "";
  atlas = await openAtlas({ environment: { POINTS_A_MINUTE: "500" }, ownProgramKey: key });
});

/** Costs 200 points. */
const QUERY = '{ areas(boundaries: "AS_REPORTED", first: 200) { id } }';

const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
  atlas.app.inject({ method: "POST", url: "/graphql", remoteAddress, headers, payload: { query: QUERY } });

const standing = (body: { extensions: { cost: unknown } }): unknown => body.extensions.cost;

test("points are taken off with every answer, kept ones too, until they are used up; then it is 429 with when to come back", async () => {
  for (const remaining of [300, 100]) {
    const response = await ask("10.0.0.1");
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      "ratelimit-policy": '"points";q=500;w=60',
      ratelimit: expect.stringMatching(new RegExp(`^"points";r=${remaining};t=\\d+$`)),
    });
    expect(standing(response.json())).toMatchObject({ cost: 200, remaining, resetAt: expect.any(String) });
  }
  const refused = await ask("10.0.0.1");
  expect(refused.statusCode).toBe(429);
  expect(refused.headers).toMatchObject({
    "retry-after": expect.stringMatching(/^\d+$/),
    ratelimit: expect.stringContaining('"points";r=100;'),
    "cache-control": "no-store",
  });
  expect(refused.json().errors[0]).toMatchObject({
    message: expect.stringContaining("costs 200 points; of your 500 a minute 100 are left"),
    extensions: { code: "RATE_LIMITED", retryAfter: expect.any(Number) },
  });
  expect(standing(refused.json())).toMatchObject({ remaining: 100 });
});

test("another caller's points are its own, and an answer kept for all says how it stands", async () => {
  const response = await ask("10.0.0.2", { "accept-encoding": "identity" });
  expect([response.statusCode, response.headers["ratelimit"]]).toEqual([
    200,
    expect.stringContaining('"points";r=300;'),
  ]);
  expect(standing(response.json())).toMatchObject({ remaining: 300 });
});

test("only to be told the cost costs nothing", async () => {
  for (const _ of [1, 2, 3]) {
    const response = await ask("10.0.0.3", { "graphql-cost": "validate" });
    expect(response.json()).toMatchObject({
      data: null,
      extensions: { cost: { cost: 200, remaining: 500 } },
    });
  }
});

test("the key is made once, and for nobody else to read", () => {
  expect(ownProgramKey(folder)).toBe(key);
  expect(readFileSync(join(folder, "own-program-key"), "utf8")).toBe(key);
  expect(statSync(join(folder, "own-program-key")).mode & 0o777).toBe(0o600);
});

test("whoever shows the key of the data folder is not counted; whoever shows another is", async () => {
  for (const _ of [1, 2, 3]) {
    const response = await ask("10.0.0.4", { [OWN_PROGRAM_HEADER]: key });
    expect([response.statusCode, response.headers["ratelimit"]]).toEqual([200, undefined]);
    expect(standing(response.json())).toMatchObject({ remaining: null, resetAt: null });
  }
  const other = await ask("10.0.0.4", { [OWN_PROGRAM_HEADER]: key.replace(/^./, "!") });
  expect(other.headers["ratelimit"]).toContain("r=300");
});

test("questions that are not answered cost no points, but so many a minute; beyond them nothing of the caller is read", async () => {
  const asked = await openAtlas({ environment: { POINTS_A_MINUTE: "500", CHECKS_A_MINUTE: "3" } });
  const send = (remoteAddress: string, query: string, headers: Record<string, string> = {}) =>
    asked.app.inject({ method: "POST", url: "/graphql", remoteAddress, headers, payload: { query } });
  const checked = [
    await send("10.0.1.1", QUERY, { "graphql-cost": "validate" }),
    await send("10.0.1.1", "{ nothing }"),
    await send("10.0.1.1", "{ areas("),
  ];
  expect(checked.map(({ statusCode }) => statusCode)).toEqual([200, 400, 400]);
  for (const response of checked) expect(response.headers["ratelimit"]).toContain('"points";r=500;');
  const refused = await send("10.0.1.1", QUERY, { "accept-language": "en" });
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect(refused.json().errors[0]).toMatchObject({
    message: expect.stringContaining("3 questions"),
    extensions: { code: "RATE_LIMITED" },
  });
  // Whose questions are answered is not counted, and another's are its own.
  for (let n = 0; n < 5; n += 1) expect((await send("10.0.1.2", "{ __typename }")).statusCode).toBe(200);
});
