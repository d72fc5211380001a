import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { openWire } from "../../../src/db/wire/open-wire.ts";
import { BookletNotes } from "../../../src/http/booklets/booklet-notes.ts";
import type { BookletNews, BookletTask } from "../../../src/http/booklets/booklet-process.ts";
import { identity } from "../../../src/process/alive.ts";
import { atEnd } from "../../at-end.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { cookieOf, openBrowser } from "../accounts/browser.ts";
import { type Clerk, openClerks, REPORT } from "../imports/clerks.ts";

/** Looked for so seldom that what is told in these tests was heard on the wire. */
const SELDOM = 600_000;
/** The turn to read a file; whoever holds it keeps others from reading. */
const READING = 4_020_261_201;

let one: Atlas;
let other: Atlas;
/** Where the other one listens. */
let origin: string;
let office: ReturnType<typeof openClerks>;
let clerk: Clerk;
let approver: Clerk;
let gate: pg.Client;
/** Booklets that are being written: what each tells, and whether it was ended. */
const works: { readonly task: BookletTask; readonly tell: (news: BookletNews) => void; isEnded: boolean }[] =
  [];
const write = (task: BookletTask, tell: (news: BookletNews) => void): (() => void) => {
  const work = { task, tell, isEnded: false };
  works.push(work);
  return () => void (work.isEnded = true);
};

const shelf = mkdtempSync(join(tmpdir(), "movement-atlas-booklets-two-"));

/** Two servers of one database; people are sent now to one and now to the other. */
beforeAll(async () => {
  const options = { environment: { AUTH: "local", POINTS_A_MINUTE: "4000" }, events: { look: SELDOM } };
  // The first is there for its database alone.
  const base = await openAtlas(options);
  const { connectionString } = base.connection.options;
  atEnd(() => rmSync(shelf, { recursive: true, force: true }));
  const open = async (number: string): Promise<Atlas> => {
    const wire = openWire({ connectionString });
    const booklets = { bookletFolder: join(shelf, number), bookletsHaveOthers: true, booklets: { write } };
    const atlas = await openAtlas({ ...options, ...booklets, beside: base, wire });
    atEnd(() => wire.close());
    return atlas;
  };
  [one, other] = [await open("1"), await open("2")];
  origin = await other.app.listen({ host: "127.0.0.1", port: 0 });
  office = openClerks(one);
  clerk = await office.clerk("contributor", "ninh-binh-2025");
  approver = await office.clerk("approver", "ninh-binh-2025");
  gate = new pg.Client({ connectionString });
  await gate.connect();
  atEnd(() => gate.end());
});

const NOTE = {
  wish: { dataset: "published", lang: "vi", format: "pdf", period: "2015/2020" },
  done: 1,
  all: 34,
  area: null,
  why: null,
  files: [],
  reason: null,
  caller: "of somebody else",
};

const figures = (period: string): string => `indicator,area,period,value\nmodels_new,nam-dinh,${period},5`;
const isKnown = `{ statistics(indicators: ["models_new"], areas: ["nam-dinh"], periods: ["2019"], boundaries: "AS_REPORTED") { nodes { value } } }`;

/** What the other server tells whoever follows something there, from now on; each call reads on to the end of an event of that name. */
async function follow(path: string, cookie: string): Promise<(event: string) => Promise<unknown>> {
  const response = await fetch(`${origin}${path}`, { headers: { cookie, "sec-fetch-site": "same-origin" } });
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return async (event) => {
    for (;;) {
      const found = new RegExp(`event: ${event}\\ndata: (.*)\\n\\n`).exec(text);
      if (found !== null) {
        text = text.slice(found.index + found[0].length);
        return JSON.parse(found[1] ?? "");
      }
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) throw new Error(`no ${event} in ${text}`);
      text += value;
    }
  };
}

const handInHere = async (text: string): Promise<string> => {
  const sent = { file: { name: "figures.csv", text }, fields: REPORT };
  const response = await clerk.send(sent);
  expect(response.statusCode).toBe(202);
  return response.json().id;
};

test("whoever signed in at one server is known to the other, until they sign out at either", async () => {
  const [here, there] = [office.browser, openBrowser(other)];
  const person = await here.person("contributor", "hue");
  const cookie = cookieOf(await here.signIn(person.address));
  const who = async (): Promise<unknown> =>
    (await there.send({ method: "GET", url: "/session", cookie })).json().account?.address ?? null;
  expect(await who()).toBe(person.address);
  await here.send({ method: "DELETE", url: "/session", cookie });
  expect(await who()).toBeNull();
});

test("how far one server is with a file is told by the other, and so is what is published: followers hear of it, and see it", async () => {
  await gate.query("select pg_advisory_lock($1)", [READING]);
  const id = await handInHere(figures("2019"));
  const progress = await follow(`/imports/${id}/events`, clerk.cookie);
  const commits = await follow("/events", clerk.cookie);
  await commits("version");
  await gate.query("select pg_advisory_unlock($1)", [READING]);
  expect(await progress("progress")).toMatchObject({ stage: expect.any(String) });
  expect(await progress("state")).toEqual({ state: "DRAFT" });

  const there = openBrowser(other);
  expect(await other.data(isKnown)).toEqual({ statistics: { nodes: [{ value: null }] } });
  await clerk.post(`/imports/${id}/submit`);
  const published = await there.send({
    method: "POST",
    url: `/imports/${id}/publish`,
    cookie: approver.cookie,
    payload: {},
  });
  expect([published.statusCode, published.json().state]).toEqual([200, "PUBLISHED"]);
  for (const atlas of [one, other])
    expect(await atlas.data(isKnown)).toEqual({ statistics: { nodes: [{ value: 5 }] } });
  expect(await commits("data")).toMatchObject({ id: Number(published.json().dataVersion) });
});

test("a file that is withdrawn at one server is read no further by the other", async () => {
  await gate.query("select pg_advisory_lock($1)", [READING]);
  const id = await handInHere(figures("2018"));
  const followed = clerk.get(`/imports/${id}/events`);
  const response = await openBrowser(other).send({
    method: "DELETE",
    url: `/imports/${id}`,
    cookie: clerk.cookie,
  });
  expect(response.statusCode).toBe(204);
  // Nobody had a turn meanwhile.
  expect((await followed).body).toContain('event: state\ndata: {"state":"WITHDRAWN"}');
  await gate.query("select pg_advisory_unlock($1)", [READING]);
});

test("a caller has its points a minute once, whichever servers it asks", async () => {
  // 200 points.
  const payload = { query: '{ areas(boundaries: "AS_REPORTED", first: 200) { id } }' };
  const ask = async ({ app }: Atlas): Promise<number> =>
    (await app.inject({ method: "POST", url: "/graphql", remoteAddress: "10.0.0.1", payload })).statusCode;
  const answered: number[] = [];
  // In turn; what one server does not know yet of the other is a twentieth of the points.
  for (let asked = 0; asked < 60; asked += 1) answered.push(await ask(asked % 2 === 0 ? one : other));
  expect(new Set(answered.slice(-2))).toEqual(new Set([429]));
  const good = answered.filter((status) => status === 200).length;
  expect(good).toBeGreaterThanOrEqual(20);
  expect(good).toBeLessThanOrEqual(22);
});

test("a booklet that one process makes is followed, cancelled and fetched from the other", async () => {
  await one.app.listen({ port: 0 });
  let caller = 7;
  const send = (atlas: Atlas, method: "GET" | "POST", path: string, payload?: object) =>
    atlas.app.inject({ method, url: path, remoteAddress: `10.0.0.${caller}`, ...(payload && { payload }) });
  const wish = { dataset: "published", lang: "vi", format: "pdf", period: "2015/2020" };
  const begin = async (): Promise<string> => (await send(one, "POST", "/booklets", wish)).json().id;
  const id = await begin();
  const work = works.at(-1);
  work?.tell({ is: "progress", done: 1, all: 3, area: "Hà Nội" });
  const seen = (await send(other, "GET", `/booklets/${id}`)).json();
  expect(seen).toMatchObject({ id, state: "working", done: 1, all: 3, area: "Hà Nội" });
  // One at a time of all processes, and one of each caller.
  expect((await send(other, "POST", "/booklets", wish)).statusCode).toBe(429);
  writeFileSync(join(work?.task.folder ?? "", "a.pdf"), "a page");
  work?.tell({ is: "file", name: "a.pdf", bytes: 6 });
  work?.tell({ is: "done" });
  const zip = await send(other, "GET", `/booklets/${id}/zip`);
  expect([zip.statusCode, zip.body.includes("a page")]).toEqual([200, true]);

  caller += 1;
  const unwanted = await begin();
  const cancelled = (await send(other, "POST", `/booklets/${unwanted}/cancel`)).json();
  expect(cancelled.state).toBe("cancelled");
  await expect.poll(() => works.at(-1)?.isEnded, { timeout: 60_000 }).toBe(true);
});

test("what a process that was killed was making has failed, and keeps nobody from a booklet", async () => {
  const id = "B".repeat(24);
  const left = { ...NOTE, id, folder: join(shelf, "3", id), state: "working", pid: process.pid };
  mkdirSync(join(shelf, "3"));
  const note = (identity: string | null): void =>
    writeFileSync(join(shelf, "3", `${id}.json`), JSON.stringify({ ...left, identity }));
  const begin = (from: number) =>
    one.app.inject({ method: "POST", url: "/booklets", remoteAddress: `10.0.1.${from}`, payload: NOTE.wish });
  const look = async () => (await other.app.inject({ method: "GET", url: `/booklets/${id}` })).json().state;
  note(identity(process.pid));
  expect(await look()).toBe("working");
  // A later process has the number that it had.
  note(`${process.pid}:1:of another boot`);
  expect(await look()).toBe("failed");
  const before = works.length;
  expect((await begin(1)).statusCode).toBe(202);
  expect(works.length).toBe(before + 1);
  works.at(-1)?.tell({ is: "done" });
  new BookletNotes(join(shelf, "4"), true).clearAway();
  expect(readdirSync(shelf)).not.toContain("3");
  expect(readdirSync(shelf)).toContain("1");
});
