import { expect, it } from "vitest";
import { figureAttention, holdingsAttention } from "../../../src/figure/profile/attention.ts";
import { entryName, newestPeriods } from "../../../src/figure/profile/profile-entries.ts";
import { ranking, shownRows } from "../../../src/figure/rows/ranking.ts";
import type { Status } from "../../../src/generated/graphql.ts";
import { sampleFigure } from "../../figures/index.ts";
import { samplePeriod } from "../../figures/sample-cell.ts";

function cell(period: string, value: number | null, status: Status = "REPORTED") {
  return {
    indicator: { id: "awards" },
    unitType: null,
    period: samplePeriod(period, "vi"),
    value,
    status,
  };
}

it.each([
  {
    is: "the newest known, not the newest asked",
    cells: [cell("2023", 5), cell("2024", 7), cell("2025", null)],
    newest: "2024",
  },
  {
    is: "a whole figure before a newer one in part",
    cells: [cell("2023", 5), cell("2025", 7, "PARTIAL")],
    newest: "2023",
  },
  {
    is: "the year rather than a term that ends with it",
    cells: [cell("2020/2025", 50), cell("2025", 7)],
    newest: "2025",
  },
  {
    is: "a term where it alone is newest",
    cells: [cell("2015/2020", 50), cell("2018", 7)],
    newest: "2015/2020",
  },
  {
    is: "of figures in part a year before a later term made of the same few",
    cells: [cell("2023", 5, "PARTIAL"), cell("2020/2025", 7, "PARTIAL")],
    newest: "2023",
  },
  { is: "zero is known", cells: [cell("2023", 5), cell("2024", 0)], newest: "2024" },
  { is: "nothing is known", cells: [cell("2024", null, "NO_FIGURE")], newest: undefined },
])("of an indicator is chosen: $is", ({ cells, newest }) => {
  expect(newestPeriods(cells).get("awards/")).toBe(newest);
  expect(newestPeriods(cells.toReversed()).get("awards/")).toBe(newest);
});

it("a type of unit stands in brackets, or after a dash where it has brackets of its own", () => {
  expect(entryName({ name: "Độ phủ" }, { name: "Đơn vị cấp xã" }, "vi")).toBe("Độ phủ (đơn vị cấp xã)");
  expect(entryName({ name: "Độ phủ" }, { name: "Thôn (không gồm tổ dân phố)" }, "vi")).toBe(
    "Độ phủ – thôn (không gồm tổ dân phố)",
  );
});

it("the lowest rates that stand out are the last of the ranking, with its very words", () => {
  const figure = sampleFigure("coverage", "vi");
  const lowest = figureAttention(figure).find(({ before }) => before.includes("thấp nhất"));
  const last = ranking(figure)
    .slice(-3)
    .toReversed()
    .map(({ row }) => row);
  expect(lowest?.areas.map(({ id }) => id)).toEqual(last.map(({ area }) => area));
  expect(lowest?.areas[0]?.text).toContain(last[0]?.text);
});

it("the largest falls stand out, the deepest first; a bound that may be a rise is none", () => {
  const figure = sampleFigure("coverage", "vi");
  const changes = new Map([
    [2, { value: -3, text: "−3,0" }],
    [5, { value: -9, text: "−9,0" }],
    [7, { value: -20, text: "≥ −20,0" }],
    [9, { value: 4, text: "+4,0" }],
  ]);
  const shown = shownRows(figure);
  const compared = {
    ...figure,
    comparedWith: "năm 2024",
    rows: figure.rows.map((row) => ({ ...row, change: changes.get(shown.indexOf(row)) ?? null })),
  };
  const falls = figureAttention(compared).find(({ before }) => before.includes("giảm nhiều nhất"));
  expect(falls?.areas.map(({ id }) => id)).toEqual([shown[5]?.area, shown[2]?.area]);
  expect(falls?.areas[0]?.text).toContain("−9,0 đpt");
});

it("nothing stands out where nothing is known", () => {
  expect(figureAttention(sampleFigure("all-unknown", "vi"))).toEqual([]);
});

it.each(["vi", "en"] as const)("of collected reports nobody is said to have failed, in %s", (locale) => {
  const said = holdingsAttention(sampleFigure("holdings", locale))
    .map(({ before, after, ask }) => `${before}${after} ${ask ?? ""}`)
    .join(" ");
  expect(said).not.toMatch(/chưa báo cáo|chưa nhận|not reported|late|failed/iu);
  expect(said).toMatch(locale === "vi" ? /không có nghĩa|Không nơi nào phải nộp/ : /Nothing was due/);
});
