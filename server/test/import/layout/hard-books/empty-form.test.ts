import { expect, test } from "vitest";
import { book, rows } from "../../readings/book-of.ts";
import { cameOf, only } from "./came-of.ts";

const form = (index: readonly (string | number)[], value: number | null = null) =>
  book(
    rows("Biểu 3", [
      ["Biểu số 3", null, "CÔNG AN TỈNH NGHỆ AN"],
      ["BÁO CÁO QUÝ I NĂM 2024"],
      ["Địa phương", "Số lượt người tham dự", "Số điểm mô hình xây dựng mới"],
      index,
      ["Hà Nội", value],
      ["Nghệ An"],
      [],
      ["Người lập biểu", null, "Trưởng phòng"],
    ]),
  );

test("a form of an office's own that nobody filled in is told from a file without a table, by its row of letters and numbers", () => {
  expect(cameOf(form(["A", 1, 2]))).toEqual(only([], [], ["NOT_FILLED_IN B5:C6"]));
  expect(cameOf(form([])).said).toEqual(["SHEET_WITHOUT_TABLE A1"]);
  expect(cameOf(form(["A", 1, 2], 5)).figures).toEqual(["B5 attendances ha-noi 2024-Q1 = 5"]);
});
