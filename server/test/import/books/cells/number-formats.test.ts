import { expect, test } from "vitest";
import { isDateFormat } from "../../../../src/import/books/cells/number-formats.ts";
import { dateOfSerial, serialOfDate } from "../../../../src/import/books/cells/serial-dates.ts";
import { shiftFormula } from "../../../../src/import/books/xlsx/shift-formula.ts";

test.each([
  ["dd/mm/yyyy", true],
  ["m/d/yyyy h:mm", true],
  ["d/m", true],
  ["mm/yyyy", true],
  ["mmm", true],
  ["[$-42A]dd mmmm yyyy;@", true],
  ['"ngày" d "tháng" m', true],
  ["yyyy\\-mm\\-dd hh:mm:ss.000", true],
  ["General", false],
  ["@", false],
  ["h:mm", false],
  ["[h]:mm:ss", false],
  ["mm:ss.0", false],
  ['#,##0 "đồng/ngày"', false],
  ['0.0 "md"', false],
  ["[Red]0;[Yellow]-0", false],
  ["#,##0\\ d", false],
  ["0.00E+00", false],
])("the format %s is one of a day: %s", (format, is) => {
  expect(isDateFormat(format)).toBe(is);
});

test("serial numbers and days are each other's, but for the day that never was", () => {
  for (const [serial, date] of [
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [45_474, "2024-07-01"],
  ] as const) {
    expect(dateOfSerial(serial, false)).toBe(date);
    expect(serialOfDate(date)).toBe(serial);
  }
  expect(dateOfSerial(60, false)).toBe("1900-02-29");
  expect(dateOfSerial(45_474.999999, false)).toBe("2024-07-02");
  expect(dateOfSerial(45_474.000011574, false)).toBe("2024-07-01T00:00:01");
  expect(dateOfSerial(0, false)).toBeNull();
  expect(dateOfSerial(3_000_000, false)).toBeNull();
});

test.each([
  ["A1+$B$2", 1, 1, "B2+$B$2"],
  ["'Năm A1'!C3:D4", 2, 0, "'Năm A1'!C5:D6"],
  ["A1", -1, 0, "A1048576"],
  ["1:2+$3:4", 1, 0, "2:3+$3:5"],
  ["SUM(A1,2.5)", 0, 26, "SUM(AA1,2.5)"],
  ["T1.x+BANG1[A1]+_A1", 5, 5, "T1.x+BANG1[A1]+_A1"],
])("%s moved by %i, %i is as the programs move it", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
