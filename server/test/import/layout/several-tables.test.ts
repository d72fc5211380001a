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

test("what is said of a sheet twice and differently is asked, not taken from the first", () => {
  const two = typed([
    ["CÔNG AN TỈNH NGHỆ AN"],
    ["Gửi kèm báo cáo của Hà Nội"],
    ["Chỉ tiêu", "Năm 2024"],
    ["Số lượt người tham dự", 5],
  ]);
  expect(
    laidOut(two).layout.questions.map(({ code, candidates }) => [
      code,
      candidates.map(({ answer }) => answer),
    ]),
  ).toEqual([["AREA", ["area:nghe-an", "area:ha-noi-until-2008", "area:ha-noi"]]]);
  const units = typed([
    ["Số lượt người tham dự", null, "Đơn vị tính: Nghìn lượt, điểm"],
    ["Địa phương", "Năm 2024"],
    ["Hà Nội", 5],
  ]);
  expect(laidOut(units).open).toEqual(["unit:nghin luot diem"]);
  const answered = laidOut(units, { corrections: { answers: { "unit:nghin luot diem": "factor:1000" } } });
  expect(answered.figures).toEqual(["attendances ha-noi 2024 = 5000"]);
});

test("a name and a code that contradict each other are asked, and sheets of other names are asked apart", () => {
  const rows = [
    ["Số lượt người tham dự"],
    ["Mã tỉnh", "Tên tỉnh", "Quý I/2024"],
    ["38", "Nghệ An", 5],
  ] as const;
  expect(
    laidOut(typed(rows)).layout.questions.map(({ code, candidates }) => [
      code,
      candidates.map(({ answer }) => answer),
    ]),
  ).toEqual([["WHICH_AREA", ["area:nghe-an", "area:thanh-hoa", "leave-out"]]]);
  const table = [
    ["Địa phương", "Số lượng"],
    ["Hà Nội", 5],
  ] as const;
  const { open } = laidOut([...typed(table, "Biểu 1"), ...typed(table, "Biểu 2")]);
  expect(open).toEqual(["sheet-indicator:bieu 1", "sheet-indicator:bieu 2"]);
});

test("where lines have two names the outer one stands at the first of them only", () => {
  const { figures, open } = laidOut(
    typed([
      ["CÔNG AN TỈNH NGHỆ AN"],
      ["#", "Địa phương", "Chỉ tiêu", "Quý I/2024"],
      [1, "Hà Nội", "Số lượt người tham dự", 1],
      [2, null, "Số điểm mô hình đang hoạt động", 2],
      [3, "Thanh Hóa", "Số lượt người tham dự", 3],
    ]),
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "attendances ha-noi 2024-Q1 = 1",
    "model_points ha-noi 2024-Q1 = 2",
    "attendances thanh-hoa 2024-Q1 = 3",
  ]);
});

test("a column of numbers that nothing stands above is asked", () => {
  const readings = typed([
    ["Số lượt người tham dự năm 2024"],
    ["Địa phương", "Năm 2022", "Năm 2023", null],
    ["Hà Nội", 1, 2, 9],
    ["Nghệ An", 3, 4, 9],
  ]);
  const { figures, open } = laidOut(readings, { corrections: { answers: { earlier: "take" } } });
  expect(open).toEqual(["column:bieu 1!D"]);
  expect(figures.length).toBe(4);
});

test("provinces across: their total and their country are checks as they are below each other", () => {
  const { figures, open, layout } = laidOut(
    typed([
      ["Số lượt người tham dự"],
      ["Kỳ", "Hà Nội", "Nghệ An", "Tổng số", "Cả nước"],
      ["Quý I/2024", 1, 2, 3, 90],
      ["Quý II/2024", 4, 5, 9, 91],
    ]),
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "attendances ha-noi 2024-Q1 = 1",
    "attendances nghe-an 2024-Q1 = 2",
    "attendances ha-noi 2024-Q2 = 4",
    "attendances nghe-an 2024-Q2 = 5",
  ]);
  expect(
    layout.checks.map(({ total, parts }) => `${total.cell} ${parts.map(({ cell }) => cell).join("+")}`),
  ).toEqual(["D3 B3+C3", "D4 B4+C4"]);
});

test.each([
  [["BÁO CÁO QUÝ II NĂM 2024", "Nghệ An, ngày 20/7/2024"], "2024-Q2"],
  [["Hạn gửi: 20/07/2024", "Kỳ báo cáo: 6 tháng đầu năm 2024"], "2024-S1"],
  [["Thực hiện Kế hoạch năm 2020", "Báo cáo năm 2024"], null],
  [["Năm 2024", "Báo cáo tháng 3 năm 2024"], "2024-03"],
] as const)("the period of a title: %j is %s", (titles, period) => {
  const { rows, open } = laidOut(
    typed([...titles.map((title) => [title]), ["Địa phương", "Số lượt người tham dự"], ["Nghệ An", 5]]),
  );
  expect([rows[0]?.cells.period ?? null, open]).toEqual([
    period,
    period === null ? ["sheet-period:bieu 1"] : [],
  ]);
});
