import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, type Edit } from "../../../src/app/briefings/composer/history/edits.ts";
import { begun, stepped, type History } from "../../../src/app/briefings/composer/history/history.ts";
import { newDocument } from "../../../src/app/briefings/store/new-document.ts";
import type { BriefingDocument, BriefingPage } from "../../../src/briefing/document/briefing-document.ts";
import { mostPages, readDocument } from "../../../src/briefing/document/read-document.ts";

const start: BriefingDocument = {
  ...newDocument("vi", "Báo cáo"),
  pages: [
    { id: "facts", kind: "facts", period: "2025" },
    { id: "map", kind: "map", indicator: "coverage", period: "2025" },
    { id: "method", kind: "method" },
  ],
};
const text = fc.constantFrom(undefined, "", "a", "Độ phủ");
const id = fc.constantFrom("facts", "map", "method", "map-2", "facts-2", "nowhere");
const code = fc.constantFrom(undefined, "2024", "2025-06", "coverage");
const textEdit = fc.record({
  block: fc.constantFrom("lead", "certainty"),
  at: fc.nat(3),
  written: fc.constantFrom("x", "y"),
  text: fc.constantFrom("", "z"),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    is: fc.constant("document" as const),
    change: fc.record(
      { title: text, audience: text, boundaries: code, shape: fc.constantFrom(undefined, "4:3" as const) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    is: fc.constant("page" as const),
    id,
    change: fc.record(
      {
        title: text,
        period: code,
        indicator: code,
        versus: code,
        text: fc.constantFrom(undefined, [], ["Lời."]),
        highlight: fc.constantFrom([], ["ha-noi"]),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    is: fc.constant("add" as const),
    page: fc.constantFrom<BriefingPage>(
      { id: "map", kind: "map", indicator: "coverage", period: "2024" },
      { id: "method", kind: "method" },
    ),
    after: fc.oneof(id, fc.constant(null)),
  }),
  fc.record({ is: fc.constant("move" as const), id, to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ is: fc.constant("remove" as const), id }),
  fc.record({ is: fc.constant("duplicate" as const), id }),
  fc.record({ is: fc.constant("reword" as const), id, edit: textEdit, before: fc.option(textEdit) }),
  fc.record({ is: fc.constant("unword" as const), id, before: textEdit }),
);

const undone = (history: History): History => stepped(history, { is: "undo" });

describe("whatever is done to a briefing", () => {
  it("leaves a valid document after each step, and every step is taken back and done again", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        let history = begun(start);
        const seen = [start];
        for (const one of edits) {
          const next = stepped(history, { is: "edit", edit: one });
          if (next !== history) seen.push(next.present);
          history = next;
          const read = readDocument(JSON.parse(JSON.stringify(history.present)));
          expect(read.is === "faults" ? read.faults : []).toEqual([]);
        }
        const end = history.present;
        for (const before of seen.toReversed().slice(1)) {
          history = undone(history);
          expect(history.present).toBe(before);
        }
        expect(undone(history)).toBe(history);
        for (const after of seen.slice(1)) {
          history = stepped(history, { is: "redo" });
          expect(history.present).toBe(after);
        }
        expect(history.present).toBe(end);
      }),
    );
  });

  it("letters typed into one field are one step, and a change elsewhere begins another", () => {
    const typed = (title: string, of: string) =>
      ({ is: "edit", edit: { is: "document", change: { title } }, of }) as const;
    const history = ["B", "Bá", "Báo"].reduce((h, title) => stepped(h, typed(title, "title")), begun(start));
    expect(history.past).toEqual([start]);
    const moved = stepped(history, { is: "edit", edit: { is: "move", id: "map", to: 0 } });
    expect(stepped(moved, typed("Xong", "title")).past).toHaveLength(3);
    expect(undone(moved).present.title).toBe("Báo");
  });

  it("a form of an older version becomes one of today with the first change, and not before", () => {
    const old: BriefingDocument = { ...start, briefing: 1 };
    expect(applied(old, { is: "move", id: "facts", to: 0 })).toBe(old);
    expect(applied(old, { is: "document", change: { title: old.title } })).toBe(old);
    expect(applied(old, { is: "document", change: { shape: "4:3" } }).briefing).toBe(2);
  });

  it("a briefing has one page at least and sixty at most", () => {
    const one = { ...start, pages: start.pages.slice(0, 1) };
    expect(applied(one, { is: "remove", id: "facts" })).toBe(one);
    let many = start;
    for (let i = 0; i < 100; i += 1) many = applied(many, { is: "duplicate", id: "map" });
    expect(many.pages).toHaveLength(mostPages);
    expect(new Set(many.pages.map((page) => page.id)).size).toBe(mostPages);
  });
});
