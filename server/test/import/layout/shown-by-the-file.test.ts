import { describe, expect, test } from "vitest";
import { laidOut, typed } from "./typed-sheet.ts";

const HEADINGS = [["Số lượt người tham dự"], ["Địa phương", "2023", "2024"]];

describe("a number that may be written with either decimal mark", () => {
  test("is what the file shows it writes: said as our rule, with the cells that show it, and a person may say otherwise", () => {
    const readings = typed([...HEADINGS, ["Hà Nội", "4.700", "1.234.567"], ["Nghệ An", "12", "5.000"]]);
    const { figures, open, layout } = laidOut(readings);
    expect(open).toEqual([]);
    expect(figures).toContain("attendances ha-noi 2023 = 4700");
    expect(figures).toContain("attendances nghe-an 2024 = 5000");
    expect(
      layout.questions.map(({ code, found, answer, answeredBy }) => [code, found, answer, answeredBy]),
    ).toEqual([
      ["SEPARATORS", '4.700 (Biểu 1!C3 "1.234.567")', "thousands", "RULE"],
      ["SEPARATORS", '5.000 (Biểu 1!C3 "1.234.567")', "thousands", "RULE"],
    ]);
    const said = laidOut(readings, { corrections: { answers: { "separators:bieu 1!B": "decimal" } } });
    expect(said.figures).toContain("attendances ha-noi 2023 = 4.7");
    expect(said.figures).toContain("attendances nghe-an 2024 = 5000");
  });

  test("is asked where nothing shows it, whatever its sign", () => {
    const readings = typed([...HEADINGS, ["Hà Nội", "-4.700", 5]]);
    expect(laidOut(readings).open).toEqual(["separators:bieu 1"]);
    expect(
      laidOut(readings, { corrections: { answers: { "separators:bieu 1": "thousands" } } }).figures,
    ).toContain("attendances ha-noi 2023 = -4700");
  });
});

describe("the period of a title", () => {
  const of = (title: string): ReturnType<typeof laidOut> =>
    laidOut(typed([[title], ["Địa phương", "Số lượt người tham dự"], ["Hà Nội", 5]]));

  test.each([
    ["Báo cáo tháng 1-6/2024", "2024-S1"],
    ["Báo cáo quý I-II năm 2024", "2024-S1"],
    ["Báo cáo từ ngày 01/01/2024 đến ngày 30/6/2024", "2024-S1"],
    ["Báo cáo từ 1/7 đến 31/12/2024", "2024-S2"],
    ["Báo cáo tháng 7 đến tháng 9 năm 2024", "2024-Q3"],
  ])("%s is %s", (title, code) => {
    expect(of(title).figures).toEqual([`attendances ha-noi ${code} = 5`]);
  });

  test("from the middle of a month to that of another is none: what it nearly is is offered, not taken", () => {
    const { figures, open, layout } = of("Báo cáo từ 15/12/2023 đến 14/6/2024");
    expect(figures).toEqual([]);
    expect(open).toEqual(["sheet-period:bieu 1"]);
    expect(layout.questions[0]?.candidates.map(({ answer }) => answer)).toContain("period:2024-S1");
  });
});
