import { describe, expect, it } from "vitest";
import { orderedRows, type PlaceFigure, usualSorting } from "../../../src/app/place-figures/figure-rows.ts";

const figure = (id: string, place: string, lastDay: string, value: number | null): PlaceFigure => ({
  id,
  indicator: { id: "antt_met", name: "Số đơn vị đạt chuẩn", unit: "đơn vị", kind: "STOCK" },
  area: { id: `d-${id}`, distinctName: place },
  period: { id: lastDay.slice(0, 4), name: `năm ${lastDay.slice(0, 4)}`, lastDay },
  model: null,
  category: null,
  unitType: { id: "school", name: "Cơ sở giáo dục" },
  awardLevel: null,
  value,
  qualifier: null,
  status: value === null ? "WITHHELD" : "REPORTED",
  note: null,
  source: {
    id: "s1",
    title: "Tổng kết năm",
    publisher: "báo tỉnh",
    published: lastDay,
    url: null,
    kind: "NEWS",
  },
});
const figures = [
  figure("a", "Huyện Nông Sơn (cũ), Quảng Nam", "2018-12-31", 18),
  figure("b", "Huyện Ân Thi (cũ), Hưng Yên", "2022-12-31", null),
  figure("c", "Xã Yên Thủy, Phú Thọ", "2025-12-31", 1200),
];
const ids = (rows: readonly PlaceFigure[]): string => rows.map(({ id }) => id).join("");

describe("figures of districts and communes", () => {
  it("come newest first, and by any column either way", () => {
    expect(ids(orderedRows(figures, "", usualSorting))).toBe("cba");
    expect(ids(orderedRows(figures, "", { by: "period", isDescending: false }))).toBe("abc");
    expect(ids(orderedRows(figures, "", { by: "place", isDescending: false }))).toBe("bac");
  });
  it("by value leave what has none at the end, whichever way", () => {
    expect(ids(orderedRows(figures, "", { by: "value", isDescending: true }))).toBe("cab");
    expect(ids(orderedRows(figures, "", { by: "value", isDescending: false }))).toBe("acb");
  });
  it("are found by place, member, period, source and number, with marks or without", () => {
    for (const wanted of ["nong son", "NÔNG", "2018", "quang nam giao duc"])
      expect(ids(orderedRows(figures, wanted, usualSorting))).toBe("a");
    expect(ids(orderedRows(figures, "1.200", usualSorting))).toBe("c");
    expect(ids(orderedRows(figures, "tong ket", usualSorting))).toBe("cba");
    expect(orderedRows(figures, "không có", usualSorting)).toEqual([]);
  });
});
