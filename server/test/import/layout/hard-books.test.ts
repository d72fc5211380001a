import { expect, test } from "vitest";
import type { Book } from "../../../src/import/books/book.ts";
import { layOutBook } from "../../../src/import/layout/lay-out-book.ts";
import { openQuestions } from "../../../src/import/layout/layout.ts";
import { rowsOf } from "../../../src/import/layout/rows-of.ts";
import { book, cell, number, rows, sheet, text } from "../readings/book-of.ts";
import { NAMES } from "./small-names.ts";
import { inShort } from "./typed-sheet.ts";

/** What comes of a book as it is sent: figures with their cells, what is asked, what is said. */
function cameOf(made: Book, answers: Readonly<Record<string, string>> = {}) {
  const layout = layOutBook(made, NAMES, { corrections: { answers } });
  return {
    figures: rowsOf(layout).map((row) => `${row.place.at["value"] ?? ""} ${inShort(row)}`),
    asked: openQuestions(layout).map(({ key }) => key),
    said: layout.notes.map(({ code, range }) => `${code} ${range}`),
  };
}
const only = (figures: readonly string[], asked: readonly string[] = [], said: readonly string[] = []) => ({
  figures,
  asked,
  said,
});

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

test("units in thousands, of the sheet, of a column or of a line, are multiplied and said", () => {
  const ofSheet = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      [null, null, "ĐVT: nghìn lượt người"],
      ["Địa phương", "Quý I", "Quý II"],
      ["Hà Nội", 1.5, "2,25"],
    ]),
  );
  expect(cameOf(ofSheet)).toEqual(
    only(
      ["B4 attendances ha-noi 2024-Q1 = 1500", "C4 attendances ha-noi 2024-Q2 = 2250"],
      [],
      ["SCALED B4", "SCALED C4"],
    ),
  );
  const ofLine = book(
    rows("T", [
      ["BÁO CÁO NĂM 2024 - TỈNH NGHỆ AN"],
      ["STT", "Chỉ tiêu", "ĐVT", "Quý I"],
      [1, "Số lượt người tham dự", "Nghìn lượt", 1.5],
      [2, "Số điểm mô hình xây dựng mới", "Điểm", 12],
    ]),
  );
  expect(cameOf(ofLine).figures).toEqual([
    "D3 attendances nghe-an 2024-Q1 = 1500",
    "D4 model_points_new nghe-an 2024-Q1 = 12",
  ]);
});

test("a hidden column waits for an answer", () => {
  const made = book(
    rows("T", [["Số lượt người tham dự năm 2024"], ["Địa phương", "Quý I", "Quý II"], ["Hà Nội", 1, 2]], {
      hiddenColumns: new Set([2]),
    }),
  );
  expect(cameOf(made)).toEqual(only(["B3 attendances ha-noi 2024-Q1 = 1"], ["hidden-cells"]));
});

test("marks of footnotes are no digits of the number; what cannot be told apart is refused or asked, never lost", () => {
  const made = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["Địa phương", "Quý I", "Quý II"],
      ["Hà Nội", "120(1)", "1201)"],
      ["Nghệ An", "130 (2)", "140*"],
      ["Thanh Hóa", "150¹", "160 1/"],
      ["Thừa Thiên Huế(3)", "trên 500", "170[2]"],
      ["(1) Số liệu ước tính"],
    ]),
  );
  const { figures, asked } = cameOf(made);
  expect(figures).toEqual([
    "B3 attendances ha-noi 2024-Q1 = 120",
    // No numbers: the checks refuse them where they stand.
    "C3 attendances ha-noi 2024-Q2 = 1201)",
    "B4 attendances nghe-an 2024-Q1 = 130 (2)",
    "C4 attendances nghe-an 2024-Q2 = 140",
    "B5 attendances thanh-hoa 2024-Q1 = 150",
    "B6 attendances hue 2024-Q1 = 500 AT_LEAST",
  ]);
  expect(asked).toEqual(["value:T!C5", "value:T!C6"]);
  expect(cameOf(made, { "value:T!C5": "160", "value:T!C6": "leave-out" }).figures).toContain(
    "C5 attendances thanh-hoa 2024-Q2 = 160",
  );
});

test("words among figures: what has digits is asked, what has none is said", () => {
  const made = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["Địa phương", "Quý I", "Quý II", "Quý III"],
      ["Hà Nội", "226/822", 12, "500+"],
      ["Nghệ An", 4, "đang rà soát", "300 trở lên"],
      ["Thanh Hóa", 5, 6, 7],
      ["Thừa Thiên Huế", "12 hộ", null, null],
    ]),
  );
  const { figures, asked, said } = cameOf(made);
  expect(figures).toEqual([
    "C3 attendances ha-noi 2024-Q2 = 12",
    "D3 attendances ha-noi 2024-Q3 = 500 AT_LEAST",
    "B4 attendances nghe-an 2024-Q1 = 4",
    "D4 attendances nghe-an 2024-Q3 = 300 AT_LEAST",
    "B5 attendances thanh-hoa 2024-Q1 = 5",
    "C5 attendances thanh-hoa 2024-Q2 = 6",
    "D5 attendances thanh-hoa 2024-Q3 = 7",
  ]);
  expect([asked, said]).toEqual([["value:T!B3", "value:T!B6"], ["TEXT_LEFT_OUT C4"]]);
});

test("shares in percent formats, with signs and without; one that may be a part of one is asked about", () => {
  const made = book(
    sheet("T", [
      text("A1", "Tỷ lệ đơn vị đạt chuẩn An toàn về ANTT năm 2024"),
      ...["Địa phương", "Quý I", "Quý II", "Quý III", "Quý IV"].map((heading, at) =>
        text(`${"ABCDE"[at] ?? ""}2`, heading),
      ),
      text("A3", "Hà Nội"),
      number("B3", 0.8873, "0.00%"),
      text("C3", "88,73%"),
      text("D3", "88.73 %"),
      number("E3", 88.73),
      text("A4", "Nghệ An"),
      number("B4", 0.9, "0%"),
      number("D4", 90, "0"),
      number("E4", 0.9),
    ]),
  );
  const { figures, asked } = cameOf(made);
  expect(figures).toEqual([
    "B3 antt_share ha-noi 2024-Q1 = 88.73",
    "C3 antt_share ha-noi 2024-Q2 = 88.73",
    "D3 antt_share ha-noi 2024-Q3 = 88.73",
    "E3 antt_share ha-noi 2024-Q4 = 88.73",
    "B4 antt_share nghe-an 2024-Q1 = 90",
    "D4 antt_share nghe-an 2024-Q3 = 90",
  ]);
  expect(asked).toEqual(["share:t!E"]);
  expect(cameOf(made, { "share:t!E": "fraction" }).figures).toContain("E4 antt_share nghe-an 2024-Q4 = 90");
  expect(cameOf(made, { "share:t!E": "percent" }).figures).toContain("E4 antt_share nghe-an 2024-Q4 = 0.9");
});

test("spaces that do not break, marks of other countries, an apostrophe that stayed", () => {
  const made = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["Địa phương", "Quý I", "Quý II", "Quý III"],
      ["Hà Nội", "1\u00A0234", "12\u202F345", "1 234 567"],
      ["Nghệ An", "\u00A0234\u00A0", "1 23", "12 34"],
      ["Thanh Hóa", "'1234", "1'234", "1.234"],
    ]),
  );
  const { figures, asked } = cameOf(made);
  expect(figures).toEqual([
    "B3 attendances ha-noi 2024-Q1 = 1234",
    "C3 attendances ha-noi 2024-Q2 = 12345",
    "D3 attendances ha-noi 2024-Q3 = 1234567",
    "B4 attendances nghe-an 2024-Q1 = 234",
    "C4 attendances nghe-an 2024-Q2 = 1 23",
    "D4 attendances nghe-an 2024-Q3 = 12 34",
    "B5 attendances thanh-hoa 2024-Q1 = '1234",
    "C5 attendances thanh-hoa 2024-Q2 = 1234",
  ]);
  expect(asked).toEqual(["separators:t"]);
});

test("a day where a figure stands is asked; days as headings are months; numbers like years are numbers", () => {
  const day = (ref: string, serial: number, date: string, format: string) =>
    cell(ref, { type: "date", serial, date }, { format });
  const figures = book(
    sheet("T", [
      text("A1", "Số lượt người tham dự"),
      text("A2", "Địa phương"),
      day("B2", 45_292, "2024-01-01", "mm/yyyy"),
      day("C2", 45_323, "2024-02-01", "dd/mm/yyyy"),
      text("A3", "Hà Nội"),
      day("B3", 45_292, "2024-01-01", "d/m"),
      number("C3", 5),
      text("A4", "Nghệ An"),
      number("B4", 6),
      number("C4", 7),
    ]),
  );
  expect(cameOf(figures)).toEqual(
    only(
      [
        "C3 attendances ha-noi 2024-02 = 5",
        "B4 attendances nghe-an 2024-01 = 6",
        "C4 attendances nghe-an 2024-02 = 7",
      ],
      ["value:T!B3"],
    ),
  );
  const likeYears = book(
    rows("T", [
      ["Số lượt người tham dự năm 2024"],
      ["Địa phương", "Quý I", "Quý II"],
      ["Hà Nội", 2020, 2021],
      ["Nghệ An", 2023, 2024],
    ]),
  );
  expect(cameOf(likeYears)).toEqual(
    only([
      "B3 attendances ha-noi 2024-Q1 = 2020",
      "C3 attendances ha-noi 2024-Q2 = 2021",
      "B4 attendances nghe-an 2024-Q1 = 2023",
      "C4 attendances nghe-an 2024-Q2 = 2024",
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

test("VNI text by its font, with numbers that are none of it", () => {
  const vni = (ref: string, written: string) => text(ref, written, "VNI-Times");
  const made = book(
    sheet("Bieu 1", [
      vni("A1", "Soá löôït ngöôøi tham döï naêm 2024"),
      vni("A2", "Ñòa phöông"),
      vni("B2", "Quyù I"),
      vni("C2", "Quyù II"),
      vni("A3", "Haø Noäi"),
      vni("B3", "1.234,0"),
      number("C3", 5),
      vni("A4", "Thanh Hoùa"),
      vni("B4", "12"),
      number("C4", 6),
    ]),
  );
  expect(cameOf(made).figures).toEqual([
    "B3 attendances ha-noi 2024-Q1 = 1234",
    "C3 attendances ha-noi 2024-Q2 = 5",
    "B4 attendances thanh-hoa 2024-Q1 = 12",
    "C4 attendances thanh-hoa 2024-Q2 = 6",
  ]);
});
