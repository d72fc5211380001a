import { describe, expect, it } from "vitest";
import { BriefingStore, type Shelf } from "../../../src/app/briefings/store/briefing-store.ts";
import { documentFile } from "../../../src/app/briefings/store/document-file.ts";
import { newDocument } from "../../../src/app/briefings/store/new-document.ts";
import { readBriefingFile } from "../../../src/app/briefings/store/read-file.ts";
import { composeVi } from "../../../src/i18n/vi/briefing/compose.ts";

/** A browser's storage with room for so many letters. */
function shelf(room = Infinity): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
  };
}

let tick = 0;
const now = (): string => new Date(Date.UTC(2026, 0, 1) + (tick += 1) * 1000).toISOString();
const a = newDocument("vi", "A");
const b = newDocument("en", "B");

describe("one's own briefings", () => {
  it("are kept over a new beginning, the one changed last first", () => {
    const place = shelf();
    const store = new BriefingStore(place, now);
    store.keep("a", a);
    store.keep("b", b);
    store.keep("a", { ...a, audience: "Ban Chỉ đạo" });
    const again = new BriefingStore(place, now);
    expect(again.all().map(({ id }) => id)).toEqual(["a", "b"]);
    expect(again.find("a")).toMatchObject({ is: "kept", document: { audience: "Ban Chỉ đạo" } });
    expect(again.find("a")).toBe(again.find("a"));
    expect(again.find("c")).toBeNull();
  });

  it("come back as they were when a deletion is taken back", () => {
    const store = new BriefingStore(shelf(), now);
    store.keep("a", a);
    const before = store.find("a");
    const text = store.remove("a") ?? "";
    expect(store.all()).toEqual([]);
    expect(store.put("a", text)).toBe("kept");
    expect(store.find("a")).toEqual(before);
    expect(store.remove("nowhere")).toBeNull();
  });

  it("are not lost where the browser has no room, or keeps nothing: they stay until the page closes, and that is said", () => {
    const place = shelf(250);
    const store = new BriefingStore(place, now);
    expect(store.keep("a", a)).toBe("kept");
    const long = { ...a, audience: "x".repeat(300) };
    expect(store.keep("a", long)).toBe("full");
    expect(store.find("a")).toMatchObject({ document: long });
    expect(store.isHeld("a")).toBe(true);
    // What was kept before is not half overwritten.
    expect(new BriefingStore(place, now).find("a")).toMatchObject({ document: a });
    expect(store.keep("a", b)).toBe("kept");
    expect(store.isHeld("a")).toBe(false);
    const none = new BriefingStore(null, now);
    expect(none.keep("a", a)).toBe("refused");
    expect(none.all()).toHaveLength(1);
  });

  it.each([
    ["cut text", '{"changed":"2026-', ""],
    [
      "what is no briefing",
      '{"changed":"2026-01-01","document":{"briefing":2,"title":"x","language":"vi","dataset":"demo","pages":[{"id":"a","kind":"pie"}]}}',
      "pages[0].kind",
    ],
    ["nothing", "null", ""],
  ])("that are broken (%s) are told with the place, keep their text, and disturb no other", (_, text, at) => {
    const place = shelf();
    const store = new BriefingStore(place, now);
    store.keep("a", a);
    place.kept.set("movement-atlas:briefing:x", text);
    const [first, broken] = store.all();
    expect(first?.id).toBe("a");
    expect(broken).toMatchObject({ is: "broken", id: "x", text });
    expect(broken?.is === "broken" && broken.faults[0]?.at).toBe(at);
    expect(store.lastUsed()?.id).toBe("a");
  });

  it("tell who listens, also of changes on another page of the browser", () => {
    const store = new BriefingStore(shelf(), now);
    let told = 0;
    const end = store.subscribe(() => (told += 1));
    store.keep("a", a);
    store.heardElsewhere("movement-atlas:briefing:a");
    store.heardElsewhere("something else");
    store.heardElsewhere(null);
    end();
    store.remove("a");
    expect(told).toBe(3);
    expect(store.version()).toBe(4);
  });
});

describe("a briefing as a file", () => {
  const words = composeVi.list;

  it("opens again as it was", async () => {
    expect(await readBriefingFile(documentFile(a), words)).toEqual({ is: "document", document: a });
  });

  it("is found in the written briefing that was made of it", async () => {
    const written = new File([JSON.stringify({ provenance: { madeFrom: a }, pages: [] })], "x.json");
    expect(await readBriefingFile(written, words)).toEqual({ is: "document", document: a });
  });

  it("tells all that is wrong with it, each with its place", async () => {
    const read = await readBriefingFile(
      new File(['{"briefing":2,"pages":[{"kind":"map"}]}'], "x.json"),
      words,
    );
    expect(read.is === "faults" && read.faults.map(({ at }) => at)).toEqual([
      "title",
      "language",
      "dataset",
      "pages[0].id",
      "pages[0].indicator",
      "pages[0].period",
    ]);
    const cut = await readBriefingFile(new File(["{"], "x.json"), words);
    expect(cut.is === "faults" && cut.faults[0]?.message).toContain("JSON");
  });
});
