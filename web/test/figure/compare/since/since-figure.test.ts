import { describe, expect, it } from "vitest";
import { buildFigure } from "../../../../src/figure/build/build-figure.ts";
import type { Figure } from "../../../../src/figure/figure.ts";
import { stepOf } from "../../../../src/figure/classes/legend-classes.ts";
import { ranking, shownRows } from "../../../../src/figure/rows/ranking.ts";
import { sinceFigure } from "../../../../src/figure/compare/since/since-figure.ts";
import type { Since } from "../../../../src/figure/compare/since/since-setting.ts";
import { sampleAnswer, sampleRequest, type Sample } from "../../../figures/sample-answers.ts";
import { type Cell } from "../../../figures/sample-cell.ts";

const years = ["2019", "2020", "2021", "2022"];
type Told = Readonly<Record<string, Cell>>;

/** A Figure whose first province has these values by period; all others have none. */
function figureOf(told: Told, more: Partial<Sample> = {}): Figure {
  const sample: Sample = {
    name: "since",
    indicator: { vi: "Độ phủ", en: "Coverage", unitVi: "%", unitEn: "%" },
    kind: "RATIO",
    period: "2022",
    periods: years,
    cell: (_, i, period) => (i === 0 ? (told[period] ?? {}) : {}),
    ...more,
  };
  return buildFigure(sampleAnswer(sample, "vi"), sampleRequest(sample, "vi"));
}

function since(told: Told, what: Since, more: Partial<Sample> = {}): Figure {
  const figure = sinceFigure(figureOf(told, more), what);
  if (figure === null) throw new Error("no since");
  return figure;
}

const first = (figure: Figure) => shownRows(figure)[0];
const values = (...list: readonly (number | null)[]): Told =>
  Object.fromEntries(list.flatMap((value, i) => (value === null ? [] : [[years[i] ?? "", { value }]])));

describe("since when there are figures", () => {
  it("cites the report of the first period, not that of the period chosen; where it was not asked for, that is said", () => {
    const source = (id: string) => ({
      id,
      title: id,
      publisher: null,
      published: null,
      url: null,
      kind: "NEWS" as const,
    });
    const plain = figureOf(values(60, 70, 71, 72));
    const told = sinceFigure(
      {
        ...plain,
        sources: [source("of-2022")],
        otherSources: [source("of-2019"), source("of-2020")],
        rows: plain.rows.map((row) => (row.value === null ? row : { ...row, sources: [`of-${row.period}`] })),
      },
      70,
    );
    expect(first(told ?? plain)).toMatchObject({ firstYear: 2020, sources: ["of-2020"] });
    expect(told?.sources.map(({ id }) => id)).toEqual(["of-2020"]);
    expect(told?.notes).toEqual([]);
    const asked = plain.rows.map((row) => (row.period === "2022" ? row : { ...row, sources: [] }));
    const alone = sinceFigure({ ...plain, rows: asked }, 70);
    expect(alone?.sources).toEqual([]);
    expect(alone?.notes).toEqual(["Nguồn nêu ở đây chỉ là của năm 2022; nguồn của các kỳ trước chưa lấy."]);
  });

  it("is the first period with one; a carried one is of another period and does not count", () => {
    const told = {
      "2020": { value: 70, status: "CARRIED", carriedFrom: "2019" },
      "2021": { value: 71 },
    } as const;
    const figure = since(told, "any");
    expect(first(figure)).toMatchObject({
      text: "lần đầu năm 2021",
      short: "2021",
      firstYear: 2021,
      value: 2,
    });
    expect(figure.title).toBe("Có số lần đầu khi nào – Độ phủ");
    expect(figure.sentence).toContain(
      "Tính đến năm 2022, 1 trong 34 tỉnh, thành phố đã có số ít nhất một kỳ; 33 không có số. Sớm nhất:",
    );
  });

  it("says that the first period is the first there is", () => {
    expect(first(since(values(60), "any"))?.text).toBe("đã có ở kỳ đầu tiên (năm 2019)");
  });

  it("is unknown where there is no figure at all, never the state of what is not reached", () => {
    const figure = since(values(60), 80);
    expect(shownRows(figure)[1]).toMatchObject({
      value: null,
      firstYear: null,
      family: "unknown",
      text: "Chưa có số",
    });
  });

  it("looks at no period after the chosen one, and its classes stay while time is stepped through", () => {
    const told = values(null, 70, null, 71);
    const now = since(told, "any");
    const before = since(told, "any", { period: "2019" });
    expect(first(before)?.value).toBeNull();
    expect(before.legend.classes.map(({ label }) => label)).toEqual(
      now.legend.classes.map(({ label }) => label),
    );
  });

  it("of a term is not asked, and terms do not count", () => {
    expect(sinceFigure(figureOf({}, { period: "2015/2020", periods: ["2015/2020"] }), "any")).toBeNull();
    const mixed = since({ "2015/2020": { value: 1 }, "2021": { value: 2 } }, "any", {
      periods: ["2015/2020", ...years],
    });
    expect(first(mixed)?.short).toBe("2021");
    expect(mixed.certainty).toContain("Không tính số của giai đoạn.");
  });
});

describe("since when a threshold is reached", () => {
  it("counts a value that meets it exactly", () => {
    expect(first(since(values(79.9, 80, 85, 86), 80))?.text).toBe("lần đầu năm 2020");
  });

  it("where it is not reached, that is known: with the highest value, as a class of its own", () => {
    const figure = since(values(70, 76.1, 75, 74), 80);
    const row = first(figure);
    expect(row).toMatchObject({
      value: 0,
      family: "known",
      text: "chưa đạt 80 % (cao nhất 76,1 %, năm 2020)",
    });
    expect(row && stepOf(figure, row)).toBe(0);
    expect(figure.legend.classes[0]).toMatchObject({ label: "chưa đạt", count: 1 });
    expect(ranking(figure)).toEqual([]);
  });

  it("says when it was lost again later, and whether it still is", () => {
    expect(first(since(values(81, 82, 79.1, 78), 80))?.cautions).toEqual([
      "Nay dưới mức này: 78,0 % (năm 2022).",
    ]);
    expect(first(since(values(81, 79.1, 82, 83), 80))?.cautions).toEqual([
      "Sau đó có 1 kỳ xuống dưới mức này, lần đầu 79,1 % (năm 2020); nay lại đạt.",
    ]);
  });

  it("names those below it now, with their value, in the sentence and beside the year; of many, five", () => {
    const lost = since(values(81, 82, 79.1, 69.6), 80);
    expect(first(lost)).toMatchObject({ short: "2019", remark: "nay 69,6 %" });
    expect(first(lost)?.text).toBe("đã đạt ở kỳ đầu tiên (năm 2019) (nay 69,6 %)");
    expect(lost.certainty).toContainEqual(
      expect.stringMatching(/^1 tỉnh, thành phố từng đạt nhưng nay dưới mức này: .+ \(69,6 %\)\.$/u),
    );
    const many = since({}, 80, {
      cell: (_, i, period) => (i < 8 ? { value: period === "2022" ? 70 : 85 } : {}),
    });
    const said = many.certainty.find((sentence) => sentence.startsWith("8 tỉnh"));
    expect(said?.match(/70,0 %/gu)).toHaveLength(5);
    expect(said).toMatch(/và 3 tỉnh, thành phố khác\.$/u);
  });

  it("says so where all have reached it in the same period: the picture has one colour", () => {
    const all = since({}, 80, { cell: (_, _i, period) => ({ value: period === "2019" ? 79 : 85 }) });
    expect(all.sentence).toContain("Cả 34 tỉnh, thành phố đều từ năm 2020, nên hình chỉ có một màu.");
  });

  it("says that it may have been reached earlier where there is no figure just before", () => {
    expect(first(since(values(70, null, 82, 83), 80))?.cautions).toEqual([
      "Ngay trước đó (năm 2020) không có số, nên có thể đã đạt sớm hơn.",
    ]);
    expect(first(since(values(70, 75, 82, 83), 80))?.cautions).toEqual([]);
  });

  it.each([
    ["at least so much proves it", { value: 85, qualifier: "AT_LEAST" }, "lần đầu năm 2020", []],
    [
      "about so much counts, and is said",
      { value: 85, qualifier: "ABOUT" },
      "lần đầu năm 2020",
      ["Số khi đó là xấp xỉ."],
    ],
    [
      "at most so much proves nothing",
      { value: 85, qualifier: "AT_MOST" },
      "chưa đạt 80 % (cao nhất ≤ 85,0 %, năm 2020)",
      ["Có số nhiều nhất ≤ 85,0 % (năm 2020): chưa chắc đã đạt."],
    ],
    [
      "an incomplete rate counts, and is said",
      { value: 85, status: "PARTIAL", reporting: 2, expected: 3 },
      "lần đầu năm 2020 (khi mới có 2/3 đơn vị)",
      ["Khi đó tổng hợp chưa đủ: 2/3 đơn vị."],
    ],
    [
      "disputed figures are said",
      { value: 85, disputed: true },
      "lần đầu năm 2020",
      ["Các nguồn ghi khác nhau."],
    ],
  ] as const)("%s", (_, cell, text, cautions) => {
    const row = first(
      since({ "2019": { value: 60 }, "2020": cell, "2021": { value: 79, qualifier: "ABOUT" } }, 80),
    );
    // Each is below the level now, or never reached it.
    expect(row?.text.replace(/ ?\(?(?:; )?nay ≈ 79,0 %\)/u, "").replace(/(\(khi [^)]*)$/u, "$1)")).toBe(text);
    expect(row?.cautions.filter((caution) => !caution.startsWith("Nay dưới"))).toEqual(cautions);
  });

  it("below which a least value lies may be reached all the same", () => {
    const row = first(since({ "2020": { value: 60, qualifier: "AT_LEAST" } }, 80));
    expect(row).toMatchObject({ value: 0, cautions: ["Có số là mức ít nhất, nên chưa chắc là chưa đạt."] });
  });

  it("of a flow is asked of periods of one kind only: a month's sum is not a year's", () => {
    const told = { "2021-03": { value: 90 }, "2022": { value: 85 } };
    const more = { kind: "FLOW", periods: ["2021", "2021-03", "2022"] } as const;
    expect(first(since(told, 80, more))?.short).toBe("2022");
    expect(first(since(told, 80, { ...more, kind: "STOCK" }))?.short).toBe("3/2021");
  });

  it("says nothing of a country's sum, but of its rate", () => {
    const nation = () => ({ value: 81 });
    expect(since(values(60), 80, { nation }).sentence).toContain("Cả nước: đã đạt ở kỳ đầu tiên (năm 2019).");
    expect(since(values(60), 80, { nation, kind: "STOCK" }).national).toBeNull();
  });
});
