import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../../src/statistics/model/periods.ts";
import { readDateCell } from "../../../src/import/readings/periods/date-cell.ts";
import { productPeriod } from "../../../src/import/readings/periods/period-code.ts";
import { readPeriodText } from "../../../src/import/readings/periods/period-text.ts";

describe("a text that is a period and nothing else", () => {
  test.each([
    ["Năm 2023", "2023", "2023"],
    ["Cả năm 2024", "2024", "2024"],
    ["2024", "2024", "2024"],
    ["6 tháng đầu năm 2023", "2023-H1", "2023-S1"],
    ["06 tháng đầu năm 2023", "2023-H1", "2023-S1"],
    ["Sáu tháng đầu năm 2023", "2023-H1", "2023-S1"],
    ["6T/2023", "2023-H1", "2023-S1"],
    ["6T/23", "2023-H1", "2023-S1"],
    ["Nửa đầu năm 2024", "2024-H1", "2024-S1"],
    ["6 tháng cuối năm 2023", "2023-H2", "2023-S2"],
    ["2024-S1", "2024-H1", "2024-S1"],
    ["Quý III/2024", "2024-Q3", "2024-Q3"],
    ["Quý 3 năm 2024", "2024-Q3", "2024-Q3"],
    ["Q.IV-2024", "2024-Q4", "2024-Q4"],
    ["Quí I.2024", "2024-Q1", "2024-Q1"],
    ["Q1 2024", "2024-Q1", "2024-Q1"],
    ["3Q2024", "2024-Q3", "2024-Q3"],
    ["2H/2024", "2024-H2", "2024-S2"],
    ["Năm 2023 (*)", "2023", "2023"],
    ["Tháng 7/2024", "2024-07", "2024-07"],
    ["T7.2024", "2024-07", "2024-07"],
    ["7/2024", "2024-07", "2024-07"],
    ["Tháng 01 năm 2024", "2024-01", "2024-01"],
    ["Tháng 1-6/2024", "2024-H1", "2024-S1"],
    ["từ tháng 12/2023 đến tháng 5/2024", "2023-12/2024-05", "2023-12/2024-05"],
    ["2020-2023", "2020/2023", "2020/2023"],
    ["giai đoạn 2015-2020", "2015/2020", "2015/2020"],
    ["Nhiệm kỳ 2020 – 2025", "2020/2025", "2020/2025"],
    ["10 năm (2013-2023)", "2013/2023", "2013/2023"],
    ["2015-07/2020-06", "2015-07/2020-06", "2015-07/2020-06"],
    ["Ước 6T2024", "2024-H1 estimate", "2024-S1"],
    ["Sơ bộ 2024", "2024 preliminary", "2024"],
    ["Năm 2024 (ước)", "2024 estimate", "2024"],
    ["Kế hoạch 2025", "2025 plan", "2025"],
    ["31/12/2023", "2023-12-31", "2023-12"],
    ["01/02/2024", "2024-02-01 (dd/mm, vi)", "2024-02"],
    ["12/31/2023", "2023-12-31", "2023-12"],
    ["Ngày 15 tháng 6 năm 2024", "2024-06-15", "2024-06"],
    ["Đến 30/6/2024", "as-of 2024-06-30", "2024-06"],
    ["Tính đến hết ngày 30/6/2024", "as-of 2024-06-30", "2024-06"],
    ["Đến hết quý II/2024", "as-of 2024-06-30", "2024-06"],
    ["Cuối năm 2023", "as-of 2023-12-31", "2023-12"],
    ["Năm  2023\n(sơ bộ)", "2023 preliminary", "2023"],
  ])("%s is %s, to the product %s", (text, value, code) => {
    expect(readPeriodText(text)?.value).toBe(value);
    expect(productPeriod(value).code).toBe(code);
    expect(parsePeriod(code)).not.toBeNull();
  });

  test.each([
    ["9T/2024", "2024-9M", "MONTHS_FROM_START"],
    ["9 tháng đầu năm 2024", "2024-9M", "MONTHS_FROM_START"],
    ["Quý I-III/2024", "2024-9M", "MONTHS_FROM_START"],
    ["Cùng kỳ năm trước", "relative: same period of previous year", "RELATIVE"],
    ["Cùng kỳ 2023", "relative: same period of 2023", "RELATIVE"],
    ["Lũy kế từ đầu năm", "relative: year to date", "RELATIVE"],
    ["Tính đến nay", "relative: now", "RELATIVE"],
    ["Vụ Đông xuân 2023-2024", "season DX 2023-2024", "SEASON"],
    ["Hè thu 2024", "season HT 2024", "SEASON"],
    ["Năm học 2023-2024", "school year 2023-2024", "SEASON"],
    ["Tính đến ngày 15 tháng 6", "as-of --06-15 (year from title)", "YEAR_IN_TITLE"],
    ["từ 15/12/2023 đến 14/6/2024", "2023-12-15/2024-06-14", "DAYS"],
    ["từ 15/12 đến 14/6/2024", "2023-12-15/2024-06-14", "DAYS"],
  ])("%s is %s, for which the product has no code: %s", (text, value, why) => {
    expect(readPeriodText(text)?.value).toBe(value);
    expect(productPeriod(value)).toMatchObject({ code: null, why });
  });

  test.each([
    ["2023-12-15/2024-06-14", ["2024-S1"]],
    ["2023-12-15/2024-12-14", ["2024"]],
    ["2024-06-15/2024-07-14", ["2024-07"]],
    ["2023-12-15/2024-03-14", ["2024-Q1"]],
    ["2024-02-10/2024-09-20", []],
  ])("days that are nearly a period, %s, suggest it and do not become it", (value, likely) => {
    expect(productPeriod(value)).toMatchObject({ code: null, likely });
  });

  test.each([
    "BÁO CÁO NĂM 2024",
    "Ước thực hiện 6 tháng đầu năm 2010",
    "Quý 1",
    "6 tháng đầu năm",
    "4.700",
    "12.5",
    "1.2024",
    "1/2",
    "30/2/2024",
    "Tháng 13/2024",
    "2024/2023",
    "Nơi mẫu, ngày 20 tháng 6 năm 2024",
    "2.150(*)",
    "Tổng số",
  ])("%s is none", (text) => {
    expect(readPeriodText(text)).toBeNull();
  });

  test("what the writer took for granted is said", () => {
    expect(readPeriodText("01/02/2024")?.notes).toEqual(["DAY_OR_MONTH_FIRST"]);
    expect(readPeriodText("12/31/2023")?.notes).toEqual(["MONTH_FIRST"]);
    expect(readPeriodText("Nhiệm kỳ 2020-2025")?.notes).toEqual(["TERM_OF_OFFICE"]);
    expect(readPeriodText("T7/24")?.notes).toEqual(["TWO_DIGIT_YEAR"]);
  });
});

test.each([
  ["2024-07-01", 45_474, "d/m/yyyy", "date", "2024-07-01", null],
  ["2024-07-01", 45_474, "mm/yyyy", "period", "2024-07", null],
  ["2024-07-01", 45_474, "yyyy", "period", "2024", null],
  ["2024-07-01T12:00", 45_474.5, "dd/mm/yyyy hh:mm", "date", "2024-07-01T12:00", null],
  ["2024-02-01", 45_323, "d/m", "date", "2024-02-01", "MAYBE_FRACTION"],
  ["2024-07-01", 45_474, "[$-42A]dd mmmm yyyy;@", "date", "2024-07-01", null],
  ["1900-02-28", 60, "d/m/yyyy", "date", "1900-02-29 (non-existent, Excel bug)", null],
  ["1899-12-30T18:00", 0.75, "h:mm", "date", "1899-12-30T18:00", "TIME_OF_DAY"],
  ["2024-07-01", null, null, "date", "2024-07-01", null],
] as const)(
  "a cell of the day %s (%d) in the format %s is a %s, %s",
  (date, serial, format, kind, value, note) => {
    expect(readDateCell({ type: "date", date, serial }, format, false)).toEqual({ kind, value, note });
  },
);
