import { describe, expect, it } from "vitest";
import { buildFigure } from "../../../../src/figure/build/build-figure.ts";
import type { Figure } from "../../../../src/figure/figure.ts";
import { shownRows } from "../../../../src/figure/rows/ranking.ts";
import { sinceFigure } from "../../../../src/figure/compare/since/since-figure.ts";
import { formatSince, parseSince } from "../../../../src/figure/compare/since/since-parameter.ts";
import type { Since } from "../../../../src/figure/compare/since/since-setting.ts";
import { sampleAnswer, sampleRequest, type Sample } from "../../../figures/sample-answers.ts";
import { type Cell } from "../../../figures/sample-cell.ts";

const years = ["2019", "2020", "2021", "2022"];

/** "Since when" of a Figure whose first province has these values in 2019 to 2022 (null: none), and all others none. */
function told(cells: readonly (number | Cell | null)[], since: Since, held: boolean): Figure {
  const sample: Sample = {
    name: "held",
    indicator: { vi: "Độ phủ", en: "Coverage", unitVi: "%", unitEn: "%" },
    kind: "RATIO",
    period: "2022",
    periods: years,
    cell: (_, i, period) => {
      const cell = i === 0 ? (cells[years.indexOf(period)] ?? {}) : {};
      return typeof cell === "number" ? { value: cell } : cell;
    },
  };
  const figure = sinceFigure(
    buildFigure(sampleAnswer(sample, "vi"), sampleRequest(sample, "vi")),
    since,
    held,
  );
  if (figure === null) throw new Error("no since");
  return figure;
}

const row = (figure: Figure) => shownRows(figure)[0];

describe("when first, and since when without a break", () => {
  it("are two questions with two answers, and each Figure names which it answers", () => {
    const cells = [82, 75, 81, 84];
    const [first, held] = [told(cells, 80, false), told(cells, 80, true)];
    expect([row(first)?.text, row(held)?.text]).toEqual([
      "đã đạt ở kỳ đầu tiên (năm 2019)",
      "liên tục từ năm 2021",
    ]);
    expect([row(first)?.firstYear, row(held)?.firstYear]).toEqual([2019, 2021]);
    expect([first.title, held.title]).toEqual([
      "Đạt 80 % lần đầu khi nào – Độ phủ",
      "Giữ từ 80 % liên tục từ khi nào – Độ phủ",
    ]);
    expect([first.legend.title, held.legend.title]).toEqual([
      "Năm đạt từ 80 % lần đầu · số tỉnh, thành phố",
      "Năm bắt đầu giữ từ 80 % liên tục · số tỉnh, thành phố",
    ]);
    expect([first.headings?.column, held.headings?.column]).toEqual(["Lần đầu", "Liên tục từ"]);
    expect(first.sentence).toContain("1 trong 34 tỉnh, thành phố đã có lần đạt từ 80 %");
    expect(held.sentence).toContain("1 trong 34 tỉnh, thành phố đang giữ từ 80 % không gián đoạn");
    expect([first.certainty[0], held.certainty[0]]).toEqual([
      "Tính kỳ đạt lần đầu, dù sau đó có thể đã xuống dưới.",
      "Tính lần gần nhất bắt đầu mà từ đó đến kỳ đang chọn không kỳ nào xuống dưới.",
    ]);
  });

  it("what was reached and lost is not held now", () => {
    const figure = told([82, 85, 84, 79.4], 80, true);
    expect(row(figure)).toMatchObject({ firstYear: 0, text: "hiện không giữ 80 % (79,4 %, năm 2022)" });
    expect(figure.sentence).toContain(
      "0 trong 34 tỉnh, thành phố đang giữ từ 80 % không gián đoạn; 1 hiện không giữ",
    );
    expect(figure.legend.classes[0]).toMatchObject({ label: "hiện không giữ", count: 1 });
  });

  it("a period without a figure breaks nothing that is known, and is said", () => {
    const figure = told([82, null, 81, null], 80, true);
    expect(row(figure)).toMatchObject({ text: "giữ liên tục từ kỳ đầu tiên (năm 2019)", firstYear: 2019 });
    expect(row(figure)?.cautions).toEqual([
      "Trong khoảng đó có 1 kỳ không có số, nên chưa chắc không gián đoạn.",
      "Số mới nhất là của năm 2021; từ đó đến kỳ đang chọn không có số.",
    ]);
  });

  it("what only may have reached it is no proof that it was held", () => {
    const most: Cell = { value: 85, qualifier: "AT_MOST" };
    expect(row(told([82, most, 83, 84], 80, true))?.text).toBe("liên tục từ năm 2021");
    expect(row(told([82, 83, 84, most], 80, true))).toMatchObject({
      firstYear: 0,
      cautions: ["Có số nhiều nhất ≤ 85,0 % (năm 2022): chưa chắc đã đạt."],
    });
  });

  it("of any figure a gap is a break", () => {
    expect(row(told([1, null, 2, 3], "any", true))?.text).toBe("liên tục từ năm 2021");
    expect(row(told([1, 2, 3, null], "any", true))).toMatchObject({
      value: null,
      text: "Kỳ này không có số",
    });
    expect(row(told([1, 2, 3, 4], "any", true))?.text).toBe("có liên tục từ kỳ đầu tiên (năm 2019)");
  });

  it("an address says which is meant", () => {
    for (const text of ["any", "80", "80.5", "any-held", "80-held"]) {
      const read = parseSince(text);
      expect(read === null ? null : formatSince(read.since, read.held)).toBe(text);
    }
    expect(["held", "-5", "80held", ""].map(parseSince)).toEqual([null, null, null, null]);
  });
});
