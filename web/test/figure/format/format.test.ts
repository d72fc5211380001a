import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatShort,
  formatSigned,
  lowerFirst,
  upperFirst,
} from "../../../src/figure/format/format.ts";

describe("numbers and dates as each language writes them", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["thousands", formatNumber(1888, "vi"), "1.888"],
    ["thousands in English", formatNumber(1888, "en"), "1,888"],
    ["a million", formatNumber(1234567, "vi"), "1.234.567"],
    ["a fraction", formatNumber(86.55, "vi", 1), "86,6"],
    ["a true minus", formatNumber(-0.6, "vi", 1), "−0,6"],
    ["what rounds to zero has no sign", formatNumber(-0.04, "vi", 1), "0,0"],
    ["a percentage", formatPercent(86.55, "vi"), "86,6 %"],
    ["a percentage in English", formatPercent(86.55, "en"), "86.6%"],
    ["at least", formatShort(59, "AT_LEAST", "FLOW", "vi"), "≥ 59"],
    ["at most", formatShort(2500, "AT_MOST", "STOCK", "vi"), "≤ 2.500"],
    ["about, a rate", formatShort(96, "ABOUT", "RATIO", "en"), "≈ 96.0"],
    ["a count that is not whole", formatShort(1.5, null, "STOCK", "vi"), "1,5"],
    ["a rise", formatSigned(6.24, "vi", 1), "+6,2"],
    ["a fall", formatSigned(-6.24, "vi", 1), "−6,2"],
    ["no change", formatSigned(0.01, "vi", 1), "0,0"],
    ["a day", formatDate("2020-07-08", "vi"), "8/7/2020"],
    ["a day in English", formatDate("2020-07-08", "en"), "8 July 2020"],
    ["a month", formatDate("2020-07", "vi"), "tháng 7/2020"],
    ["a year", formatDate("2020", "vi"), "2020"],
    ["two years", formatDate("2019/2020", "en"), "2019–2020"],
    ["what is no date stays", formatDate("khoảng 2020", "vi"), "khoảng 2020"],
  ];
  it.each(table)("%s: %s", (_, got, wanted) => {
    expect(got).toBe(wanted);
  });
});

it("within a sentence a first letter is small, but not that of initials or of a month in English", () => {
  expect(lowerFirst("Tháng 6/2026", "vi")).toBe("tháng 6/2026");
  expect(lowerFirst("June 2026", "en")).toBe("June 2026");
  expect(lowerFirst("First half of 2026", "en")).toBe("first half of 2026");
  expect(lowerFirst("Q3 2026", "en")).toBe("Q3 2026");
  expect(lowerFirst("Đơn vị cấp xã", "vi")).toBe("đơn vị cấp xã");
  expect(upperFirst("đơn vị cấp xã", "vi")).toBe("Đơn vị cấp xã");
});
