import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/app/address/url-state.ts";
import { addPage, type Added } from "../../../src/app/briefings/add/add-page.ts";
import { pageOfOpened, pageOfView } from "../../../src/app/briefings/add/page-of-view.ts";
import { BriefingStore } from "../../../src/app/briefings/store/briefing-store.ts";
import { newDocument } from "../../../src/app/briefings/store/new-document.ts";
import { mostPages, readDocument } from "../../../src/briefing/document/read-document.ts";
import type { BriefingDocument } from "../../../src/briefing/document/briefing-document.ts";
import { pageViews } from "../../../src/views/catalogue.ts";

const figure = { of: "statistics", period: "2025" } as const;
const seen = (search: string) => parseAddress("/", `?${search}`).address;

describe("what is seen in the atlas", () => {
  it.each(pageViews.map(({ id }) => id))("is a page of a valid briefing in the view %s", (view) => {
    for (const more of ["", "&versus=2020", "&versus=2020&as=side", "&area=ha-noi&highlight=hue"]) {
      const page = pageOfView(seen(`indicator=coverage&unit=commune&period=2025${more}`), view, figure);
      const document = newDocument("vi", "x", { dataset: "demo", pages: page === null ? [] : [page] });
      expect(readDocument(document)).toMatchObject({ is: "document" });
    }
  });

  it("is a page of change where two periods are compared, and none of what is known at all or since when", () => {
    const compared = seen("indicator=coverage&unit=commune&period=2025&versus=2020");
    expect(pageOfView(compared, "map", figure)).toEqual({
      id: "difference",
      kind: "difference",
      indicator: "coverage",
      unitType: "commune",
      period: "2025",
      versus: "2020",
    });
    expect(pageOfView(seen(""), "map", { of: "holdings", period: "" })).toBeNull();
    expect(pageOfView(compared, "map", { of: "since", period: "2025" })).toBeNull();
  });
});

describe("what is seen of an opened map", () => {
  it("is a page of the province's communes; of the whole country, whose communes are too many, the map", () => {
    const opened = seen("indicator=model_points&period=2025&communes=ha-noi");
    expect(pageOfOpened(opened, "ha-noi", figure)).toEqual({
      id: "communes",
      kind: "communes",
      indicator: "model_points",
      period: "2025",
      area: "ha-noi",
    });
    expect(pageOfOpened(opened, null, figure)).toMatchObject({ kind: "map" });
    expect(pageOfOpened(seen(""), "ha-noi", { of: "holdings", period: "" })).toBeNull();
  });
});

const added: Added = {
  page: { id: "map", kind: "map", indicator: "coverage", period: "2025" },
  dataset: "demo",
  boundaries: "CURRENT",
  knownAt: null,
};
const store = (): BriefingStore => new BriefingStore(null, () => "2026-01-01T00:00:00.000Z");
const pagesOf = (of: BriefingStore, id: string): readonly string[] => {
  const found = of.find(id);
  return found?.is === "kept" ? found.document.pages.map((page) => page.id) : [];
};

describe("a page that is added", () => {
  it("begins a briefing, then comes into it before method and sources; each is taken back alone", () => {
    const all = store();
    const first = addPage(all, added, "vi");
    const second = addPage(all, { ...added, boundaries: "AS_REPORTED" }, "vi");
    expect(second.id).toBe(first.id);
    expect(pagesOf(all, first.id)).toEqual(["map", "map-2", "method"]);
    const found = all.find(first.id);
    expect(found?.is === "kept" && found.document.pages[1]?.boundaries).toBe("AS_REPORTED");
    second.undo();
    expect(pagesOf(all, first.id)).toEqual(["map", "method"]);
    first.undo();
    expect(all.all()).toEqual([]);
  });

  it("comes first where there is method alone", () => {
    const all = store();
    all.keep("a", newDocument("vi", "A", { dataset: "demo" }));
    expect(pagesOf(all, addPage(all, added, "vi").id)).toEqual(["map", "method"]);
  });

  const full: BriefingDocument["pages"] = Array.from({ length: mostPages }, (_, i) => ({
    id: `m-${i.toString()}`,
    kind: "method" as const,
  }));
  it.each([
    ["is of other data", newDocument("vi", "A")],
    [
      "is as known at another time",
      { ...newDocument("vi", "A", { dataset: "demo" }), knownAt: "2026-01-01" },
    ],
    ["is full", newDocument("vi", "A", { dataset: "demo", pages: full })],
  ])("begins another briefing where the last one %s, and says why", (_, document) => {
    const all = store();
    all.keep("a", document);
    const to = addPage(all, added, "vi");
    expect(to.id).not.toBe("a");
    expect(to.said).toContain("“A”");
    to.undo();
    expect(all.find("a")).toMatchObject({ document });
    expect(all.all()).toHaveLength(1);
  });
});
