import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentSchema, readDocument } from "../../src/briefing/document/read-document.ts";

const good = {
  briefing: 1,
  title: "Độ phủ",
  language: "vi",
  dataset: "demo",
  pages: [
    { id: "map", kind: "map", indicator: "coverage", unitType: "commune", period: "2025" },
    { id: "method", kind: "method" },
  ],
};

function faults(given: unknown): readonly string[] {
  const read = readDocument(given);
  return read.is === "document" ? [] : read.faults.map(({ at, message }) => `${at}: ${message}`);
}

describe("a briefing document", () => {
  it("is read as it is", () => {
    expect(readDocument(good)).toEqual({ is: "document", document: good });
  });

  it.each([
    ["no object", [], [": a briefing is a JSON object"]],
    ["a language there is not", { ...good, language: "fr" }, ["language: one of vi, en"]],
    ["another version", { ...good, briefing: 3 }, ["briefing: one of 1, 2"]],
    ["no pages", { ...good, pages: [] }, ["pages: a list of at least one page"]],
    [
      "a field that is none",
      { ...good, pages: [{ ...good.pages[0], perod: "2025" }] },
      ["pages[0].perod: is no field"],
    ],
    [
      "a page without its indicator",
      { ...good, pages: [{ id: "map", kind: "map", period: "2025" }] },
      ['pages[0].indicator: a page of kind "map" needs it'],
    ],
    [
      "two pages of one name",
      { ...good, pages: [good.pages[1], good.pages[1]] },
      ['pages[1].id: "method" names another page already'],
    ],
    [
      "what no office says of itself",
      { ...good, office: { issuing: "Ban Chỉ đạo", number: "05", seal: "x" } },
      ["office.seal: is no field", "office.number: The report's number"],
    ],
    ["an office in words", { ...good, office: "Ban Chỉ đạo" }, ["office: a JSON object"]],
    [
      "what only a newer form has",
      { ...good, shape: "4:3", pages: [{ id: "method", kind: "method", edits: [] }] },
      ['shape: is of a form with "briefing": 2', 'pages[0].edits: is of a form with "briefing": 2'],
    ],
    [
      "changed paragraphs that cannot be placed",
      {
        ...good,
        briefing: 2,
        shape: "round",
        pages: [{ id: "method", kind: "method", edits: [{ block: "lead", at: -1, text: "" }, "x"] }],
      },
      [
        "shape: one of 16:9",
        "pages[0].edits[0].at: a whole number",
        "pages[0].edits[0].written: is missing",
        "pages[0].edits[1]: a JSON object",
      ],
    ],
    ["an instant that is none", { ...good, knownAt: "yesterday" }, ["knownAt: As known at"]],
  ])("with %s is refused where it is wrong", (_, given, told) => {
    expect(faults(given).map((fault, i) => fault.slice(0, told[i]?.length))).toEqual(told);
  });

  it("tells all that is wrong at once", () => {
    expect(faults({ ...good, title: "", pages: [{ kind: "pie" }] }).length).toBe(3);
  });

  it("is described by the schema in docs/", () => {
    const file = new URL("../../../docs/briefing.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(documentSchema());
  });
});
