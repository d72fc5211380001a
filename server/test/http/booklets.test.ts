import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import {
  writeInProcess,
  type BookletNews,
  type BookletTask,
} from "../../src/http/booklets/booklet-process.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

interface Told {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly all: number;
  readonly why: string | null;
  readonly bytes: number;
  readonly files: readonly { readonly name: string }[];
}

/** A booklet that the test writes by hand. */
interface Work {
  readonly task: BookletTask;
  readonly tell: (news: BookletNews) => void;
  ended: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "movement-atlas-booklets-test-"));
const works: Work[] = [];
let atlas: Atlas;
beforeAll(async () => {
  mkdirSync(join(folder, "of-a-server-that-is-gone"));
  atlas = await openAtlas({
    bookletFolder: folder,
    booklets: {
      limits: { waiting: 1, bytes: 1_000, most: 2 },
      write: (task, tell) => {
        const work: Work = { task, tell, ended: false };
        works.push(work);
        return () => {
          work.ended = true;
        };
      },
    },
  });
  await atlas.app.listen({ port: 0 });
});

let callers = 0;
const wish = { dataset: "published", lang: "vi", format: "pdf", period: "2015/2020" };
async function start(body: unknown = wish, from = `10.0.0.${(callers += 1)}`) {
  const response = await atlas.app.inject({
    method: "POST",
    url: "/booklets",
    remoteAddress: from,
    headers: { "content-type": "application/json", "accept-language": "en" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.statusCode, told: response.json<Told>(), text: response.body };
}
const look = async (id: string) =>
  (await atlas.app.inject({ method: "GET", url: `/booklets/${id}` })).json<Told>();
const cancel = async (id: string) =>
  (await atlas.app.inject({ method: "POST", url: `/booklets/${id}/cancel` })).json<Told>();
const zip = (id: string) => atlas.app.inject({ method: "GET", url: `/booklets/${id}/zip` });
const turn = () => new Promise((next) => setImmediate(next));

function lastWork(): Work {
  const work = works.at(-1);
  if (work === undefined) throw new Error("nothing is being written");
  return work;
}

function put({ task, tell }: Work, name: string, content: string): void {
  writeFileSync(join(task.folder, name), content);
  tell({ is: "file", name, bytes: content.length });
}

test("a booklet tells how far it is, and then is one file with all of them", async () => {
  expect(existsSync(join(folder, "of-a-server-that-is-gone"))).toBe(false);
  const { status, told } = await start();
  expect([status, told.state]).toEqual([202, "working"]);
  expect(told.id).toMatch(/^[\w-]{24}$/u);
  const work = lastWork();
  expect(work.task).toMatchObject({ ...wish, boundaries: "CURRENT", knownAt: null });
  expect(work.task.url).toMatch(/^http:\/\/(127\.0\.0\.1|\[::1\]):\d+$/u);
  work.tell({ is: "progress", done: 1, all: 3, area: "Hà Nội" });
  expect(await look(told.id)).toMatchObject({ state: "working", done: 1, all: 3, area: "Hà Nội" });
  expect((await zip(told.id)).statusCode).toBe(404);
  put(work, "a.pdf", "first");
  put(work, "b.pdf", "second");
  work.tell({ is: "done" });
  expect(await look(told.id)).toMatchObject({ state: "done", done: 3, bytes: 11 });
  const [one, again] = [await zip(told.id), await zip(told.id)];
  expect(one.headers["content-type"]).toBe("application/zip");
  expect(one.headers["content-length"]).toBe(String(one.rawPayload.length));
  expect(one.rawPayload.equals(again.rawPayload)).toBe(true);
  for (const said of ["a.pdf", "first", "b.pdf", "second"]) expect(one.rawPayload.includes(said)).toBe(true);
  await turn();
});

test("cancelled, its process is ended and its files are gone", async () => {
  const { told } = await start();
  const work = lastWork();
  put(work, "a.pdf", "first");
  expect(await cancel(told.id)).toMatchObject({ state: "cancelled", files: [] });
  expect(work.ended).toBe(true);
  expect(existsSync(work.task.folder)).toBe(false);
  await turn();
});

test("one is worked on, a few wait, and no caller has two", async () => {
  const first = await start(wish, "10.1.0.1");
  const second = await start(wish, "10.1.0.2");
  expect([first.told.state, second.told.state]).toEqual(["working", "waiting"]);
  expect(await start(wish, "10.1.0.1")).toMatchObject({ status: 429 });
  expect(await start(wish, "10.1.0.3")).toMatchObject({ status: 503 });
  await cancel(first.told.id);
  await turn();
  expect(await look(second.told.id)).toMatchObject({ state: "working" });
  await cancel(second.told.id);
  await turn();
});

test("what is wrong with what was asked is told; what is ours is not", async () => {
  const asked = await start();
  lastWork().tell({ is: "failed", why: 'No format is named "pdx".', cause: "BriefingError" });
  expect(await look(asked.told.id)).toMatchObject({ state: "failed", why: 'No format is named "pdx".' });
  await turn();
  const ours = await start();
  lastWork().tell({ is: "failed", why: null, cause: "out of memory in /some/folder" });
  expect(await look(ours.told.id)).toMatchObject({ state: "failed", why: null });
  expect(atlas.log.join("")).toContain("out of memory");
  await turn();
});

test("files that are too large end it, and of those that ended only the last are kept", async () => {
  const large = await start();
  const work = lastWork();
  put(work, "a.pdf", "x".repeat(1_001));
  expect(await look(large.told.id)).toMatchObject({ state: "failed", files: [] });
  expect(work.ended).toBe(true);
  await turn();
  const ids: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    ids.push((await start()).told.id);
    lastWork().tell({ is: "done" });
    await turn();
  }
  expect((await zip(ids[0] ?? "")).statusCode).toBe(404);
  expect((await zip(ids[2] ?? "")).statusCode).toBe(200);
});

test.each([
  ["no JSON", "{"],
  ["no wish", "[]"],
  ["no dataset", { ...wish, dataset: undefined }],
  ["a dataset that is a path", { ...wish, dataset: "a b/../c" }],
  ["a period that is an object", { ...wish, period: {} }],
])("%s is refused in words", async (_, body) => {
  const { status, text } = await start(body);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

test("no other site begins one, and none is known but by its id", async () => {
  const { statusCode } = await atlas.app.inject({
    method: "POST",
    url: "/booklets",
    headers: { "content-type": "application/json", "sec-fetch-site": "cross-site" },
    body: JSON.stringify(wish),
  });
  expect(statusCode).toBe(403);
  expect((await zip("AAAAAAAAAAAAAAAAAAAAAAAA")).statusCode).toBe(404);
});

test("the process that writes one tells what of a wish it cannot follow", async () => {
  const { told } = await start({ ...wish, format: "pdx" });
  const { task, tell } = lastWork();
  const { promise, resolve } = Promise.withResolvers<BookletNews>();
  writeInProcess(task, resolve);
  tell(await promise);
  expect(await look(told.id)).toMatchObject({ state: "failed", why: 'No format is named "pdx".' });
  await turn();
  const other = await start({ ...wish, dataset: "nowhere" });
  const ofOther = Promise.withResolvers<BookletNews>();
  writeInProcess(lastWork().task, ofOther.resolve);
  expect(await ofOther.promise).toMatchObject({ is: "failed", why: expect.stringContaining('"nowhere"') });
  await cancel(other.told.id);
});

test("nothing is left of them when the server ends", async () => {
  await start();
  const { task } = lastWork();
  expect(existsSync(task.folder)).toBe(true);
  await atlas.app.close();
  expect(lastWork().ended).toBe(true);
  expect(existsSync(folder)).toBe(false);
});
