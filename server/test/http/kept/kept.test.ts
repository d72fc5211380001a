import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "../../../src/accounts/may.ts";
import { MOST_BYTES } from "../../../src/kept/check-document.ts";
import { MOST_KEPT } from "../../../src/kept/kept-documents.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { cookieOf, openBrowser, type Response, told } from "../accounts/browser.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  browser = openBrowser(atlas);
  await browser.person("administrator");
});

const briefing = (title = "Độ phủ"): object => ({
  briefing: 2,
  title,
  language: "vi",
  dataset: "published",
  pages: [{ id: "method", kind: "method" }],
});
const question = { name: "Xã", at: 1, query: "{ vintages { id } }", variables: null, operationName: null };

/** Somebody new of a role, at the routes of what is kept. */
async function somebody(role: (typeof ROLES)[number]) {
  const isOfTerritory = role === "contributor" || role === "approver";
  const { id, address } = await browser.person(role, isOfTerritory ? "viet-nam" : null);
  const cookie = cookieOf(await browser.signIn(address));
  return { id, ...at(cookie) };
}

function at(cookie?: string) {
  const send = (
    method: "GET" | "PUT" | "POST" | "DELETE",
    url: string,
    payload?: object,
  ): Promise<Response> => browser.send({ method, url, ...(cookie === undefined ? {} : { cookie }), payload });
  return {
    send,
    put: (id: string, version: number, document: unknown = briefing()) =>
      send("PUT", `/kept/briefings/${id}`, { version, document }),
    list: async () => (await send("GET", "/kept/briefings")).json().items,
  };
}

describe("what people keep", () => {
  test("is kept by those whose role includes it, whatever is asked", async () => {
    const mayKeep = { reader: false, analyst: true, contributor: true, approver: true, administrator: true };
    const routes = [
      ["GET", "/kept/briefings", undefined, 200],
      ["PUT", "/kept/briefings/b-1", { version: 0, document: briefing() }, 201],
      ["GET", "/kept/briefings/b-1", undefined, 200],
      ["POST", "/kept/briefings/b-1/share", {}, 200],
      ["DELETE", "/kept/briefings/b-1/share", undefined, 204],
      ["DELETE", "/kept/briefings/b-1?version=1", undefined, 204],
      ["GET", "/kept/questions", undefined, 200],
      ["PUT", "/kept/questions/q-1", { version: 0, document: question }, 201],
      ["GET", "/kept/questions/q-1", undefined, 200],
      ["DELETE", "/kept/questions/q-1?version=1", undefined, 204],
    ] as const;
    for (const role of [null, ...ROLES]) {
      const person = role === null ? at() : await somebody(role);
      for (const [method, url, payload, status] of routes) {
        const { statusCode } = await person.send(method, url, payload);
        const expected = role === null ? 401 : mayKeep[role] ? status : 403;
        expect([role, method, url, statusCode]).toEqual([role, method, url, expected]);
      }
    }
  });

  test("is each person's own: nobody else finds, changes or deletes it, also not under the same id", async () => {
    const [mine, other] = [await somebody("analyst"), await somebody("administrator")];
    expect((await mine.put("b-own", 0)).statusCode).toBe(201);
    expect(await other.list()).toEqual([]);
    expect((await other.send("GET", "/kept/briefings/b-own")).statusCode).toBe(404);
    expect((await other.send("POST", "/kept/briefings/b-own/share", {})).statusCode).toBe(404);
    expect((await other.send("DELETE", "/kept/briefings/b-own?version=1")).statusCode).toBe(204);
    expect((await other.put("b-own", 0, briefing("Khác"))).statusCode).toBe(201);
    expect(
      (await mine.list()).map(({ document }: { document: { title: string } }) => document.title),
    ).toEqual(["Độ phủ"]);
  });

  test("is never overwritten by who did not see the newest: the refusal says what to do", async () => {
    const { put, send, list } = await somebody("analyst");
    await put("b-1", 0, briefing("một"));
    const second = await put("b-1", 1, briefing("hai"));
    expect(second.json()).toMatchObject({ version: 2 });
    const lost = await put("b-1", 1, briefing("ba"));
    expect(lost.statusCode).toBe(409);
    expect(told(lost)).toMatchObject({ extensions: { reason: "KEPT_CHANGED", argument: "version" } });
    // The answer to the second was not heard: the same again is no conflict, and no change.
    expect((await put("b-1", 1, briefing("hai"))).json()).toEqual(second.json());
    expect((await send("DELETE", "/kept/briefings/b-1?version=1")).statusCode).toBe(409);
    expect((await list())[0]).toMatchObject({ id: "b-1", version: 2, document: { title: "hai" } });
    expect((await send("DELETE", "/kept/briefings/b-1?version=2")).statusCode).toBe(204);
    expect(told(await put("b-1", 2, briefing("bốn"))).extensions["reason"]).toBe("KEPT_GONE");
    // Of many at once one is kept.
    const many = await Promise.all(["a", "b", "c", "d"].map((title) => put("b-2", 0, briefing(title))));
    expect(many.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
  });

  test.each([
    ["a page of no kind", briefing2({ pages: [{ id: "a", kind: "poster" }] }), 400, "KEPT_WRONG"],
    ["no title", briefing2({ title: "" }), 400, "KEPT_WRONG"],
    ["a field there is not", briefing2({ script: "x" }), 400, "KEPT_WRONG"],
    ["no document", null, 400, "KEPT_WRONG"],
    ["too much", briefing2({ audience: "x".repeat(MOST_BYTES.briefing) }), 413, "KEPT_TOO_LARGE"],
  ])("%s is refused whole", async (_, document, status, reason) => {
    const { put, list } = await somebody("analyst");
    const response = await put("b-1", 0, document);
    expect([response.statusCode, told(response).extensions["reason"]]).toEqual([status, reason]);
    expect(await list()).toEqual([]);
  });

  test("has its bounds: so many of one person, and ids that are ids", async () => {
    const { id: account, put } = await somebody("analyst");
    const row = (n: number) => ({
      account_id: account,
      kind: "briefing" as const,
      id: `b-${n}`,
      version: 1,
      title: "x",
      document: JSON.stringify(briefing()),
      shared: null,
    });
    await atlas.connection.db
      .insertInto("kept_document")
      .values(Array.from({ length: MOST_KEPT }, (_, n) => row(n)))
      .execute();
    expect(told(await put("b-more", 0)).extensions["reason"]).toBe("KEPT_TOO_MANY");
    expect((await put("b-1", 1, briefing("sửa"))).statusCode).toBe(200);
    expect(told(await put("b%20x", 0)).extensions["reason"]).toBe("KEPT_ID_WRONG");
  });

  test("is shared by a link with whoever may read, and only as long as it is", async () => {
    const { put, send } = await somebody("analyst");
    await put("b-1", 0);
    const share = async (): Promise<string> =>
      (await send("POST", "/kept/briefings/b-1/share", {})).json().shared;
    const link = await share();
    expect(link).toMatch(/^[\w-]{22}$/);
    expect(await share()).toBe(link);
    const read = (person = at()) => person.send("GET", `/kept/shared/${link}`);
    expect((await read()).json()).toEqual({ changed: expect.any(String), document: briefing() });
    // What is read is the newest, and nothing is changed by it.
    await put("b-1", 1, briefing("mới"));
    expect((await read()).json().document.title).toBe("mới");
    for (const method of ["PUT", "DELETE"] as const)
      expect((await at().send(method, `/kept/shared/${link}`, {})).statusCode).toBe(404);
    await send("DELETE", "/kept/briefings/b-1/share");
    expect((await read()).statusCode).toBe(404);
    expect(await share()).not.toBe(link);
  });

  test("goes no further than figures where these are for those who have signed in", async () => {
    const closed = await openAtlas({ environment: { AUTH: "local", READERS: "signed-in" } });
    const people = openBrowser(closed);
    const { address } = await people.person("administrator");
    const reader = await people.person("reader");
    const cookie = cookieOf(await people.signIn(address));
    const payload = { version: 0, document: briefing() };
    await people.send({ method: "PUT", url: "/kept/briefings/b-1", cookie, payload });
    const share = await people.send({
      method: "POST",
      url: "/kept/briefings/b-1/share",
      cookie,
      payload: {},
    });
    const url = `/kept/shared/${share.json().shared}`;
    expect((await people.send({ method: "GET", url })).statusCode).toBe(401);
    const signedIn = cookieOf(await people.signIn(reader.address));
    expect((await people.send({ method: "GET", url, cookie: signedIn })).statusCode).toBe(200);
  });

  test("is changed by no page of another site", async () => {
    const { address } = await browser.person("analyst");
    const cookie = cookieOf(await browser.signIn(address));
    for (const method of ["PUT", "DELETE"] as const) {
      const response = await browser.send({
        method,
        url: "/kept/briefings/b-1?version=1",
        cookie,
        payload: { version: 0, document: briefing() },
        headers: { "sec-fetch-site": "same-site" },
      });
      expect(response.statusCode).toBe(403);
    }
  });
});

test("without sign-in the only one keeps here as well", async () => {
  const alone = await openAtlas({ environment: { AUTH: "off" } });
  const { send } = openBrowser(alone);
  const payload = { version: 0, document: briefing() };
  expect((await send({ method: "PUT", url: "/kept/briefings/b-1", payload })).statusCode).toBe(201);
  const { items } = (await send({ method: "GET", url: "/kept/briefings" })).json();
  expect(items).toMatchObject([{ id: "b-1", version: 1, shared: null }]);
});

function briefing2(changed: object): object {
  return { ...briefing(), ...changed };
}
