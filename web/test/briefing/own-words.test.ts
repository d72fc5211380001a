import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BriefingPage } from "../../src/briefing/document/briefing-document.ts";
import type { TextBlock, WrittenPage } from "../../src/briefing/page.ts";
import { inOwnWords, movedEdits, placeEdits } from "../../src/briefing/write/own-words.ts";

const lead = (...paragraphs: readonly string[]): WrittenPage => ({
  id: "map",
  kind: "map",
  title: "Độ phủ",
  subtitle: null,
  blocks: [{ is: "text", id: "map-lead", role: "lead", paragraphs }],
  notes: [],
});
const page = (change: Partial<BriefingPage>): BriefingPage => ({ id: "map", kind: "map", ...change });
const texts = ({ blocks }: WrittenPage): readonly TextBlock[] =>
  blocks.filter((block): block is TextBlock => block.is === "text");

describe("a person's words", () => {
  it("stand in place of what was written, and the notes tell what that was", () => {
    const edits = [{ block: "lead", at: 0, written: "74,7 %.", text: "Ba phần tư." }];
    const written = inOwnWords(
      page({ title: "Tiêu đề", text: ["Lời dẫn."], edits }),
      lead("74,7 %.", "Cao."),
      "vi",
    );
    expect(written.title).toBe("Tiêu đề");
    expect(texts(written).map(({ id, paragraphs }) => [id, ...paragraphs])).toEqual([
      ["map-own", "Lời dẫn."],
      ["map-lead", "Ba phần tư.", "Cao."],
    ]);
    expect(written.notes).toHaveLength(1);
    expect(written.notes[0]).toContain("74,7 %.");
    expect(movedEdits([written])).toEqual([]);
  });

  it("are told of when the statistics say something else by now", () => {
    const edits = [{ block: "lead", at: 0, written: "74,7 %.", text: "Ba phần tư." }];
    const written = inOwnWords(page({ edits }), lead("74,9 %."), "vi");
    expect(texts(written)[0]?.paragraphs).toEqual(["Ba phần tư."]);
    expect(movedEdits([written]).map(({ edit }) => [edit.was, edit.now])).toEqual([["74,7 %.", "74,9 %."]]);
    expect(written.notes[0]).toContain("74,9 %.");
  });

  it("are what a speaker reads: the notes keep no sentence that was replaced, but for telling what it was", () => {
    const edits = [{ block: "lead", at: 0, written: "74,7 %.", text: "Ba phần tư." }];
    const notes = ["Kỳ: năm 2025", "Tóm tắt: 74,7 %.", "74,7 %."];
    const written = inOwnWords(page({ edits }), { ...lead("74,7 %.", "Cao."), notes }, "vi");
    expect(written.notes).toEqual(["Kỳ: năm 2025", expect.stringContaining("Ba phần tư.")]);
  });

  it("follow their sentence where another came before it", () => {
    const edits = [{ block: "lead", at: 0, written: "A.", text: "B." }];
    expect(texts(inOwnWords(page({ edits }), lead("Mới.", "A."), "vi"))[0]?.paragraphs).toEqual([
      "Mới.",
      "B.",
    ]);
  });

  it("leave a sentence out, and are not lost where nothing is written any more", () => {
    const out = [{ block: "lead", at: 0, written: "A.", text: "" }];
    expect(texts(inOwnWords(page({ edits: out }), lead("A."), "vi"))).toEqual([]);
    const gone = [{ block: "certainty", at: 2, written: "Sơ bộ.", text: "Số sơ bộ." }];
    const written = inOwnWords(page({ edits: gone }), lead("A."), "en");
    expect(texts(written).map(({ id }) => id)).toEqual(["map-certainty", "map-lead"]);
    expect(movedEdits([written])[0]?.edit.now).toBeNull();
  });
});

it("each change has its place, and no paragraph has two, whatever was written then and is now", () => {
  const words = fc.constantFrom("a", "b", "c");
  const edit = fc.record({
    block: fc.constant("lead"),
    at: fc.nat(4),
    written: words,
    text: fc.constantFrom("", "x", "y"),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(words),
      fc.array(edit, { maxLength: 4 }),
      (paragraphs: readonly string[], edits) => {
        const placed = placeEdits(paragraphs, edits);
        expect(placed.slice(0, paragraphs.length).map(({ written }) => written)).toEqual(paragraphs);
        const found = placed.flatMap((one) => (one.edit === null ? [] : [one.edit]));
        expect(found.toSorted(byText)).toEqual(edits.toSorted(byText));
        expect(placed.slice(paragraphs.length).every(({ edit: one }) => one !== null)).toBe(true);
        for (const { written, edit: one } of placed)
          if (one !== null && one.written !== written)
            expect(
              edits.filter((other) => other.written === one.written).length > 1 ||
                !paragraphs.includes(one.written),
            ).toBe(true);
      },
    ),
  );
});

function byText(a: object, b: object): number {
  return JSON.stringify(a).localeCompare(JSON.stringify(b));
}
