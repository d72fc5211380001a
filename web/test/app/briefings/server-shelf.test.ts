import { beforeEach, describe, expect, it } from "vitest";
import { BriefingStore } from "../../../src/app/briefings/store/briefing-store.ts";
import { newDocument } from "../../../src/app/briefings/store/new-document.ts";
import { ServerShelf } from "../../../src/app/briefings/store/server-shelf.ts";
import type { SendState } from "../../../src/kept/sender.ts";
import { ServerOfKept } from "../../kept/server-of-kept.ts";

const document = (title: string) => newDocument("vi", title);
let server: ServerOfKept;
/** The browser in which what is not sent yet is laid aside. */
let browser: Map<string, string>;
beforeEach(() => {
  server = new ServerOfKept();
  browser = new Map();
});

/** A page of the atlas whose briefings the server keeps. */
async function page(person = "lan@example.vn") {
  const states: SendState["is"][] = [];
  const told: string[] = [];
  const listed = await server.list();
  const store = new BriefingStore(null, () => "2026-03-03T00:00:00.000Z");
  const shelf = new ServerShelf(
    server,
    listed.is === "done" ? listed.data.items : [],
    {
      state: ({ is }) => states.push(is),
      changed: (key) => store.heardElsewhere(key),
      parted: () => told.push("parted"),
    },
    {
      person,
      aside: {
        getItem: (key) => browser.get(key) ?? null,
        setItem: (key, text) => void browser.set(key, text),
        removeItem: (key) => void browser.delete(key),
      },
      copied: (title) => `${title} (mine)`,
      newId: () => "b-copy",
      // Nothing goes by itself: a test says when.
      wait: () => () => undefined,
    },
  );
  store.moveTo(shelf);
  await shelf.begin();
  return { store, shelf, states, told };
}

const titles = (store: BriefingStore): readonly string[] =>
  store.all().map((one) => (one.is === "kept" ? one.document.title : one.id));

describe("one's own briefings on the server", () => {
  it("are there on the next machine, the newest of many changes sent once", async () => {
    const { store, shelf, states } = await page();
    for (const title of ["A", "Ab", "Abc"]) expect(store.keep("b-1", document(title))).toBe("kept");
    await shelf.send();
    expect(server.asked.filter((one) => one.startsWith("put"))).toEqual(["put b-1 0"]);
    expect(states.at(-1)).toBe("kept");
    const other = await page();
    expect(titles(other.store)).toEqual(["Abc"]);
    other.store.remove("b-1");
    await other.shelf.send();
    expect(server.items.size).toBe(0);
  });

  it("are not lost while nobody answers, nor when the page closes then: the next one sends them", async () => {
    const { store, shelf, states } = await page();
    server.isAway = true;
    store.keep("b-1", document("A"));
    await shelf.send();
    expect([states.at(-1), server.items.size, browser.size]).toEqual(["waiting", 0, 1]);
    server.isAway = false;
    // Somebody else at the same machine sends nothing that is not theirs.
    expect(titles((await page("binh@example.vn")).store)).toEqual([]);
    expect(server.items.size).toBe(0);
    expect(titles((await page()).store)).toEqual(["A"]);
    expect([server.items.size, browser.size]).toEqual([1, 0]);
  });

  it("changed here and elsewhere are two: neither is lost, and it is told", async () => {
    server.changedElsewhere("b-1", document("A"));
    const { store, shelf, told } = await page();
    store.keep("b-1", document("mine"));
    server.changedElsewhere("b-1", document("theirs"));
    await shelf.send();
    expect(titles(store).toSorted()).toEqual(["mine (mine)", "theirs"]);
    expect(server.items.get("b-1")?.document).toMatchObject({ title: "theirs" });
    expect(server.items.get("b-copy")?.document).toMatchObject({ title: "mine (mine)" });
    expect(told).toEqual(["parted"]);
  });

  it("deleted elsewhere and changed here stay; deleted here and changed elsewhere are there again", async () => {
    server.changedElsewhere("b-1", document("A"));
    server.changedElsewhere("b-2", document("B"));
    const { store, shelf } = await page();
    store.keep("b-1", document("changed"));
    store.remove("b-2");
    server.items.delete("b-1");
    server.changedElsewhere("b-2", document("B2"));
    await shelf.send();
    expect(titles(store).toSorted()).toEqual(["B2", "changed"]);
    expect([...server.items.keys()].toSorted()).toEqual(["b-1", "b-2"]);
  });

  it("that the server refuses keep no other waiting, stay here, and the reason is told", async () => {
    const { store, shelf, states } = await page();
    server.refuses = (id) => (id === "b-1" ? "too large" : null);
    store.keep("b-1", document("A"));
    store.keep("b-2", document("B"));
    await shelf.send();
    expect(states.at(-1)).toBe("refused");
    expect([...server.items.keys()]).toEqual(["b-2"]);
    expect(titles((await page()).store).toSorted()).toEqual(["A", "B"]);
  });

  it("typed on while they are sent are sent again, from what is there then", async () => {
    const { store, shelf } = await page();
    store.keep("b-1", document("A"));
    const sent = shelf.send();
    store.keep("b-1", document("Ab"));
    await sent;
    expect(server.items.get("b-1")).toMatchObject({ version: 2, document: { title: "Ab" } });
  });
});
