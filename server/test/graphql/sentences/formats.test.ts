import { expect, test } from "vitest";
import { periodName } from "../../../src/graphql/sentences/names.ts";
import { day, number } from "../../../src/graphql/sentences/formats.ts";
import { firstDay, lastDay, period } from "../../../src/statistics/model/periods.ts";

test.each([
  ["2020-07", "tháng 7/2020", "July 2020"],
  ["2020-Q3", "quý 3/2020", "Q3 2020"],
  ["2020-S1", "6 tháng đầu năm 2020", "first half of 2020"],
  ["2020-S2", "6 tháng cuối năm 2020", "second half of 2020"],
  ["2020", "năm 2020", "2020"],
  ["2015/2020", "giai đoạn 2015–2020", "2015–2020"],
  ["2015-07/2020-06", "giai đoạn 7/2015 – 6/2020", "July 2015 – June 2020"],
])("%s is %s, %s", (code, vi, en) => {
  const parsed = period(code);
  const asked = { kind: parsed.kind, firstDay: firstDay(parsed), lastDay: lastDay(parsed) };
  expect([periodName(asked, "VI"), periodName(asked, "EN")]).toEqual([vi, en]);
});

test("numbers and days are written as the language writes them", () => {
  expect([number(10_035, "VI"), number("88.73", "VI")]).toEqual(["10.035", "88,73"]);
  expect([number(10_035, "EN"), number("88.73", "EN")]).toEqual(["10,035", "88.73"]);
  expect([day("2025-07-01", "VI"), day("2025-07-01", "EN")]).toEqual(["01/07/2025", "1 July 2025"]);
});
