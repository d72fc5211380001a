import { describe, expect, it } from "vitest";
import { differenceFigure, notComparedNotes } from "../../../src/figure/compare/difference-figure.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { circleMaximum, stepOf } from "../../../src/figure/classes/legend-classes.ts";
import { presentedFigure } from "../../../src/figure/compare/presented-figure.ts";
import { ranking, shownRows } from "../../../src/figure/rows/ranking.ts";
import { comparedFigure, comparedSample, type ComparedSample } from "../../figures/comparison-samples.ts";

const rates = comparedSample("difference");
const plain = comparedFigure(rates, "vi");
const rowOf = (figure: Figure | null, index: number) => {
  const province = plain.areas.filter(({ level }) => level === "PROVINCE")[index];
  return figure?.rows.find(({ area }) => area === province?.id);
};
const differenceOf = (sample: ComparedSample, locale: "vi" | "en" = "vi"): Figure => {
  const figure = differenceFigure(comparedFigure(sample, locale));
  if (figure === null) throw new Error("no difference");
  return figure;
};
/** The rates with every province the same two values. */
const same = (before: number, now: number): ComparedSample => ({
  ...rates,
  cell: (_, _i, period) => ({ value: period === rates.period ? now : before }),
  change: () => undefined,
});

describe("a difference", () => {
  const figure = differenceOf(rates);

  it("is named, dated and counted as one, with the sign of every change in words", () => {
    expect(figure.title).toBe("Thay đổi – Độ phủ mô hình ở cấp xã");
    expect(figure.periodLabel).toBe("Tháng 6/2026 so với tháng 6/2025");
    expect(figure.sentence).toBe(
      "Cả nước, tháng 6/2026 so với tháng 6/2025: tăng 2,5 điểm phần trăm. " +
        "Trong 34 tỉnh, thành phố, 20 tăng, 10 giảm, 2 không đổi; 2 không so sánh được.",
    );
    expect(rowOf(figure, 0)).toMatchObject({
      text: "+2,4 điểm phần trăm",
      short: "+2,4",
      beside: "60,0 % › 62,4 %",
    });
  });

  it("leaves out what lacks a figure in one of both, with the reason, and never makes it 0", () => {
    expect(rowOf(figure, 5)).toMatchObject({
      value: null,
      status: "NO_FIGURE",
      text: "Chưa tìm thấy số công bố, tháng 6/2026",
    });
    expect(rowOf(figure, 9)).toMatchObject({
      value: null,
      status: "NOT_COMPARABLE",
      mark: "wave",
      text: "Không so sánh được: chưa báo cáo, tháng 6/2025",
    });
    expect(figure.leftOut.map(({ reason }) => reason)).toEqual([
      "Chưa tìm thấy số công bố, tháng 6/2026",
      "Không so sánh được: chưa báo cáo, tháng 6/2025",
    ]);
  });

  it("says which members a change does not cover", () => {
    expect(rowOf(figure, 14)).toMatchObject({
      value: 1.3,
      status: "PARTIAL",
      mark: "diagonals",
      missing: ["Hòa Bình"],
      beside: "",
      cautions: ["Không tính Hòa Bình: thiếu số một trong hai kỳ, hoặc không so được."],
    });
    expect(figure.certainty).toContain("1 tỉnh, thành phố chỉ so được một phần.");
  });

  it("that reads alike is coloured and placed alike", () => {
    const close = [-0.36, -0.44, 0.04, -0.04];
    const alike = differenceOf({
      ...rates,
      change: (_, i) => ({ difference: close[i] ?? 5 + i }),
    });
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => rowOf(alike, i));
    expect([a?.short, b?.short, c?.short, d?.short]).toEqual(["−0,4", "−0,4", "0,0", "0,0"]);
    expect([a?.value, b?.value, c?.value, d?.value]).toEqual([-0.4, -0.4, 0, 0]);
    const places = new Map(ranking(alike).map(({ row, place }) => [row.area, place]));
    expect(places.get(a?.area ?? "")).toBe(places.get(b?.area ?? ""));
    const texts = Map.groupBy(shownRows(alike), ({ short }) => short);
    for (const [short, rows] of texts)
      expect(new Set(rows.map((row) => stepOf(alike, row))).size, short).toBe(1);
  });

  it("cites the sources of both periods, as a whole and row by row, or says that it does not", () => {
    const earlier = comparedFigure({ ...rates, period: rates.versus }, "vi");
    const source = {
      id: "earlier",
      title: "Báo cáo 2025",
      publisher: null,
      published: null,
      url: null,
      kind: "NEWS" as const,
    };
    const rows = earlier.rows.map((row) => ({ ...row, sources: ["earlier"] }));
    const cited = differenceFigure(plain, { ...earlier, rows, sources: [source] });
    expect(cited?.sources.map(({ id }) => id)).toEqual([...plain.sources.map(({ id }) => id), "earlier"]);
    expect(rowOf(cited, 0)?.sources).toEqual([...(rowOf(plain, 0)?.sources ?? []), "earlier"]);
    expect(cited?.notes).toEqual(plain.notes);
    expect(figure.notes).toContain(
      "Nguồn nêu ở đây là của tháng 6/2026; nguồn của tháng 6/2025 chưa lấy được.",
    );
  });

  it("names those that cannot be compared under its picture, by reason", () => {
    expect(notComparedNotes(figure)).toEqual([
      expect.stringMatching(/^Không so sánh được 1 nơi – chưa tìm thấy số công bố, tháng 6\/2026: .+\.$/u),
      expect.stringMatching(/^Không so sánh được 1 nơi – chưa báo cáo, tháng 6\/2025: .+\.$/u),
    ]);
    const difference = { versus: rates.versus, as: "difference", since: null } as const;
    expect(presentedFigure(plain, difference, { span: "one" }).notes).toEqual([
      ...figure.notes,
      ...notComparedNotes(figure),
    ]);
    expect(presentedFigure(plain, difference, { span: "one", ranks: true }).notes).toEqual(figure.notes);
  });

  it("says that it is of figures before rounding where those written beside it give another one, and only there", () => {
    const remark = /^Chênh lệch tính từ số chưa làm tròn/;
    const uneven = differenceOf(same(76.84, 77.26));
    expect(rowOf(uneven, 0)).toMatchObject({ short: "+0,4", beside: "76,8 % › 77,3 %" });
    expect(uneven.certainty.filter((one) => remark.test(one))).toHaveLength(1);
    const even = differenceOf(same(76.81, 77.31));
    expect(rowOf(even, 0)).toMatchObject({ short: "+0,5", beside: "76,8 % › 77,3 %" });
    expect(even.certainty.filter((one) => remark.test(one))).toEqual([]);
  });

  it("runs from the greatest rise to the greatest fall", () => {
    const values = ranking(figure).map(({ row }) => row.value ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.at(-1)).toBeLessThan(0);
  });

  it("of counts is drawn as circles of two colours, and a sum over some members is in no order", () => {
    const sample: ComparedSample = {
      ...comparedSample("difference-counts"),
      change: (_, i) => (i === 0 ? { difference: 12, leftOut: ["Hòa Bình"] } : undefined),
    };
    const counts = differenceOf(sample);
    expect(counts.encoding).toBe("circle");
    expect(counts.legend.classes.map(({ label }) => label)).toEqual(["Giảm (−)", "Không đổi", "Tăng (+)"]);
    expect(counts.leftOut).toContainEqual({ area: rowOf(counts, 0)?.area, reason: "chỉ so được một phần" });
    expect(counts.sentence).toContain(
      "Cả nước, năm 2025 so với năm 2024: không so sánh được (chưa tìm thấy số công bố, năm 2024)",
    );
  });

  it("keeps a hedge, in its text and in its cautions", () => {
    const hedged = differenceOf({ ...rates, change: () => ({ difference: 3, qualifier: "AT_LEAST" }) });
    expect(rowOf(hedged, 0)).toMatchObject({
      text: "≥ +3,0 điểm phần trăm",
      family: "caution",
      cautions: expect.arrayContaining(["Là mức ít nhất (≥)."]),
    });
  });

  it("of nothing but equal values is all unchanged, in one class", () => {
    const equal = differenceOf(same(70, 70));
    expect(equal.legend.classes.map(({ label, count }) => [label, count])).toEqual([["Không đổi", 34]]);
    expect(equal.sentence).toContain("0 tăng, 0 giảm, 34 không đổi");
  });

  it("without anything to compare says so, in both languages", () => {
    const none = { ...rates, change: () => ({ difference: null, reason: "Cách đếm đã đổi." }) };
    expect(differenceOf(none).sentence).toContain("Không so sánh được tỉnh nào trong 34 tỉnh, thành phố.");
    expect(differenceOf(none).certainty).toContain("Cách đếm đã đổi.");
    expect(differenceOf(none, "en").sentence).toContain("None of 34 provinces and cities can be compared.");
  });

  it("of a Figure that was asked for no change is none", () => {
    expect(differenceFigure({ ...plain, comparedWith: null })).toBeNull();
  });
});

describe("the largest circle", () => {
  it("is that of the greatest change, be it a fall", () => {
    const falls = differenceOf({
      ...comparedSample("difference-counts"),
      change: (_, i) => ({ difference: i === 0 ? -400 : 10 }),
    });
    expect(circleMaximum(falls)).toBe(400);
    expect(falls.legend.circles[0]?.value).toBe(200);
  });
});

describe("what is only rounded to no change", () => {
  const tiny = {
    ...rates,
    cell: (_: unknown, i: number, period: string) => ({
      value: 60 + (period === "2026-06" && i < 3 ? 0.03 : 0),
    }),
    nation: (period: string) => ({ value: period === "2026-06" ? 60.02 : 60 }),
    change: undefined,
  };
  it.each([
    [
      "vi",
      "Cả nước, tháng 6/2026 so với tháng 6/2025: tăng dưới 0,05 điểm phần trăm. Trong 34 tỉnh, thành phố, 0 tăng, 0 giảm, 31 không đổi, 3 thay đổi dưới 0,05 điểm phần trăm.",
      "Không đổi (khi làm tròn)",
    ],
    [
      "en",
      "Viet Nam, 06/2026 compared with 06/2025: up less than 0.05 percentage points. Of 34 provinces and cities, 0 rose, 0 fell, 31 stayed the same, 3 changed by less than 0.05 percentage points.",
      "Unchanged (rounded)",
    ],
  ] as const)("is not said to have stayed the same, %s", (locale, sentence, label) => {
    const figure = differenceFigure(comparedFigure(tiny, locale));
    expect(figure?.sentence).toBe(sentence);
    expect(figure?.legend.classes.map((one) => one.label)).toEqual([label]);
  });
});
