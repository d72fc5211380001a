import { describe, expect, it } from "vitest";
import { bookletOf, partOf } from "../../../src/briefing/join-briefings.ts";
import { PdfBinder } from "../../../src/exports/print/bind-pdf.ts";
import { rewritten } from "../../../src/exports/print/pdf-text.ts";
import { printBooklet } from "../../../src/exports/print/print-booklet.ts";
import { readBoundaries } from "../../../src/headless/node-tools.ts";
import { filesIn, objectsOf, readPdf } from "./read-pdf.ts";
import { sampleBriefing } from "./sample-briefing.ts";

const names = ["ha-noi", "can-tho"];
const briefings = names.map((name) => ({ ...sampleBriefing("vi"), title: `${name}: tình hình (năm 2025)` }));

async function booklet() {
  const made = await bookletOf(
    names.map((name, i) => partOf(name, briefings[i] ?? sampleBriefing("vi"))),
    (at) => briefings[at] ?? sampleBriefing("vi"),
  );
  if (made === null) throw new Error("no booklet");
  return made;
}

const print = async () =>
  printBooklet(
    await booklet(),
    { shape: "a4-upright" },
    { boundaries: (vintage) => Promise.resolve(readBoundaries(vintage)) },
  );

describe("a booklet in one PDF", () => {
  const made = print();

  it("is the same bytes each time", async () => {
    expect(Buffer.compare(await made, await print())).toBe(0);
  });

  it("names its parts with the pages they begin with, and pages are numbered through", async () => {
    const { pages } = await readPdf(await made);
    const contents = pages[1]?.text ?? "";
    for (const { title, pages: own } of briefings) {
      const page = /^[ .]*(\d+)/u.exec(contents.slice(contents.indexOf(title) + title.length))?.[1];
      expect(pages[Number(page) - 1]?.text).toContain(own[0]?.title);
    }
    pages.slice(1).forEach(({ text }, i) => expect(text).toContain(`Trang ${i + 2}`));
  });

  it("has the tags of all parts in one document, and no number, key, id or name stands for two things", async () => {
    const bytes = await made;
    const { pages } = await readPdf(bytes);
    for (const { tags } of pages) expect(tags.length).toBeGreaterThan(2);
    const bodies = objectsOf(bytes);
    const dictionaries = bodies.map((body) => body.split(/>>\s*stream/u)[0] ?? "");
    expect(dictionaries.filter((one) => one.includes("/S /Document"))).toHaveLength(1);
    const { titles } = await booklet();
    // Cover and contents, and its parts.
    expect(dictionaries.filter((one) => /\/S \/Part\b/u.test(one))).toHaveLength(titles.length + 1);
    const root = dictionaries.find((one) => one.includes("/Type /StructTreeRoot")) ?? "";
    const keys = [...(/\/Nums \[([^\]]*)\]/u.exec(root)?.[1] ?? "").matchAll(/(\d+) \d+ 0 R/gu)].map(
      ([, key]) => Number(key),
    );
    expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => a - b));
    const asked = dictionaries.flatMap((one) =>
      [...one.matchAll(/\/StructParents? (\d+)/gu)].map(([, key]) => Number(key)),
    );
    expect(asked.toSorted((a, b) => a - b)).toEqual(keys);
    const ids = dictionaries.flatMap((one) => [...one.matchAll(/\/ID \(([^)]*)\)/gu)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const headers of dictionaries.flatMap((one) => [...one.matchAll(/\/Headers \[\(([^)]*)\)\]/gu)]))
      expect(ids).toContain(headers[1]);
    // Whatever is referred to is there.
    for (const one of dictionaries)
      for (const [, number] of one.replaceAll(/\([^)]*\)|<[0-9A-F]+>/gu, "").matchAll(/\b(\d+) 0 R/gu))
        expect(Number(number)).toBeLessThanOrEqual(bodies.length);
  });

  it("has the figures of every part inside, and once where all comes from", async () => {
    const { head, parts } = await booklet();
    const files = filesIn(await made).map(({ name }) => name);
    expect(files.filter((name) => name === "provenance.json")).toHaveLength(1);
    expect(new Set(files).size).toBe(files.length);
    for await (const part of parts())
      for (const { id, is } of part.pages.flatMap(({ blocks }) => blocks))
        if (is === "figure" || is === "table") expect(files).toContain(`${id}.csv`);
    const provenance = filesIn(await made).find(({ name }) => name === "provenance.json");
    expect(JSON.parse(provenance?.content ?? "")).toEqual(head.provenance);
  });

  it("has a bookmark a part, above those of its pages", async () => {
    const { titles } = await booklet();
    const bookmarks = objectsOf(await made).filter((body) => /\/Count -\d+/u.test(body));
    expect(bookmarks).toHaveLength(titles.length);
  });
});

it("numbers in strings and in what is packed are no numbers of objects", () => {
  const body = "7 0 obj\n<</A (see 3 0 R \\) (4 0 R)) /B 3 0 R /C <FEFF0033>>>\nstream\n3 0 R\nendstream";
  expect(rewritten(body, { number: (before) => before + 100 })).toBe(
    "107 0 obj\n<</A (see 3 0 R \\) (4 0 R)) /B 103 0 R /C <FEFF0033>>>\nstream\n3 0 R\nendstream",
  );
});

it("what is no PDF of our typesetter is refused, not bound", () => {
  expect(() => new PdfBinder().add(new TextEncoder().encode("%PDF-1.7\n%%EOF"), "")).toThrow(RangeError);
});
