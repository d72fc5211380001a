import { describe, expect, it } from "vitest";
import { courseSentence, courseValues, factCourse } from "../../../src/figure/profile/fact-course.ts";
import { countryId } from "../../../src/figure/areas/country.ts";
import { factOf } from "../../../src/figure/profile/fact.ts";
import type { Figure, FigureRow } from "../../../src/figure/figure.ts";
import { sampleFigure } from "../../figures/index.ts";

/** The country's row of a period changed. */
function having(figure: Figure, period: string, change: Partial<FigureRow>): Figure {
  const rows = figure.rows.map((row) =>
    row.area === countryId && row.period === period ? { ...row, ...change } : row,
  );
  return { ...figure, rows };
}

const periodsOf = (figure: Figure): readonly string[] =>
  courseValues(factCourse(figure, countryId)).map(({ period }) => period.id);

describe("a fact", () => {
  it("says number, unit, status and period apart", () => {
    const partial = factOf(sampleFigure("partial", "vi"));
    expect(partial).toMatchObject({
      number: "≥ 1.275",
      unit: "tập thể",
      status: "Tổng hợp chưa đủ 17/34",
    });
    const rate = factOf(sampleFigure("coverage", "en"));
    expect(rate).toMatchObject({ number: "79.4%", unit: "", status: "Put together, incomplete 31/34" });
  });

  it("of an unknown says its status instead of a number, and nothing else as if it were known", () => {
    const figure = sampleFigure("one-province", "vi");
    const fact = factOf(figure, figure.areas.find(({ id }) => id === "ha-noi")?.id);
    expect(fact).toMatchObject({ unit: "", parts: "", status: "", change: null, changeNote: "" });
    expect(fact.number).toBe("Chưa tìm thấy số công bố");
  });

  it("says the sign of a change in words, and in few words the most weighty thing to mind about it", () => {
    const figure = { ...sampleFigure("coverage", "vi"), comparedWith: "năm 2024" };
    const changed = having(figure, "2025", {
      change: { value: -3.1, text: "−3,1" },
      changeNote: {
        leftOut: ["Đắk Lắk"],
        reason: null,
        caveats: [
          { code: "UNITS_REORGANISED", sentence: "Đơn vị được đếm sắp xếp lại." },
          { code: "MEMBERS_LEFT_OUT", sentence: "Không tính Đắk Lắk." },
        ],
      },
    });
    const fact = factOf(changed);
    expect(fact.change).toBe("Giảm 3,1 điểm phần trăm so với năm 2024");
    expect(fact.changeNote).toBe("đơn vị được đếm đã sắp xếp lại");
    expect(fact.cautions.join(" ")).toMatch(/sắp xếp lại.*Đắk Lắk/u);
    const none = having(figure, "2025", {
      change: null,
      changeNote: {
        leftOut: [],
        reason: "Đổi cách tính.",
        caveats: [{ code: "SERIES_BREAK", sentence: "Đổi cách tính." }],
      },
    });
    expect(factOf(none)).toMatchObject({
      change: "Chưa so được với năm 2024",
      changeNote: "đã đổi cách tính",
    });
  });
});

describe("a course", () => {
  it("holds the periods of the chosen one's kind alone", () => {
    const terms = sampleFigure("terms", "vi");
    expect(periodsOf(terms)).toEqual(["2006/2016", "2015/2020", "2018/2023"]);
    expect(periodsOf({ ...terms, period: "2013" })).toEqual(["2010", "2011", "2013"]);
  });

  it("stops at gaps and breaks, and an incomplete value is joined with none", () => {
    const months = having(sampleFigure("all-months", "vi"), "2016-05", { status: "PARTIAL" });
    const { segments } = factCourse({ ...months, reporting: "SCHEDULED" }, countryId);
    expect(segments.map((segment) => [segment[0]?.row.period, segment.at(-1)?.row.period])).toEqual([
      ["2015-01", "2016-04"],
      ["2016-05", "2016-05"],
      ["2016-06", "2019-02"],
      ["2019-10", "2024-06"],
      ["2024-07", "2026-10"],
    ]);
  });

  it("of collected reports leaves sums of a few places out beside a whole figure, and keeps them beside their like", () => {
    const months = {
      ...having(sampleFigure("all-months", "vi"), "2016-05", { status: "PARTIAL" }),
      reporting: "COLLECTED",
    } as const;
    expect(periodsOf(months)).not.toContain("2016-05");
    expect(periodsOf({ ...months, period: "2016-05" })).toContain("2016-05");
    expect(periodsOf({ ...months, reporting: "SCHEDULED" })).toContain("2016-05");
  });

  it("is said in a sentence: from where to where, known, missing, incomplete, what was counted anew", () => {
    const months = having(sampleFigure("all-months", "vi"), "2016-05", { status: "PARTIAL" });
    const figure = { ...months, reporting: "SCHEDULED" } as const;
    const said = courseSentence(figure, factCourse(figure, countryId));
    expect(said).toMatch(
      /^Từ .+ \(tháng 1\/2015\) đến .+ \(tháng 10\/2026\); có số ở 135 kỳ; thiếu ở 7 kỳ; /u,
    );
    expect(said).toContain("1 kỳ tổng hợp chưa đủ, là chấm rỗng");
    expect(said).toContain("1/7/2024");
    const english = sampleFigure("terms", "en");
    expect(courseSentence(english, factCourse(english, countryId))).toMatch(
      /^From .+ \(2006–2016\) to .+ \(2018–2023\); figures for 3 periods\.$/u,
    );
  });

  it("is none of what is no figure of a period", () => {
    for (const name of ["holdings", "difference", "since"])
      expect(periodsOf(sampleFigure(name, "vi")), name).toEqual([]);
    const unknown = sampleFigure("all-unknown", "vi");
    expect(courseSentence(unknown, factCourse(unknown, countryId))).toBe("Chưa có kỳ nào để vẽ diễn biến.");
  });
});
