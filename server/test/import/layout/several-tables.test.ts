import { expect, test } from "vitest";
import { laidOut, typed } from "./typed-sheet.ts";

test("a further table below is read by its own headings, with the period and unit of the sheet", () => {
  const { figures, open, layout } = laidOut(
    typed([
      ["BÁO CÁO QUÝ I NĂM 2024"],
      ["Bảng 1"],
      ["Địa phương", "Số lượt người tham dự", "Số điểm mô hình đang hoạt động"],
      ["Hà Nội", 1, 2],
      ["Nghệ An", 3, 4],
      ["Tổng cộng", 4, 6],
      [],
      ["Bảng 2. Khen thưởng"],
      ["Địa phương", "Số lượt khen thưởng tập thể", "Số lượt khen thưởng cá nhân"],
      ["Hà Nội", 5, 6],
      ["Nghệ An", 7, 8],
      ["Ghi chú: số liệu chính thức"],
    ]),
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "attendances ha-noi 2024-Q1 = 1",
    "model_points ha-noi 2024-Q1 = 2",
    "attendances nghe-an 2024-Q1 = 3",
    "model_points nghe-an 2024-Q1 = 4",
    "awards_collectives ha-noi 2024-Q1 = 5",
    "awards_individuals ha-noi 2024-Q1 = 6",
    "awards_collectives nghe-an 2024-Q1 = 7",
    "awards_individuals nghe-an 2024-Q1 = 8",
  ]);
  const headings = layout.sheets[0]?.ranges.flatMap(({ role, range }) => (role === "HEADING" ? [range] : []));
  expect(headings).toEqual(["A3:C3", "A9:C9"]);
});

test("a table below a signature is read too, and headings printed again on the next page are none of another", () => {
  const { figures, open } = laidOut(
    typed([
      ["Số lượt người tham dự"],
      ["Địa phương", "Năm 2022", "Năm 2023"],
      ["Hà Nội", 1, 2],
      ["Địa phương", "Năm 2022", "Năm 2023"],
      ["Nghệ An", 3, 4],
      ["Người lập biểu"],
      [],
      ["Số điểm mô hình xây dựng mới"],
      ["Địa phương", "Năm 2022"],
      ["Hà Nội", 5],
    ]),
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "attendances ha-noi 2022 = 1",
    "attendances ha-noi 2023 = 2",
    "attendances nghe-an 2022 = 3",
    "attendances nghe-an 2023 = 4",
    "model_points_new ha-noi 2022 = 5",
  ]);
});
