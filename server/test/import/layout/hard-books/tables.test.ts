import { expect, test } from "vitest";
import { book, rows } from "../../readings/book-of.ts";
import { cameOf, only } from "./came-of.ts";

test("three rows of merged headings over quarters and halves of two years: the earlier year is asked about, the one reported is not", () => {
  const made = book(
    rows(
      "Biểu 1",
      [
        ["BÁO CÁO PHONG TRÀO NĂM 2024"],
        ["Địa phương", "Số điểm mô hình xây dựng mới", null, null, null],
        [null, "Năm 2023", null, "Năm 2024", null],
        [null, "6 tháng đầu năm", "6 tháng cuối năm", "6 tháng đầu năm", "6 tháng cuối năm"],
        ["A", 1, 2, 3, 4],
        ["Thanh Hóa", 10, 11, 12, 13],
        ["Nghệ An", 20, 21, 22, 23],
      ],
      { merges: ["A2:A4", "B2:E2", "B3:C3", "D3:E3"] },
    ),
  );
  expect(cameOf(made)).toEqual(
    only(
      [
        "D6 model_points_new thanh-hoa 2024-S1 = 12",
        "E6 model_points_new thanh-hoa 2024-S2 = 13",
        "D7 model_points_new nghe-an 2024-S1 = 22",
        "E7 model_points_new nghe-an 2024-S2 = 23",
      ],
      ["earlier"],
    ),
  );
});

test("provinces across and months down, with sums at the right and a quarter below its months", () => {
  const made = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["Tháng", "Hà Nội", "Thanh Hóa", "Cộng"],
      ["Tháng 1", 1, 2, 3],
      ["Tháng 2", 4, 5, 9],
      ["Quý I", 12, 15, 27],
    ]),
  );
  expect(cameOf(made)).toEqual(
    only([
      "B3 attendances ha-noi 2024-01 = 1",
      "C3 attendances thanh-hoa 2024-01 = 2",
      "B4 attendances ha-noi 2024-02 = 4",
      "C4 attendances thanh-hoa 2024-02 = 5",
      "B5 attendances ha-noi 2024-Q1 = 12",
      "C5 attendances thanh-hoa 2024-Q1 = 15",
    ]),
  );
});

test("tables beside each other are two, each with its own names and title; a title over all is of both", () => {
  const apart = book(
    rows("T", [
      ["SỐ LIỆU NĂM 2024"],
      ["Số lượt người tham dự", null, null, null, "Số điểm mô hình xây dựng mới"],
      ["Địa phương", "Quý I", "Quý II", null, "Địa phương", "Quý I", "Quý II"],
      ["Hà Nội", 1, 2, null, "Thanh Hóa", 11, 12],
      ["Nghệ An", 3, 4, null, "Thừa Thiên Huế", 13, 14],
    ]),
  );
  expect(cameOf(apart)).toEqual(
    only([
      "B4 attendances ha-noi 2024-Q1 = 1",
      "C4 attendances ha-noi 2024-Q2 = 2",
      "B5 attendances nghe-an 2024-Q1 = 3",
      "C5 attendances nghe-an 2024-Q2 = 4",
      "F4 model_points_new thanh-hoa 2024-Q1 = 11",
      "G4 model_points_new thanh-hoa 2024-Q2 = 12",
      "F5 model_points_new hue 2024-Q1 = 13",
      "G5 model_points_new hue 2024-Q2 = 14",
    ]),
  );
  // One list in two blocks, to save paper.
  const blocks = book(
    rows("T", [
      ["SỐ LƯỢT NGƯỜI THAM DỰ"],
      ["TT", "Địa phương", "Năm 2024", "TT", "Tỉnh", "Năm 2024"],
      [1, "Hà Nội", 101, 3, "Thanh Hóa", 103],
      [2, "Nghệ An", 102, 4, "Thừa Thiên Huế", 104],
    ]),
  );
  expect(cameOf(blocks)).toEqual(
    only([
      "C3 attendances ha-noi 2024 = 101",
      "C4 attendances nghe-an 2024 = 102",
      "F3 attendances thanh-hoa 2024 = 103",
      "F4 attendances hue 2024 = 104",
    ]),
  );
  // Words between figures are no further table.
  const remarks = book(
    rows("T", [
      [
        "Địa phương",
        "Số lượt người tham dự năm 2024",
        "Mô hình tiêu biểu",
        "Số điểm mô hình xây dựng mới năm 2024",
      ],
      ["Hà Nội", 1, "Camera an ninh", 5],
      ["Nghệ An", 2, "Ba an toàn", 6],
    ]),
  );
  expect(cameOf(remarks).figures.filter((line) => !/ (?:ha-noi|nghe-an) /.test(line))).toEqual([]);
});

test("regions with Roman numbers and the country above them are checks; members under a province are of it", () => {
  const regions = book(
    rows("T", [
      ["SỐ LƯỢT NGƯỜI THAM DỰ"],
      ["STT", "Địa phương", "Năm 2024"],
      [null, "TOÀN QUỐC", 10],
      ["I", "Đồng bằng sông Hồng", 6],
      [1, "Hà Nội", 2],
      [2, "Bắc Ninh", 4],
      ["II", "Bắc Trung Bộ", 4],
      [1, "Thanh Hóa", 1],
      [2, "Nghệ An", 3],
    ]),
  );
  expect(cameOf(regions).figures).toEqual([
    "C5 attendances ha-noi 2024 = 2",
    "C6 attendances bac-ninh 2024 = 4",
    "C8 attendances thanh-hoa 2024 = 1",
    "C9 attendances nghe-an 2024 = 3",
  ]);
  const members = book(
    rows("T", [
      ["Số lượt khen thưởng tập thể"],
      ["STT", "Nội dung", "Năm 2024"],
      ["I", "Hà Nội", 30],
      [1, "Bộ Công an", 10],
      [2, "Cấp xã", 20],
      ["II", "Nghệ An", 3],
      [1, "Bộ Công an", 1],
    ]),
  );
  expect(cameOf(members)).toEqual(
    only([
      "C3 awards_collectives ha-noi 2024 = 30",
      "C4 awards_collectives ha-noi 2024 ministry = 10",
      "C5 awards_collectives ha-noi 2024 commune = 20",
      "C6 awards_collectives nghe-an 2024 = 3",
      "C7 awards_collectives nghe-an 2024 ministry = 1",
    ]),
  );
});

test("plan, month, since January, a year ago and a comparison, side by side", () => {
  const made = book(
    rows(
      "T",
      [
        ["BÁO CÁO THÁNG 6 NĂM 2024"],
        ["Địa phương", "Số lượt người tham dự"],
        [null, "Kế hoạch năm", "Tháng 6", "Lũy kế 6 tháng", "Cùng kỳ năm trước", "So sánh (%)"],
        ["Hà Nội", 100, 10, 55, 9, 111.1],
      ],
      { merges: ["A2:A3", "B2:F2"] },
    ),
  );
  expect(cameOf(made)).toEqual(
    only(
      ["C4 attendances ha-noi 2024-06 = 10", "D4 attendances ha-noi 2024-S1 = 55"],
      ["earlier"],
      ["PLAN_LEFT_OUT B4", "CUMULATIVE D4", "PERCENT_LEFT_OUT F4"],
    ),
  );
});
