import { beforeAll, expect, test } from "vitest";
import { changeCatalogue } from "../../src/keeping/change-catalogue.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";
import { cookieOf, openBrowser } from "./accounts/browser.ts";
import { SEEDS } from "../keeping/office.ts";

let atlas: Atlas;
let origin = "";
beforeAll(async () => {
  atlas = await openAtlas({
    environment: { AUTH: "local", READERS: "signed-in" },
    events: { look: 20, perCaller: 2 },
  });
  origin = await atlas.app.listen({ host: "127.0.0.1", port: 0 });
});

/** Whatever changes the catalogue is a commit of data. */
let times = 0;
async function commit(): Promise<number> {
  const cells = { kind: "topic", id: "models", name: `Mô hình ${++times}` };
  const report = await changeCatalogue(atlas.connection.pool, `${SEEDS}/reference`, {
    rows: [{ file: "labels/vi", line: 2, cells }],
    role: "command",
    what: "a commit",
    now: new Date().toISOString(),
  });
  if (report.commit === null) throw new Error(JSON.stringify(report.problems));
  return report.commit.id;
}

interface Follower {
  readonly status: number;
  /** Reads on until an event has come that is wanted; its number. */
  readonly until: (event: string) => Promise<number>;
  readonly leave: () => void;
}

async function follow(cookie: string, lastSeen?: number): Promise<Follower> {
  const leaving = new AbortController();
  const response = await fetch(`${origin}/events`, {
    headers: { cookie, ...(lastSeen === undefined ? {} : { "last-event-id": String(lastSeen) }) },
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (event: string): Promise<number> => {
    for (;;) {
      const found = new RegExp(`id: (\\d+)\\nevent: ${event}\\n.*\\n\\n`).exec(text);
      if (found !== null) {
        text = text.slice(found.index + found[0].length);
        return Number(found[1]);
      }
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) throw new Error(`no ${event} in ${text}`);
      text += value;
    }
  };
  return { status: response.status, until, leave: () => leaving.abort() };
}

test("who may read follows each commit as it comes, and is told what was missed; nobody holds more than their share", async () => {
  const browser = openBrowser(atlas);
  const cookie = cookieOf(await browser.signIn((await browser.person("reader")).address));
  expect((await fetch(`${origin}/events`)).status).toBe(401);
  const [first, second] = [await follow(cookie), await follow(cookie)];
  expect((await fetch(`${origin}/events`, { headers: { cookie } })).status).toBe(429);
  const known = await first.until("version");
  await second.until("version");
  const id = await commit();
  expect(id).toBeGreaterThan(known);
  expect([await first.until("data"), await second.until("data")]).toEqual([id, id]);
  first.leave();
  second.leave();
  const [later, last] = [await commit(), await commit()];
  // Those who left are missed a moment later.
  await expect.poll(async () => (await fetch(`${origin}/events`, { headers: { cookie } })).status).toBe(200);
  const again = await follow(cookie, id);
  expect([await again.until("data"), await again.until("data"), await again.until("version")]).toEqual([
    later,
    last,
    last,
  ]);
  // Closing ends it, and waits for nobody.
  await atlas.app.close();
  await expect(again.until("data")).rejects.toThrow(/./);
});
