import { expect, test } from "vitest";
import { book, rows } from "../../readings/book-of.ts";
import { cameOf, only } from "./came-of.ts";
import { layOutBook } from "../../../../src/import/layout/lay-out-book.ts";
import { NAMES } from "../small-names.ts";

test.each([
  ["months", ["Tháng 8/2024", "Tháng 9/2024"], ["2024-08", "2024-09"]],
  ["quarters", ["Quý I/2024", "Quý II/2024"], ["2024-Q1", "2024-Q2"]],
  ["years", ["2023", "2024"], ["2023", "2024"]],
])("a total after %s is held against them, and is no figure of the title's period", (_, heads, codes) => {
  const made = book(
    rows(
      "T",
      [
        ["SỐ LIỆU ĐẾN THÁNG 9 NĂM 2024"],
        ["Địa phương", "Số lượt người tham dự", null, null, "Số điểm mô hình xây dựng mới", null, null],
        [null, ...heads, "Cộng", ...heads, "Tổng số"],
        ["Hà Nội", 1, 2, 3, 4, 5, 9],
        ["Nghệ An", 10, 20, 31, 40, 50, 90],
      ],
      { merges: ["A2:A3", "B2:D2", "E2:G2"] },
    ),
  );
  const [first = "", second = ""] = codes;
  const { figures } = cameOf(made, { earlier: "take" });
  expect(figures).toEqual([
    `B4 attendances ha-noi ${first} = 1`,
    `C4 attendances ha-noi ${second} = 2`,
    `E4 model_points_new ha-noi ${first} = 4`,
    `F4 model_points_new ha-noi ${second} = 5`,
    `B5 attendances nghe-an ${first} = 10`,
    `C5 attendances nghe-an ${second} = 20`,
    `E5 model_points_new nghe-an ${first} = 40`,
    `F5 model_points_new nghe-an ${second} = 50`,
  ]);
  const { checks } = layOutBook(made, NAMES, { corrections: { answers: {} } });
  expect(
    checks.map(({ total, parts }) => `${total.cell} ${parts.map(({ cell }) => cell).join("+")}`),
  ).toEqual(["D4 B4+C4", "D5 B5+C5", "G4 E4+F4", "G5 E5+F5"]);
});

test("a total of quarters and of the half they make is no figure, and nothing is added up twice to check it", () => {
  const made = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["Địa phương", "Quý I", "Quý II", "6 tháng đầu năm", "Cộng"],
      ["Hà Nội", 1, 2, 3, 6],
    ]),
  );
  expect(cameOf(made).figures).toEqual([
    "B3 attendances ha-noi 2024-Q1 = 1",
    "C3 attendances ha-noi 2024-Q2 = 2",
    "D3 attendances ha-noi 2024-S1 = 3",
  ]);
  expect(layOutBook(made, NAMES, { corrections: { answers: {} } }).checks).toEqual([]);
});

test("“Cả năm” is the year of what stands above it, beside it, or of a report on a whole year", () => {
  const under = book(
    rows(
      "T",
      [
        ["Số lượt người tham dự"],
        ["Địa phương", "Năm 2024", null],
        [null, "6 tháng đầu năm", "Cả năm"],
        ["Hà Nội", 1, 3],
      ],
      { merges: ["A2:A3", "B2:C2"] },
    ),
  );
  expect(cameOf(under)).toEqual(
    only(["B4 attendances ha-noi 2024-S1 = 1", "C4 attendances ha-noi 2024 = 3"]),
  );
  const beside = book(
    rows("T", [
      ["Số lượt người tham dự"],
      ["Địa phương", "6 tháng đầu năm 2024", "Cả năm"],
      ["Hà Nội", 1, 3],
    ]),
  );
  expect(cameOf(beside)).toEqual(
    only(["B3 attendances ha-noi 2024-S1 = 1", "C3 attendances ha-noi 2024 = 3"]),
  );
  const over = book(
    rows(
      "T",
      [
        ["BÁO CÁO NĂM 2024"],
        ["Địa phương", "Cả năm", null, "Quý IV"],
        [null, "Số lượt người tham dự", "Số điểm mô hình xây dựng mới", "Số lượt người tham dự"],
        ["Hà Nội", 1, 2, 3],
      ],
      { merges: ["A2:A3", "B2:C2"] },
    ),
  );
  expect(cameOf(over)).toEqual(
    only([
      "B4 attendances ha-noi 2024 = 1",
      "C4 model_points_new ha-noi 2024 = 2",
      "D4 attendances ha-noi 2024-Q4 = 3",
    ]),
  );
});

test("“Cả năm” in a report on a part of a year, or beside two years, is asked about", () => {
  const half = book(
    rows("T", [
      ["BÁO CÁO 6 THÁNG ĐẦU NĂM 2024"],
      ["Địa phương", "Số lượt người tham dự cả năm"],
      ["Hà Nội", 1],
    ]),
  );
  expect(cameOf(half)).toEqual(only([], ["period:T!B2"]));
  const years = book(
    rows("T", [
      ["Số lượt người tham dự"],
      ["Địa phương", "Quý IV/2023", "Quý I/2024", "Cả năm"],
      ["Hà Nội", 1, 2, 3],
    ]),
  );
  expect(cameOf(years).asked).toEqual(["period:T!D2"]);
});

test("“Tổng cộng” in the column of numbers is the name of its line", () => {
  const made = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["STT", "Địa phương", "Năm 2024"],
      [1, "Hà Nội", 1],
      [2, "Nghệ An", 2],
      ["Tổng cộng", null, 3],
    ]),
  );
  expect(cameOf(made)).toEqual(only(["C3 attendances ha-noi 2024 = 1", "C4 attendances nghe-an 2024 = 2"]));
});
