import { describe, expect, it } from "vitest";
import { buildFigure } from "../../../src/figure/build/build-figure.ts";
import { FigureError } from "../../../src/figure/figure-error.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { stepOf } from "../../../src/figure/classes/legend-classes.ts";
import { ranking, shownRows } from "../../../src/figure/rows/ranking.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { sampleAnswer, sampleRequest, type Sample } from "../../figures/sample-answers.ts";
import { type Cell } from "../../figures/sample-cell.ts";

const base: Sample = {
  name: "test",
  indicator: { vi: "Số điểm", en: "Points", unitVi: "điểm", unitEn: "points" },
  kind: "STOCK",
  period: "2025",
  cell: () => ({}),
};

function figureOf(sample: Partial<Sample>, locale: Locale = "vi") {
  const whole = { ...base, ...sample };
  return buildFigure(sampleAnswer(whole, locale), sampleRequest(whole, locale));
}

/** The first province's row when it alone has this cell. */
function rowOf(cell: Cell, kind: Sample["kind"] = "STOCK", locale: Locale = "vi") {
  const row = shownRows(figureOf({ kind, cell: (_, i) => (i === 0 ? cell : {}) }, locale))[0];
  if (row === undefined) throw new Error("no row");
  return row;
}

describe("a Figure", () => {
  it.each(sampleFigures.map(({ name }) => name))("%s is a plain value: it survives JSON", (name) => {
    for (const locale of ["vi", "en"] as const) {
      const figure = sampleFigure(name, locale);
      expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
    }
  });

  it.each(sampleFigures.map(({ name }) => name))(
    "%s has a text for every row, and a value only where it is known",
    (name) => {
      for (const row of sampleFigure(name, "vi").rows) {
        expect(row.text).not.toBe("");
        expect(row.family === "unknown").toBe(row.value === null);
        expect(row.short === "").toBe(row.value === null);
      }
    },
  );

  it("writes values as they are written everywhere", () => {
    expect(rowOf({ value: 59, qualifier: "AT_LEAST", status: "PARTIAL" }).text).toBe("≥ 59");
    expect(rowOf({ value: 86.55, status: "PARTIAL", reporting: 2, expected: 3 }, "RATIO").text).toBe(
      "86,6 % · 2/3 đơn vị",
    );
    expect(rowOf({ value: 1888 }, "STOCK", "en").text).toBe("1,888");
    expect(rowOf({ status: "NO_FIGURE" }).text).toBe("Chưa tìm thấy số công bố");
    expect(rowOf({ value: 0 }).text).toBe("0");
  });

  it("says in sentences what is to be known of a value", () => {
    const partial = rowOf({
      value: 59,
      qualifier: "AT_LEAST",
      status: "PARTIAL",
      reporting: 1,
      expected: 3,
      missing: ["Hà Nam", "Ninh Bình"],
    });
    expect(partial.cautions).toEqual(["Tổng hợp chưa đủ: 1/3 đơn vị.", "Còn thiếu: Hà Nam, Ninh Bình."]);
    expect(partial.mark).toBe("diagonals");
    const carried = rowOf({ value: 5, status: "CARRIED", carriedFrom: "2023" });
    expect(carried.cautions).toEqual(["Số của năm 2023, không phải của kỳ đang chọn."]);
    expect(carried.mark).toBe("dots");
    const disputed = rowOf({ value: 5, disputed: true, discrepancy: { reported: 5, derived: 4 } });
    expect(disputed.family).toBe("caution");
    expect(disputed.cautions).toHaveLength(1);
    expect(rowOf({ status: "NOT_COMPARABLE", reason: "Vì sao." }).cautions).toEqual(["Vì sao."]);
  });

  it("of a collected dataset never says that somebody failed to report", () => {
    for (const { name, make } of sampleFigures)
      for (const locale of ["vi", "en"] as const) {
        const figure = make(locale);
        if (figure.dataset !== "published") continue;
        const said = [
          figure.sentence,
          ...figure.certainty,
          ...figure.legend.marks.map(({ label }) => label),
        ].join(" ");
        expect(said, name).not.toMatch(/chưa báo cáo|không báo cáo|not reported|chưa đến hạn|not due/iu);
      }
  });

  it("calls the synthetic synthetic and the real nothing", () => {
    expect(sampleFigure("coverage", "vi").synthetic).toBe(
      "Dữ liệu giả lập để dùng thử – không phải số liệu thật",
    );
    expect(sampleFigure("coverage", "en").synthetic).toBe("Synthetic data for trying out – not real figures");
    expect(sampleFigure("hedged", "vi").synthetic).toBeNull();
  });

  it("counts in its legend exactly the provinces with a value, each in the class it is drawn in", () => {
    const figure = sampleFigure("coverage", "vi");
    const known = shownRows(figure).filter(({ value }) => value !== null);
    expect(known.length).toBe(31);
    for (const { step, count } of figure.legend.classes)
      expect(known.filter((row) => stepOf(figure, row) === step).length).toBe(count);
    expect(figure.legend.classes.reduce((sum, { count }) => sum + count, 0)).toBe(known.length);
  });

  it("keeps its classes when another period is chosen: the same colour is the same value", () => {
    const periods = ["2024", "2025"];
    const cell = (_: unknown, i: number, period: string): Cell => ({ value: period === "2024" ? i : 50 + i });
    const [a, b] = periods.map((period) => figureOf({ kind: "RATIO", period, periods, cell }));
    expect(a?.legend.classes.map(({ from }) => from)).toEqual(b?.legend.classes.map(({ from }) => from));
  });

  it("writes the difference between nation and provinces, and nothing where they agree", () => {
    const cell: Sample["cell"] = (_, i) => ({ value: i < 33 ? 30 : 0 });
    expect(figureOf({ cell, nation: () => ({ value: 1000 }) }).difference).toBe(
      "Số toàn quốc do nguồn công bố: 1.000; tổng các tỉnh: 990.",
    );
    expect(figureOf({ cell, nation: () => ({ value: 990 }) }).difference).toBeNull();
    expect(
      figureOf({
        cell: (_, i) => (i < 2 ? { value: 10, qualifier: "AT_LEAST" } : {}),
        nation: () => ({ value: 90 }),
      }).difference,
    ).toBe("Số toàn quốc do nguồn công bố: 90; tổng 2 tỉnh, thành phố có số: ≥ 20.");
    expect(figureOf({ kind: "RATIO", cell, nation: () => ({ value: 50 }) }).difference).toBeNull();
  });

  it("ranks what may be ranked, and lists the others with the reason", () => {
    const figure = figureOf({
      cell: (_, i) =>
        [
          { value: 5 },
          { value: 9 },
          { value: 5 },
          { value: 70, status: "PARTIAL" as const },
          { value: 80, disputed: true },
        ][i] ?? {},
    });
    expect(ranking(figure).map(({ place, row }) => [place, row.value])).toEqual([
      [1, 9],
      [2, 5],
      [2, 5],
    ]);
    expect(figure.leftOut.length).toBe(31);
    expect(new Set(figure.leftOut.map(({ reason }) => reason))).toEqual(
      new Set(["tổng hợp chưa đủ", "các nguồn ghi khác nhau", "chưa tìm thấy số công bố"]),
    );
    expect(ranking(figureOf({ rankable: false, cell: () => ({ value: 1 }) }))).toEqual([]);
    // A PARTIAL rate is that of its members and may be ranked.
    expect(ranking(figureOf({ kind: "RATIO", cell: () => ({ value: 50, status: "PARTIAL" }) })).length).toBe(
      34,
    );
  });

  it("knows which map it is drawn on", () => {
    expect(figureOf({}).vintage).toBe("VN-2025");
    expect(figureOf({ boundaries: "VN-2008", vintage: "VN-2008" }).vintage).toBe("VN-2008");
    expect(figureOf({ boundaries: "AS_REPORTED", period: "2020" }).vintage).toBe("VN-2008");
    expect(figureOf({ boundaries: "AS_REPORTED", period: "2006" }).vintage).toBeNull();
  });

  it("refuses an answer that is not to the request", () => {
    const answer = sampleAnswer(base, "vi");
    expect(() => buildFigure(answer, { ...sampleRequest(base, "vi"), indicator: "other" })).toThrow(
      FigureError,
    );
  });

  it("of holdings says how many, whose newest, and that more is not better", () => {
    const figure = sampleFigure("holdings", "vi");
    expect(figure.sentence).toMatch(/^Đã tìm thấy \d+ số liệu công bố trong 1 báo cáo; 27 trong 34 tỉnh/u);
    expect(figure.rankable).toBe(false);
    expect(figure.legend.classes.reduce((sum, { count }) => sum + count, 0)).toBe(
      shownRows(figure).filter(({ value }) => value !== null).length,
    );
  });

  it("names the provinces that a caution is of where they are few, and counts them where they are many", () => {
    const few = figureOf({
      reporting: "SCHEDULED",
      cell: (_, i) => (i < 2 ? { status: "NOT_DUE" } : { value: i }),
    });
    expect(few.certainty).toContain("2 tỉnh, thành phố chưa đến hạn (Hà Nội và Cao Bằng).");
    const many = figureOf({
      reporting: "SCHEDULED",
      cell: (_, i) => (i < 9 ? { status: "NOT_DUE" } : { value: i }),
    });
    expect(many.certainty).toContain("9 tỉnh, thành phố chưa đến hạn.");
  });

  it("without a map of its time says so, and what would show one", () => {
    const early = figureOf({ period: "2006", boundaries: "AS_REPORTED" });
    expect(early.vintage).toBeNull();
    expect(early.notes[0]).toMatch(/^Không có bản đồ địa giới trước 1\/8\/2008\. Chọn địa giới hiện hành/);
  });
});
