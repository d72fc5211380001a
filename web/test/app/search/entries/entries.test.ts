import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../../src/app/search/entries/entries.ts";
import type { Entry } from "../../../../src/app/search/entries/entry.ts";
import { searchName } from "../../../../src/app/search/matching/likeness.ts";
import { memberFigures, memberQuestions } from "../../../../src/app/search/entries/member-figures.ts";
import { resultsOf } from "../../../../src/app/search/results.ts";
import { searchWords } from "../../../../src/app/search/search-words.ts";
import type { Address } from "../../../../src/app/address/address.ts";
import { formatAddress, home } from "../../../../src/app/address/url-state.ts";
import type { SearchMemberFragment } from "../../../../src/app/search/entries/generated/member-figures.ts";
import { seedNames } from "../seed-names.ts";

const names = seedNames();
type Row = SearchMemberFragment & {
  readonly [member in "model" | "category" | "unitType"]: { readonly id: string } | null;
};

const row = (indicator: string, year: string, more: Partial<Row>): Row => ({
  indicator: { id: indicator },
  period: { id: year, lastDay: `${year}-12-31`, vi: `năm ${year}`, en: year },
  model: null,
  category: null,
  unitType: null,
  value: 7,
  ...more,
});
const figures = memberFigures([
  {
    models: {
      nodes: [
        row("model_points", "2017", { model: { id: "tieng_keng_an_ninh" } }),
        row("model_points", "2019", { model: { id: "tieng_keng_an_ninh" } }),
        row("model_points", "2021", { model: { id: "tieng_keng_an_ninh" }, value: null }),
        row("self_management_groups", "2018", { model: { id: "tieng_keng_an_ninh" } }),
        row("model_points", "2027", { model: { id: "tieng_keng_an_ninh" } }),
      ],
    },
    modelsInUnits: {
      nodes: [row("deployments", "2020", { model: { id: "ba_an_toan" }, unitType: { id: "commune" } })],
    },
    unitTypes: { nodes: [row("antt_share", "2024", { unitType: { id: "school" } })] },
  },
]);

function entriesAt(address: Address, locale: "vi" | "en" = "vi"): readonly Entry[] {
  return entriesOf(names, { address, locale, words: searchWords[locale], today: "2026-11-22", figures });
}

function entry(key: string, address: Address = home, locale: "vi" | "en" = "vi"): Entry {
  const found = entriesAt(address, locale).find((known) => known.key === key);
  if (found === undefined) throw new Error(`no entry ${key}`);
  return found;
}

const address = ({ to }: Entry): string => ("href" in to ? to.href : formatAddress(to));

describe("what entries say and where they lead", () => {
  const coverage: Address = { ...home, dataset: "demo", indicator: "coverage", members: { unit: "commune" } };

  it("an old province says until when it was and where it belongs now, and leads to its page", () => {
    expect(entry("area/nam-dinh").note).toBe("tỉnh đến 6/2025, nay thuộc Ninh Bình");
    expect(entry("area/ninh-binh").note).toBe("tỉnh đến 6/2025, nay thuộc Ninh Bình mới");
    expect(entry("area/ninh-binh-2025").note).toBe("tỉnh; từ 7/2025 gồm Hà Nam, Nam Định và Ninh Bình");
    expect(entry("area/nam-dinh", home, "en").note).toBe("province until 6/2025, now part of Ninh Binh");
    expect(address(entry("area/nam-dinh"))).toBe("/provinces/nam-dinh");
  });

  it.each<[string, string, Partial<Address>, string]>([
    ["an existing one opens its panel", "area/ninh-binh-2025", {}, "area=ninh-binh-2025"],
    ["an old one its successor's on today's boundaries", "area/nam-dinh", {}, "area=ninh-binh-2025"],
    ["through two reforms", "area/ha-tay", {}, "area=ha-noi"],
    [
      "its own where the period still knows it",
      "area/nam-dinh",
      { boundaries: "AS_REPORTED", period: "2020-Q3" },
      "period=2020-Q3&boundaries=AS_REPORTED&area=nam-dinh",
    ],
    [
      "its successor's where the period does not",
      "area/nam-dinh",
      { boundaries: "AS_REPORTED", period: "2021/2025" },
      "period=2021/2025&boundaries=AS_REPORTED&area=ninh-binh-2025",
    ],
    [
      "its own on old boundaries",
      "area/nam-dinh",
      { boundaries: "VN-2008" },
      "boundaries=VN-2008&area=nam-dinh",
    ],
    [
      "a new one turns old boundaries to today's",
      "area/ninh-binh-2025",
      { boundaries: "VN-2008" },
      "area=ninh-binh-2025",
    ],
  ])("on a figure %s", (_, key, more, expected) => {
    expect(address(entry(key, { ...coverage, ...more }))).toBe(
      `/?dataset=demo&indicator=coverage&unit=commune&${expected}`,
    );
  });

  it("on a figure it says whose panel opens, and its own page comes second", () => {
    const found = entry("area/nam-dinh", coverage);
    expect(found.note).toBe("tỉnh đến 6/2025, nay thuộc Ninh Bình; mở Ninh Bình trên hình đang xem");
    expect(found.also?.name).toBe("Trang của Nam Định");
    expect(found.also === null ? "" : address(found.also)).toBe("/provinces/nam-dinh?dataset=demo");
  });

  it("an indicator leads to the atlas and keeps dataset, boundaries and picture", () => {
    const onMap: Address = { ...coverage, boundaries: "AS_REPORTED", view: "trend", versus: "2020" };
    expect(address(entry("indicator/attendances", onMap))).toBe(
      "/?dataset=demo&indicator=attendances&boundaries=AS_REPORTED&view=trend",
    );
    expect(entry("indicator/attendances").note).toBe("chỉ tiêu; 1 tỉnh, thành phố có số");
  });

  it("a model leads to its newest figure that is over, and to the indicator in view where it has one", () => {
    const key = "model/tieng_keng_an_ninh";
    expect(address(entry(key))).toBe("/?indicator=model_points&model=tieng_keng_an_ninh&period=2019");
    expect(entry(key).note).toBe(
      "mô hình, lĩnh vực Tuần tra, báo động; mở “Số điểm mô hình đang hoạt động”, năm 2019",
    );
    expect(address(entry(key, { ...home, indicator: "self_management_groups" }))).toBe(
      "/?indicator=self_management_groups&model=tieng_keng_an_ninh&period=2018",
    );
    expect(address(entry("model/ba_an_toan"))).toBe(
      "/?indicator=deployments&model=ba_an_toan&unit=commune&period=2020",
    );
    expect(address(entry("unit/school"))).toBe("/?indicator=antt_share&unit=school&period=2024");
  });

  it("a model without figures says so", () => {
    expect(entry("model/camera_an_ninh").note).toBe(
      "mô hình, lĩnh vực Camera, chiếu sáng; chưa có số trong bộ số liệu này",
    );
  });

  it("a report leads to the sources, narrowed to it", () => {
    expect(address(entry("report/s1"))).toMatch(/^\/sources\?q=H%E1%BB%99i/);
  });

  it("every entry says what it is, and no key is there twice", () => {
    const all = entriesAt(home);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.filter(({ note, name }) => note === "" || name === "")).toEqual([]);
  });
});

describe("the list", () => {
  it("nothing typed: what was opened before, then the pages, each once", () => {
    const { groups } = resultsOf(entriesAt(home), " ", ["area/hue", "page/sources", "area/gone"]);
    expect(groups.map(({ id, rows }) => [id, rows.map(({ entry: { key } }) => key)])).toEqual([
      ["recent", ["area/hue", "page/sources"]],
      [
        "start",
        ["page/nation", "page/atlas", "page/demo", "page/definitions", "page/briefings", "page/queryDesk"],
      ],
    ]);
  });

  it("the group with the best answer comes first, and says how many answers it leaves out", () => {
    const { groups, hidden } = resultsOf(entriesAt(home), "an", []);
    expect(groups[0]?.rows[0]?.entry.key).toBe("area/an-giang-2025");
    expect(hidden).toBeGreaterThan(0);
    expect(resultsOf(entriesAt(home), "nam dinh", []).groups.map(({ id }) => id)).toEqual(["area", "report"]);
  });

  it("places stand last, but first where one is called just so and nothing else is", () => {
    const place = (name: string): Entry => ({
      key: `place/${name}`,
      sort: "place",
      name,
      note: "phường",
      names: [searchName(name, "own")],
      ended: false,
      to: home,
      also: null,
      panel: null,
    });
    const order = (query: string, name: string): readonly string[] =>
      resultsOf(entriesAt(home), query, [], [place(name)]).groups.map(({ id }) => id);
    expect(order("nam dinh", "Nam Định")).toEqual(["area", "report", "place"]);
    expect(order("phuong 14", "Phường 14")[0]).toBe("place");
    expect(order("phuong", "Phường Đúc").at(-1)).toBe("place");
    expect(resultsOf(entriesAt(home), "truc bach", [], [place("Trúc Bạch")])).toMatchObject({
      isNothing: false,
      groups: [{ id: "place" }],
    });
  });

  it("says the other name that something was found by", () => {
    const [row0] = resultsOf(entriesAt(home), "sai gon", []).groups[0]?.rows ?? [];
    expect([row0?.entry.name, row0?.by?.text]).toEqual(["Hồ Chí Minh", "Sài Gòn"]);
    // Where its own name is like the query too, no other has to explain it.
    const [model] = resultsOf(entriesAt(home), "tieng keng", []).groups[0]?.rows ?? [];
    expect([model?.entry.key, model?.by]).toEqual(["model/tieng_keng_an_ninh", null]);
    const [row1] = resultsOf(entriesAt(home), "coverage", []).groups[0]?.rows ?? [];
    expect([row1?.entry.name, row1?.by?.text]).toEqual(["Độ phủ mô hình", "Coverage of eligible units"]);
  });

  it.each([
    ["độ phủ nam định", "Độ phủ mô hình · Nam Định", "/?indicator=coverage&area=ninh-binh-2025"],
    [
      "an giang so thanh vien",
      "Số thành viên của các mô hình · An Giang",
      "/?indicator=model_members&area=an-giang-2025",
    ],
    [
      "tiếng kẻng hn",
      "Tiếng kẻng (mõ, loa) an ninh · Hà Nội",
      "/?indicator=model_points&model=tieng_keng_an_ninh&period=2019&area=ha-noi",
    ],
  ])("“%s” is a figure and a province: %s", (query, name, expected) => {
    const { groups, isNothing } = resultsOf(entriesAt(home), query, []);
    const found = groups[0]?.rows[0]?.entry;
    expect([isNothing, groups[0]?.id, found?.name]).toEqual([false, "pair", name]);
    expect(found === undefined ? "" : address(found)).toBe(expected);
  });

  it("where nothing is alike it offers the nearest and says that nothing was found", () => {
    const { groups, isNothing } = resultsOf(entriesAt(home), "nam định nhé", []);
    expect([isNothing, groups.map(({ id }) => id)]).toEqual([true, ["nearest"]]);
    const keys = groups[0]?.rows.map(({ entry: { key } }) => key);
    expect(keys).toEqual(expect.arrayContaining(["area/nam-dinh"]));
  });
});

describe("what is asked of members", () => {
  it("each indicator is asked by what it is broken down by, and those without figures not at all", () => {
    const indicators = names.indicators.map((indicator) => ({
      ...indicator,
      areasWithFigures: indicator.id === "coverage" ? 0 : 1,
    }));
    const asked = memberQuestions(indicators);
    expect(asked.modelsInUnits).toEqual(["deployments"]);
    expect(asked.models).toContain("model_points");
    expect(asked.models).not.toContain("deployments");
    expect(asked.categories).toContain("models_new");
    expect(memberQuestions([]).withModels).toBe(false);
  });
});

describe("what reports name as examples", () => {
  it.each([
    ["to cam hoa giao duc doi tuong", "vi", "models_replicated_province", "dong-thap"],
    // A model known by the name is found by its other names and its English one as well.
    ["tổ cảm hóa giáo dục", "vi", "models_replicated_province", "dong-thap"],
    ["nói được dân hiểu", "vi", "campaigns", "nam-dinh"],
    ["nghe duoc dan noi", "en", "campaigns", "nam-dinh"],
  ] as const)(
    "%s (%s) leads to the figure with its province's panel open",
    (typed, locale, indicator, area) => {
      const { groups } = resultsOf(entriesAt(home, locale), typed, []);
      const named = groups.find(({ id }) => id === "named")?.rows[0]?.entry;
      expect(named?.to).toEqual({
        ...home,
        indicator,
        area,
        period: "2006/2016",
        boundaries: "AS_REPORTED",
        members: {},
      });
      expect(named?.note).toContain(entry(`area/${area}`, home, locale).name);
    },
  );
});
