import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../../src/app/search/entries/entries.ts";
import type { Entry } from "../../../../src/app/search/entries/entry.ts";
import { nearest, rank } from "../../../../src/app/search/matching/rank.ts";
import { searchWords } from "../../../../src/app/search/search-words.ts";
import { home } from "../../../../src/app/address/url-state.ts";
import { seedNames } from "../seed-names.ts";

const names = seedNames();
const entries = entriesOf(names, {
  address: home,
  locale: "vi",
  words: searchWords.vi,
  today: "2026-11-22",
  figures: null,
});
const first = (query: string): string | undefined => rank(entries, query)[0]?.entry.key;
const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

describe("what is found first", () => {
  it.each([
    // With and without marks, in any writing of them.
    ["nam dinh", "area/nam-dinh"],
    ["Nam Định", "area/nam-dinh"],
    ["Nam Định".normalize("NFD"), "area/nam-dinh"],
    ["NAM ĐỊNH", "area/nam-dinh"],
    ["  nam   dinh ", "area/nam-dinh"],
    ["namdinh", "area/nam-dinh"],
    ["hoà bình", "area/hoa-binh"],
    ["Hòa Bình", "area/hoa-binh"],
    ["Bà Rịa – Vũng Tàu", "area/ba-ria-vung-tau"],
    ["ba ria vung tau", "area/ba-ria-vung-tau"],
    ["vung tau", "area/ba-ria-vung-tau"],
    ["dak lak", "area/dak-lak-2025"],
    ["daklak", "area/dak-lak-2025"],
    ["hanoi", "area/ha-noi"],
    // Initials.
    ["ND", "area/nam-dinh"],
    ["nđ", "area/nam-dinh"],
    ["hn", "area/ha-noi"],
    ["brvt", "area/ba-ria-vung-tau"],
    ["tth", "area/hue"],
    ["hcm", "area/ho-chi-minh-2025"],
    ["tphcm", "area/ho-chi-minh-2025"],
    // Other names, and names with their kind.
    ["TP.HCM", "area/ho-chi-minh-2025"],
    ["sài gòn", "area/ho-chi-minh-2025"],
    ["saigon", "area/ho-chi-minh-2025"],
    ["Thừa Thiên Huế", "area/hue"],
    ["hue", "area/hue"],
    ["đắc lắc", "area/dak-lak-2025"],
    ["bac can", "area/bac-kan"],
    ["tỉnh Nam Định", "area/nam-dinh"],
    ["thanh pho hai phong", "area/hai-phong-2025"],
    ["Nam Dinh Province", "area/nam-dinh"],
    ["Ho Chi Minh City", "area/ho-chi-minh-2025"],
    // The existing one before the one that ended.
    ["ninh binh", "area/ninh-binh-2025"],
    ["Cần Thơ", "area/can-tho-2025"],
    // Beginnings, and words in another order.
    ["nam đ", "area/nam-dinh"],
    ["tĩnh", "area/ha-tinh"],
    ["tinh", "unit/province"],
    ["hà", "area/ha-noi"],
    ["ria ba", "area/ba-ria-vung-tau"],
    ["toan quoc", "page/nation"],
    ["viet nam", "page/nation"],
    // Slips of the hand.
    ["nam dihn", "area/nam-dinh"],
    ["nma dinh", "area/nam-dinh"],
    ["hai pong", "area/hai-phong-2025"],
    ["can to", "area/can-tho-2025"],
    ["quang nihn", "area/quang-ninh"],
    ["thnah hoa", "area/thanh-hoa"],
    ["do phu mo hinhh", "indicator/coverage"],
    // What people call an indicator.
    ["bao phu", "indicator/coverage"],
    ["ty le bao phu", "indicator/coverage"],
    ["xã có mô hình", "indicator/deployments"],
    ["share of communes", "indicator/coverage"],
    ["tuyên truyền", "indicator/mobilisation_events"],
    ["bang khen", "indicator/awards_collectives"],
    ["giải thể", "indicator/model_points_removed"],
    ["bao ve dan pho", "indicator/grassroots_force_members"],
    // Everything else.
    ["do phu", "indicator/coverage"],
    ["coverage", "indicator/coverage"],
    ["số thành viên", "indicator/model_members"],
    ["awards to coll", "indicator/awards_collectives"],
    ["ba an toan", "model/ba_an_toan"],
    ["camera an ninh", "model/camera_an_ninh"],
    ["tiếng mõ", "model/tieng_keng_an_ninh"],
    ["5 không 3 sạch", "model/phu_nu_5_khong_3_sach"],
    ["truong hoc", "category/school"],
    ["biên giới", "category/border_sea"],
    ["khu dan cu", "unit/residential_area"],
    ["nguồn", "page/sources"],
    ["hội nghị tổng kết", "report/s1"],
  ])("“%s” finds %s", (query, key) => {
    expect(first(query)).toBe(key);
  });

  it.each(["", "   ", "…", "🙂", "-", "()[]{}.*+?^$|\\", "qqqqqq zzzz"])("“%s” finds nothing", (query) => {
    expect(rank(entries, query)).toEqual([]);
  });

  it.each(["a".repeat(200), "nam dinh ".repeat(23), "🙂 nam dinh", "nam(dinh", "[nam] \\dinh"])(
    "“%s” is taken as it comes",
    (query) => {
      expect(() => [rank(entries, query), nearest(entries, query, 4)]).not.toThrow();
    },
  );

  it("signs between words make no difference", () => {
    expect([first("🙂 nam dinh"), first("nam(dinh"), first("nam.dinh")]).toEqual(
      Array.from({ length: 3 }, () => "area/nam-dinh"),
    );
  });
});

describe("every province and city", () => {
  const provinces = entries.filter(({ sort }) => sort === "area");
  const cases = provinces.flatMap((entry) => [
    [entry.name, entry] as const,
    [folded(entry.name), entry] as const,
    [folded(entry.name).toUpperCase().replaceAll(" ", ""), entry] as const,
  ]);

  it("there are the 34 of today and the 64 before them, one of which lasts to this day as it was", () => {
    const today = names.provinces.filter(({ validTo }) => validTo === null);
    expect([today.length, provinces.length]).toEqual([34, names.provinces.length]);
  });

  it.each(cases)("“%s” finds itself, or who bears the same name today", (query, entry) => {
    const found = rank(entries, query)[0]?.entry;
    expect(found?.name).toBe(entry.name);
    if (!entry.ended) expect(found?.key).toBe(entry.key);
  });

  it("a name is found by any beginning of it among those that begin alike", () => {
    const beginnings = provinces.flatMap(({ name, key }) =>
      Array.from({ length: name.length - 1 }, (_, at) => [name.slice(0, at + 2), key] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), ([query, key]) => {
        expect(rank(entries, query).map(({ entry }) => entry.key)).toContain(key);
      }),
    );
  });
});

describe("order", () => {
  const order = (query: string, keys: readonly string[]): string[] =>
    rank(entries, query)
      .map(({ entry }) => entry.key)
      .filter((key) => keys.includes(key));

  it("marks that were typed tell names apart; marks left out contradict nothing", () => {
    const world = ["Hà Nam", "Hạ Nam", "Ha Nam"].map((name) => entryCalled(name));
    const namesOf = (query: string) => rank(world, query).map(({ entry }) => entry.name);
    expect(namesOf("Hạ Nam")).toEqual(["Hạ Nam", "Hà Nam", "Ha Nam"]);
    expect(namesOf("ha nam")).toEqual(["Hà Nam", "Hạ Nam", "Ha Nam"]);
  });

  it("the name itself, its beginning, a word within, initials, a slip: in this order", () => {
    const world = ["Nga Hân Nam", "Ninh Ha", "Hà Nam An", "Hà Nam"].map((name) => entryCalled(name));
    expect(rank(world, "ha n").map(({ entry }) => entry.name)).toEqual([
      "Hà Nam An",
      "Hà Nam",
      "Nga Hân Nam",
      "Ninh Ha",
    ]);
    expect(rank(world, "ha nam").map(({ entry }) => entry.name)).toEqual([
      "Hà Nam",
      "Hà Nam An",
      "Nga Hân Nam",
    ]);
  });

  it("Hà Nội before Hải Phòng for “hà”, and what ended after what exists", () => {
    const keys = ["area/ha-noi", "area/ha-noi-until-2008", "area/hai-phong-2025"];
    expect(order("hà", keys)).toEqual(["area/ha-noi", "area/ha-noi-until-2008", "area/hai-phong-2025"]);
  });

  it("slips are not looked for where something is like the query without", () => {
    const world = ["Hà Giang", "Hòa Giang"].map((name) => entryCalled(name));
    const namesOf = (query: string) => rank(world, query).map(({ entry }) => entry.name);
    expect(namesOf("ha giang")).toEqual(["Hà Giang"]);
    expect(namesOf("haa giang")).toEqual(["Hà Giang", "Hòa Giang"]);
  });
});

describe("what is nearest to a query that nothing is like", () => {
  it.each([
    ["độ phủ nam định", "area/nam-dinh"],
    ["ninh bin moi", "area/ninh-binh-2025"],
  ])("“%s” is near %s", (query, key) => {
    expect(nearest(entries, query, 4).map(({ entry }) => entry.key)).toContain(key);
  });

  it("is nothing where not even half is met", () => {
    expect(nearest(entries, "qqqqqq zzzz", 4)).toEqual([]);
    expect(nearest(entries, "🙂", 4)).toEqual([]);
  });
});

describe("properties", () => {
  it("never throws, gives each entry once, and the same order every time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 220 }), (query) => {
        const found = rank(entries, query);
        expect(new Set(found.map(({ entry }) => entry.key)).size).toBe(found.length);
        expect(rank(entries, query)).toEqual(found);
        expect(nearest(entries, query, 4).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 60 },
    );
  });

  it("any name of anything, folded, in any case, finds it among the most alike", () => {
    const named = entries.flatMap((entry) =>
      entry.names.filter(({ sort }) => sort !== "formal").map((name) => [name.text, entry.key] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.boolean(), fc.boolean(), ([name, key], bare, loud) => {
        const plain = bare ? folded(name) : name;
        const found = rank(entries, loud ? plain.toUpperCase() : plain);
        const best = found[0]?.likeness ?? Number.NaN;
        // Another thing may bear the same name as its own.
        const mine = found.find(({ entry }) => entry.key === key);
        expect((mine?.likeness ?? Number.POSITIVE_INFINITY) - best).toBeLessThan(0.5);
      }),
      { numRuns: 400 },
    );
  });
});

function entryCalled(name: string): Entry {
  const [some] = entriesOf(
    {
      ...names,
      provinces: [],
      country: [],
      models: [],
      categories: [],
      unitTypes: [],
      sources: [],
      indicators: [
        { id: name, vi: name, en: name, otherVi: [], otherEn: [], breakdowns: [], areasWithFigures: 1 },
      ],
    },
    { address: home, locale: "vi", words: searchWords.vi, today: "2026-11-22", figures: null },
  ).filter(({ sort }) => sort === "indicator");
  if (some === undefined) throw new Error("no entry");
  return some;
}
