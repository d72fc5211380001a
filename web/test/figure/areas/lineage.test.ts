import { describe, expect, it } from "vitest";
import { kinOf, lineageNote, lineagePart } from "../../../src/figure/areas/lineage.ts";
import type { FigureArea } from "../../../src/figure/figure.ts";

const end = "2025-07-01";
const old = (id: string, name: string, into: string | null): FigureArea => ({
  id,
  name,
  level: "PROVINCE",
  code: null,
  ...lineagePart(
    { predecessors: [], successors: into === null ? [] : [{ id: into, name: "Ninh Bình" }] },
    "vi",
  ),
});
const former = [
  old("ha-nam", "Hà Nam", "ninh-binh-2025"),
  old("nam-dinh", "Nam Định", "ninh-binh-2025"),
  old("ninh-binh", "Ninh Bình", "ninh-binh-2025"),
];
const merged: FigureArea = {
  ...old("ninh-binh-2025", "Ninh Bình", null),
  ...lineagePart(
    { predecessors: former.map(({ id, name }) => ({ id, name, validTo: end })), successors: [] },
    "vi",
  ),
};
const unchanged = old("nghe-an", "Nghệ An", null);
const figure = { locale: "vi", areas: [...former, merged, unchanged] } as const;

describe("what became of what", () => {
  it("a merged province names those it was formed of, and their last month", () => {
    expect(lineageNote(figure, "ninh-binh-2025")).toBe("gồm Hà Nam, Nam Định và Ninh Bình (đến 6/2025)");
    expect(lineageNote({ ...figure, locale: "en" }, "ninh-binh-2025")).toContain("made of Hà Nam");
  });

  it("a province that is no more names its successor and all that went with it", () => {
    expect(lineageNote(figure, "nam-dinh")).toBe("nay thuộc Ninh Bình, cùng Hà Nam và Ninh Bình");
    expect(kinOf(figure, "nam-dinh").map(({ id }) => id)).toEqual(["ha-nam", "ninh-binh"]);
  });

  it("one that went alone names its successor only", () => {
    const alone = { locale: "vi", areas: [old("x", "X", "ninh-binh-2025")] } as const;
    expect(lineageNote(alone, "x")).toBe("nay thuộc Ninh Bình");
  });

  it("an unchanged or unknown province says nothing and has no kin", () => {
    for (const id of ["nghe-an", "nowhere"]) {
      expect(lineageNote(figure, id)).toBeNull();
      expect(kinOf(figure, id)).toEqual([]);
    }
  });

  it("a single predecessor is no merger; a merger in January ended in December", () => {
    const one = { id: "a", name: "A", validTo: end };
    expect(lineagePart({ predecessors: [one], successors: [] }, "vi").former).toEqual([]);
    const two = [
      { id: "a", name: "A", validTo: "2004-01-01" },
      { id: "b", name: "B", validTo: "2004-01-01" },
    ];
    expect(lineagePart({ predecessors: two, successors: [] }, "vi").formerUntil).toBe("12/2003");
  });
});
