import { describe, expect, it } from "vitest";
import { home } from "../../../../src/app/address/url-state.ts";
import type { SearchPlacesQuery } from "../../../../src/app/search/entries/generated/places.ts";
import { placeEntries } from "../../../../src/app/search/entries/place-entries.ts";
import { searchWords } from "../../../../src/app/search/search-words.ts";

type Place = SearchPlacesQuery["places"][number];
const named = (id: string, name: string) => ({ id, vi: name, en: name });
const place = (more: Partial<Place>): Place => ({
  ...named("c1-201601", "Phường 14"),
  kind: "WARD",
  level: "COMMUNE",
  territory: "c1-201601",
  validTo: "2025-07-01",
  parent: { level: "DISTRICT", ...named("d1-201601", "Gò Vấp") },
  province: { ...named("ho-chi-minh", "Hồ Chí Minh"), successors: [] },
  lineage: [],
  ...more,
});
const step = (transfer: "WHOLE" | "PIECE" | "UNVERIFIED", id: string, name: string, territory = id) => ({
  from: { id: "c1-201601" },
  to: { ...named(id, name), kind: "WARD" as const, territory },
  transfer,
});
const note = (more: Partial<Place>, locale: "vi" | "en" = "vi"): string | undefined =>
  placeEntries([place(more)], { address: home, locale, words: searchWords[locale] })[0]?.note;

describe("a district or commune that was found says", () => {
  it("where it lies today", () => {
    expect(note({ validTo: null })).toBe("phường, Hồ Chí Minh");
    expect(note({ validTo: null }, "en")).toBe("ward, Hồ Chí Minh");
  });
  it("until when it was, in which district, and what it was merged into", () => {
    expect(note({ lineage: [step("WHOLE", "c2-202507", "Hạnh Thông")] })).toBe(
      "phường đến 6/2025, Gò Vấp, Hồ Chí Minh; nhập vào phường Hạnh Thông",
    );
  });
  it("among whom it was divided", () => {
    const lineage = [step("PIECE", "c2-202507", "An Nhơn"), step("PIECE", "c3-202507", "Phường 15")];
    expect(note({ lineage })).toContain("chia về phường An Nhơn và Phường 15");
  });
  it("that it only has another name now", () => {
    expect(note({ lineage: [step("WHOLE", "c2-202501", "Chợ Lớn", "c1-201601")] })).toContain(
      "thành phường Chợ Lớn",
    );
  });
  it("which province it was of, and leads to its own page", () => {
    const province = {
      ...named("nam-dinh", "Nam Định"),
      successors: [named("ninh-binh-2025", "Ninh Bình")],
    };
    expect(note({ province })).toBe("phường đến 6/2025, Gò Vấp, Nam Định (nay là Ninh Bình)");
    const [entry] = placeEntries([place({ province })], {
      address: home,
      locale: "vi",
      words: searchWords.vi,
    });
    expect(entry?.to).toMatchObject({ page: "place", area: "c1-201601" });
  });
});
