import { SaxesParser } from "saxes";
import { beforeAll, expect, test } from "vitest";
import { atom } from "../../../src/http/feed/atom.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

const get = (url: string, headers: Record<string, string> = {}) => atlas.app.inject({ url, headers });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A document as a tree; it throws where it is no XML. */
function treeOf(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [feed] = root.children;
  if (feed === undefined) throw new Error("There is no element.");
  return feed;
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** What RFC 4287 (4.1.1, 4.1.2) lets stand in an element, and how often at least and at most; of a feed an author, for its entries have none. */
const RULES: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  feed: { id: [1, 1], title: [1, 1], updated: [1, 1], author: [1, 9], link: [1, 9], entry: [0, 99] },
  entry: { id: [1, 1], title: [1, 1], updated: [1, 1], link: [1, 9], content: [0, 1] },
  author: { name: [1, 1] },
};

/** What is wrong with a feed by RFC 4287. */
function faultsOf(feed: Element): readonly string[] {
  const faults: string[] = [];
  const look = (element: Element): void => {
    const rules = RULES[element.name];
    if (rules === undefined) {
      if (element.children.length > 0) faults.push(`${element.name} has elements within`);
      return;
    }
    for (const { name } of element.children) if (!(name in rules)) faults.push(`${name} in ${element.name}`);
    for (const [name, [least, most]] of Object.entries(rules)) {
      const count = element.children.filter((child) => child.name === name).length;
      if (count < least || count > most) faults.push(`${count} × ${name} in ${element.name}`);
    }
    const hasWay = (rel: string): boolean =>
      element.children.some(
        ({ name, attributes }) =>
          name === "link" && attributes["rel"] === rel && URL.canParse(attributes["href"] ?? ""),
      );
    if (element.name === "feed" && !hasWay("self")) faults.push("no way to itself");
    if (element.name !== "author" && !hasWay("alternate"))
      faults.push(`no way from ${element.name} to a page`);
    for (const { name, text } of element.children) {
      if (name === "updated" && !RFC3339.test(text)) faults.push(`updated ${text}`);
      if (name === "id" && !URL.canParse(text)) faults.push(`id ${text}`);
    }
    element.children.forEach(look);
  };
  if (feed.name !== "feed" || feed.attributes["xmlns"] !== "http://www.w3.org/2005/Atom")
    faults.push("no feed");
  look(feed);
  return faults;
}

const all = (feed: Element, name: string): readonly string[] =>
  feed.children
    .filter((child) => child.name === "entry")
    .flatMap((entry) => entry.children.filter((child) => child.name === name).map(({ text }) => text));

test("the feed keeps RFC 4287, has an entry for each update, and says of it what the API says", async () => {
  for (const lang of ["vi", "en"]) {
    const { statusCode, headers, body } = await get(`/data/published/changes.atom?lang=${lang}`);
    expect([statusCode, headers["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    const feed = treeOf(body);
    expect(faultsOf(feed)).toEqual([]);
    const { updates } = await atlas.data<{ updates: { nodes: { at: string; sentence: string }[] } }>(
      `query($lang: Language!) { updates(first: 15) { nodes { at sentence(lang: $lang) } } }`,
      { lang: lang.toUpperCase() },
    );
    expect(updates.nodes.length).toBeGreaterThan(0);
    expect(all(feed, "title")).toEqual(updates.nodes.map(({ sentence }) => sentence));
    expect(all(feed, "updated")).toEqual(updates.nodes.map(({ at }) => at));
    expect(new Set(all(feed, "id")).size).toBe(updates.nodes.length);
  }
});

test("an entry keeps its id whatever host serves it, and has another in another language or where the feed is narrowed", async () => {
  const ids = async (url: string, host = "127.0.0.1") => all(treeOf((await get(url, { host })).body), "id");
  const own = await ids("/data/published/changes.atom");
  expect(await ids("/data/published/changes.atom", "localhost")).toEqual(own);
  const others = [
    ...(await ids("/data/published/changes.atom?lang=en")),
    ...(await ids("/data/published/changes.atom?areas=viet-nam")),
  ];
  expect(others.length).toBeGreaterThan(own.length);
  expect(others.filter((id) => own.includes(id))).toEqual([]);
});

test("a reader who has it is told so without it; another question has another tag", async () => {
  const { headers } = await get("/data/published/changes.atom");
  const etag = String(headers["etag"]);
  const again = await get("/data/published/changes.atom", { "if-none-match": etag });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const other = await get("/data/published/changes.atom?areas=viet-nam", { "if-none-match": etag });
  expect(other.statusCode).toBe(200);
});

test.each([
  ["published/changes.atom?areas=nowhere", "areas"],
  ["published/changes.atom?indicators=nothing", "indicators"],
  ["published/changes.atom?causes=WHIM", "causes.0"],
  ["published/changes.atom?first=1000", "first"],
  ["published/changes.atom?lang=fr", "lang"],
  ["published/changes.atom?areas=viet-nam&areas=ha-noi", "areas"],
  ["nothing/changes.atom", "dataset"],
])("%s is refused in words, naming %s", async (url, argument) => {
  const { statusCode, headers, body } = await get(`/data/${url}`);
  expect(statusCode).toBe(400);
  expect(headers["etag"]).toBeUndefined();
  expect(JSON.parse(body).errors[0]).toMatchObject({
    message: expect.stringMatching(/\w/),
    extensions: { argument },
  });
});

test("marks of XML in names are no marks of the feed, and what XML cannot hold is left out", () => {
  const nasty = `a <b> & "c" \u0000\u0008</entry>`;
  const xml = atom({
    id: "urn:x:1",
    lang: "vi",
    title: nasty,
    author: nasty,
    updated: "2026-01-01T00:00:00.000Z",
    self: "http://a/?x=1&y=2",
    page: "http://a/",
    entries: [
      {
        id: "urn:x:2",
        title: nasty,
        updated: "2026-01-01T00:00:00.000Z",
        page: "http://a/",
        lead: nasty,
        list: [nasty],
      },
    ],
  });
  const feed = treeOf(xml);
  expect(faultsOf(feed)).toEqual([]);
  expect(all(feed, "title")).toEqual([`a <b> & "c" </entry>`]);
  expect(all(feed, "content")[0]).toContain("<li>a &lt;b&gt; &amp; ");
});
