import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../../src/figure/figure.ts";
import {
  headlineSentence,
  type HeadlineChange,
  type HeadlineMatter,
} from "../../../src/figure/sentences/headline.ts";
import { figureRow, type StatisticNode } from "../../../src/figure/rows/figure-row.ts";
import { profileEn } from "../../../src/i18n/en/profile.ts";
import { profileVi } from "../../../src/i18n/vi/profile.ts";
import { country, type Cell } from "../../figures/sample-cell.ts";
import { sampleRow } from "../../figures/sample-row.ts";

interface Case {
  readonly is: string;
  readonly cell: Cell;
  readonly matter?: Partial<Omit<HeadlineMatter, "row" | "locale">>;
  readonly change?: Partial<HeadlineChange>;
  readonly vi: string;
  readonly en: string;
}

const cases: readonly Case[] = [
  {
    is: "a reported count says whose number it is",
    cell: { value: 1888 },
    vi: "Khen thưởng, năm 2025: 1.888 tập thể; số báo cáo.",
    en: "Awards, 2025: 1,888 collectives; as reported.",
  },
  {
    is: "in a collected dataset nothing is called a report",
    cell: { value: 1888 },
    matter: { reporting: "COLLECTED" },
    vi: "Khen thưởng, năm 2025: 1.888 tập thể; theo nguồn công bố.",
    en: "Awards, 2025: 1,888 collectives; as published.",
  },
  {
    is: "a reported zero is a number",
    cell: { value: 0 },
    vi: "Khen thưởng, năm 2025: 0 tập thể; số báo cáo.",
    en: "Awards, 2025: 0 collectives; as reported.",
  },
  {
    is: "an unknown is said to be unknown",
    cell: { value: null, status: "NOT_REPORTED" },
    vi: "Khen thưởng, năm 2025: chưa báo cáo.",
    en: "Awards, 2025: not reported.",
  },
  {
    is: "an unknown gives its reason",
    cell: { value: null, status: "NOT_COMPARABLE" },
    matter: { reason: "Không cộng được theo loại đơn vị." },
    vi: "Khen thưởng, năm 2025: không so sánh được – không cộng được theo loại đơn vị.",
    en: "Awards, 2025: not comparable – không cộng được theo loại đơn vị.",
  },
  {
    is: "a hedge keeps its sign and its meaning",
    cell: { value: 4300, qualifier: "AT_LEAST" },
    vi: "Khen thưởng, năm 2025: ≥ 4.300 tập thể; số báo cáo; theo nguồn, ít nhất là 4.300.",
    en: "Awards, 2025: ≥ 4,300 collectives; as reported; by its source at least 4,300.",
  },
  {
    is: "a count put together in part is the least it can be, and names what is missing",
    cell: {
      value: 59,
      status: "PARTIAL",
      qualifier: "AT_LEAST",
      reporting: 1,
      expected: 3,
      missing: ["Hà Nam", "Ninh Bình"],
    },
    vi: "Khen thưởng, năm 2025: ≥ 59 tập thể; mới có 1/3 đơn vị nên là mức ít nhất; còn thiếu Hà Nam và Ninh Bình.",
    en: "Awards, 2025: ≥ 59 collectives; only 1 of 3 units is known, so it is at least this; missing: Hà Nam and Ninh Bình.",
  },
  {
    is: "of many that are missing none is named, though the first are known",
    cell: {
      value: 59,
      status: "PARTIAL",
      qualifier: "AT_LEAST",
      reporting: 100,
      expected: 126,
      missing: ["Hà Nam", "Ninh Bình"],
      missingCount: 26,
    },
    vi: "Khen thưởng, năm 2025: ≥ 59 tập thể; mới có 100/126 đơn vị nên là mức ít nhất.",
    en: "Awards, 2025: ≥ 59 collectives; only 100 of 126 units are known, so it is at least this.",
  },
  {
    is: "parts that may not be all are said so",
    cell: { value: 226, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 0, expected: 63 },
    vi: "Khen thưởng, năm 2025: ≥ 226 tập thể; tổng hợp từ những nơi hoặc loại có số, chưa chắc là tất cả, nên là mức ít nhất.",
    en: "Awards, 2025: ≥ 226 collectives; put together from the places or sorts that are known, perhaps not all, so it is at least this.",
  },
  {
    is: "a rate of some is not a lower bound",
    cell: { value: 86.6, status: "PARTIAL", reporting: 2, expected: 3, numerator: 1299, denominator: 1500 },
    matter: { kind: "RATIO", unit: "%" },
    vi: "Khen thưởng, năm 2025: 86,6 % (1.299 trên 1.500); là tỷ lệ của 2/3 đơn vị có đủ tử số và mẫu số.",
    en: "Awards, 2025: 86.6% (1,299 of 1,500); the rate of the 2 of 3 units with both numerator and denominator.",
  },
  {
    is: "a carried figure says of when it is",
    cell: { value: 12, status: "CARRIED", carriedFrom: "2023" },
    matter: { carriedFrom: "năm 2023" },
    vi: "Khen thưởng, năm 2025: 12 tập thể; là số gần nhất đã biết, của năm 2023.",
    en: "Awards, 2025: 12 collectives; the latest known, of năm 2023.",
  },
  {
    is: "sources that differ are not hidden",
    cell: { value: 12, disputed: true },
    vi: "Khen thưởng, năm 2025: 12 tập thể; số báo cáo; các nguồn ghi khác nhau, lấy số công bố sau cùng.",
    en: "Awards, 2025: 12 collectives; as reported; sources differ, this is the one published last.",
  },
  {
    is: "estimates and provisional figures are called so",
    cell: { value: 12, status: "PROVISIONAL" },
    vi: "Khen thưởng, năm 2025: 12 tập thể; là số sơ bộ.",
    en: "Awards, 2025: 12 collectives; provisional.",
  },
  {
    is: "a term is named as one",
    cell: { value: 12 },
    matter: { period: "giai đoạn 2015–2020" },
    vi: "Khen thưởng, giai đoạn 2015–2020: 12 tập thể; số báo cáo.",
    en: "Awards, giai đoạn 2015–2020: 12 collectives; as reported.",
  },
  {
    is: "a stock of another month says which",
    cell: { value: 12 },
    matter: { dated: "2025-07" },
    vi: "Khen thưởng, năm 2025: 12 tập thể; số báo cáo; tính đến cuối tháng 7/2025.",
    en: "Awards, 2025: 12 collectives; as reported; as at the end of July 2025.",
  },
  {
    is: "a rise is like for like, and says who is left out",
    cell: { value: 120, status: "AGGREGATED", reporting: 34, expected: 34 },
    change: { difference: 20, leftOut: ["Đắk Lắk"] },
    vi: "Khen thưởng, năm 2025: 120 tập thể, tăng 20 tập thể so với năm 2024 (không tính Đắk Lắk: thiếu số một trong hai kỳ); tổng hợp đủ 34/34 đơn vị.",
    en: "Awards, 2025: 120 collectives, up 20 collectives on 2024 (leaving out Đắk Lắk, lacking one of the two); put together, complete: 34 of 34 units.",
  },
  {
    is: "of a source's own figure below a round one its word is given, not a cap",
    cell: { value: 300000, qualifier: "AT_MOST" },
    matter: { reporting: "COLLECTED" },
    vi: "Khen thưởng, năm 2025: ≤ 300.000 tập thể; theo nguồn công bố; nguồn ghi “gần 300.000”.",
    en: "Awards, 2025: ≤ 300,000 collectives; as published; the source says “just under 300,000”.",
  },
  {
    is: "months of many areas are counted as returns",
    cell: { value: 12, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 577, expected: 582 },
    matter: { counted: "returns" },
    vi: "Khen thưởng, năm 2025: ≥ 12 tập thể; mới có 577/582 lượt báo cáo nên là mức ít nhất.",
    en: "Awards, 2025: ≥ 12 collectives; only 577 of 582 returns are known, so it is at least this.",
  },
  {
    is: "of many left out three are named and the rest counted",
    cell: { value: 120 },
    change: { difference: 20, leftOut: ["Huế", "Lào Cai", "An Giang", "Cà Mau", "Nghệ An"] },
    vi: "Khen thưởng, năm 2025: 120 tập thể, tăng 20 tập thể so với năm 2024 (không tính Huế, Lào Cai, An Giang và 2 nơi nữa: thiếu số một trong hai kỳ); số báo cáo.",
    en: "Awards, 2025: 120 collectives, up 20 collectives on 2024 (leaving out Huế, Lào Cai, An Giang and 2 more, lacking one of the two); as reported.",
  },
  {
    is: "a change of a figure whose units were reorganised says so",
    cell: { value: 80 },
    change: { difference: -20, isReorganised: true },
    vi: "Khen thưởng, năm 2025: 80 tập thể, giảm 20 tập thể so với năm 2024; số báo cáo; đơn vị được đếm sắp xếp lại giữa hai kỳ: mức tăng, giảm có thể chỉ do đó.",
    en: "Awards, 2025: 80 collectives, down 20 collectives on 2024; as reported; the units counted were reorganised in between: the change may come of that alone.",
  },
  {
    is: "a fall has no minus sign beside the word",
    cell: { value: 80 },
    change: { difference: -20 },
    vi: "Khen thưởng, năm 2025: 80 tập thể, giảm 20 tập thể so với năm 2024; số báo cáo.",
    en: "Awards, 2025: 80 collectives, down 20 collectives on 2024; as reported.",
  },
  {
    is: "rates change by points of percent; what only rounds to nothing is not called unchanged",
    cell: { value: 80 },
    matter: { kind: "RATIO", unit: "%" },
    change: { difference: -0.04 },
    vi: "Khen thưởng, năm 2025: 80,0 %, giảm dưới 0,05 điểm phần trăm so với năm 2024; số báo cáo.",
    en: "Awards, 2025: 80.0%, down less than 0.05 percentage points on 2024; as reported.",
  },
  {
    is: "a bound that leaves the direction open names none",
    cell: { value: 80 },
    change: { difference: 14, qualifier: "AT_MOST" },
    vi: "Khen thưởng, năm 2025: 80 tập thể, chưa rõ tăng hay giảm so với năm 2024 (nếu tăng thì không quá 14 tập thể); số báo cáo.",
    en: "Awards, 2025: 80 collectives, up or down on 2024 is not known (if up, by no more than 14 collectives); as reported.",
  },
  {
    is: "at most minus five is a fall of at least five",
    cell: { value: 80 },
    change: { difference: -5, qualifier: "AT_MOST" },
    vi: "Khen thưởng, năm 2025: 80 tập thể, giảm ≥ 5 tập thể so với năm 2024; số báo cáo.",
    en: "Awards, 2025: 80 collectives, down ≥ 5 collectives on 2024; as reported.",
  },
  {
    is: "where there is no change to state, that is said",
    cell: { value: 80 },
    change: { difference: null },
    vi: "Khen thưởng, năm 2025: 80 tập thể, chưa so được với năm 2024; số báo cáo.",
    en: "Awards, 2025: 80 collectives, not to be compared with 2024 yet; as reported.",
  },
];

function rowOf(cell: Cell, kind: HeadlineMatter["kind"], locale: "vi" | "en"): FigureRow {
  const node: StatisticNode = sampleRow(country, "2025", cell, locale);
  return figureRow(node, { locale, kind, broken: false });
}

describe.each(["vi", "en"] as const)("a headline sentence in %s", (locale) => {
  it.each(cases)("$is", ({ cell, matter, change, ...said }) => {
    const kind = matter?.kind ?? "FLOW";
    const sentence = headlineSentence({
      locale,
      name: locale === "vi" ? "Khen thưởng" : "Awards",
      period: locale === "vi" ? "năm 2025" : "2025",
      unit: locale === "vi" ? "tập thể" : "collectives",
      kind,
      reporting: "SCHEDULED",
      counted: "units",
      carriedFrom: null,
      dated: null,
      reason: null,
      discrepancy: null,
      ...matter,
      row: rowOf(cell, kind, locale),
      change:
        change === undefined
          ? null
          : {
              from: locale === "vi" ? "năm 2024" : "2024",
              difference: null,
              qualifier: null,
              leftOut: [],
              isReorganised: false,
              ...change,
            },
    });
    expect(sentence).toBe(said[locale]);
    // A value never stands without how sure it is.
    if (cell.value !== null) expect(sentence).toMatch(/; .+\.$/u);
  });
});

it("these pages have the same words in both languages, none empty", () => {
  const keys = (value: unknown, path = ""): readonly string[] =>
    typeof value !== "object" || value === null
      ? [`${path}: ${typeof value}`]
      : Object.entries(value).flatMap(([key, one]) => keys(one, `${path}.${key}`));
  expect(keys(profileEn)).toEqual(keys(profileVi));
  expect(JSON.stringify([profileVi, profileEn])).not.toContain('""');
});
