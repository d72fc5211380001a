import { describe, expect, test } from "vitest";
import { laidOut, typed } from "./typed-sheet.ts";
import type { Typed } from "./typed-sheet.ts";

describe("names are read at the date of the figure", () => {
  const table = (period: string, ...names: string[]): ReturnType<typeof laidOut> =>
    laidOut(
      typed([
        ["Số lượt người tham dự"],
        ["Địa phương", period],
        ...names.map((name, at): Typed[] => [name, at + 1]),
      ]),
    );

  test.each([
    ["Hà Nội", "Năm 2007", "ha-noi-until-2008"],
    ["Hà Nội", "Năm 2010", "ha-noi"],
    ["TP. Hồ Chí Minh", "Quý III/2025", "ho-chi-minh-2025"],
    ["TPHCM", "T9/2025", "ho-chi-minh-2025"],
    ["Tỉnh Thừa Thiên - Huế", "Năm 2020", "hue"],
    ["Thành phố Huế", "Năm 2025", "hue"],
    ["THANH HOÁ", "Năm 2020", "thanh-hoa"],
    ["Thanh Hóa".normalize("NFD"), "Năm 2020", "thanh-hoa"],
    ["Đồng Tháp", "Năm 2024", "dong-thap"],
    ["tinh dong thap", "Tháng 7/2025", "dong-thap-2025"],
  ])("%s, %s is %s", (name, period, id) => {
    const { rows, open } = table(period, name);
    expect(open).toEqual([]);
    expect(rows.map(({ cells }) => cells.area)).toEqual([id]);
  });

  test("a code is that of its time", () => {
    const at = (period: string): (string | undefined)[] =>
      laidOut(
        typed([
          ["Số lượt người tham dự"],
          ["Mã tỉnh", "Tên tỉnh", period],
          ["82", "Đồng Tháp", 5],
          ["40", "Nghệ An", 6],
        ]),
      ).rows.map(({ cells }) => cells.area);
    expect(at("Quý IV/2025")).toEqual(["dong-thap-2025", "nghe-an"]);
  });

  test("a flow of the year of the reform asks which map, the one its other names are of first", () => {
    const both = table("Năm 2025", "Đồng Tháp", "Nghệ An");
    expect(both.figures).toEqual(["attendances nghe-an 2025 = 2"]);
    expect(both.layout.questions).toMatchObject([
      { code: "WHICH_MAP", cell: "A3", answer: null, candidates: [{ answer: "last" }, { answer: "first" }] },
    ]);
    const old = table("Năm 2025", "Đồng Tháp", "Tiền Giang");
    expect(old.layout.questions[0]?.candidates.map(({ answer }) => answer)).toEqual(["first", "last"]);
    const answered = laidOut(
      typed([["Số lượt người tham dự"], ["Địa phương", "Năm 2025"], ["Đồng Tháp", 1]]),
      {
        corrections: { answers: { "which-map:2025": "first" } },
      },
    );
    expect(answered.figures).toEqual(["attendances dong-thap 2025 = 1"]);
  });

  test("a name that is no more is asked, what it became first", () => {
    const { figures, layout } = table("Tháng 8/2025", "Tiền Giang");
    expect(figures).toEqual([]);
    expect(layout.questions).toMatchObject([{ code: "AREA_ENDED", cell: "A3", found: "Tiền Giang" }]);
    expect(layout.questions[0]?.candidates.map(({ answer }) => answer)).toEqual([
      "area:dong-thap-2025",
      "leave-out",
    ]);
  });
});
