import { expect, test } from "vitest";
import { book, cell, number, rows, sheet, text } from "../../readings/book-of.ts";
import { cameOf, only } from "./came-of.ts";

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
  const both = book(
    sheet("T", [
      text("A1", "Số lượt người tham dự"),
      text("A2", "Địa phương"),
      day("B2", 45_292, "2024-01-01", "mm/yyyy"),
      day("C2", 45_323, "2024-02-01", "dd/mm/yyyy"),
      text("A3", "Hà Nội"),
      day("B3", 45_292, "2024-01-01", "d/m"),
      number("C3", 2024),
      text("A4", "Nghệ An"),
      number("B4", 2023),
      number("C4", 2022),
    ]),
  );
  // Everything may be a year or a day here: nothing is taken.
  expect(cameOf(both)).toEqual(only([], ["column:t!C", "column:t!B"]));
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

test("a figure in cells that are merged over several provinces or periods is of none of them alone", () => {
  const made = book(
    rows(
      "T",
      [
        ["Số lượt người tham dự"],
        ["Địa phương", "Năm 2023", "Năm 2024"],
        ["Hà Nội", 12, 1],
        ["Nghệ An", null, 2],
        ["Thanh Hóa", 7, null],
      ],
      { merges: ["A1:C1", "B3:B4", "B5:C5"] },
    ),
  );
  expect(cameOf(made)).toEqual(
    only(["C3 attendances ha-noi 2024 = 1", "C4 attendances nghe-an 2024 = 2"], ["value:T!B3", "value:T!B5"]),
  );
  expect(cameOf(made, { "value:T!B3": "12" }).figures[0]).toBe("B3 attendances ha-noi 2023 = 12");
});
