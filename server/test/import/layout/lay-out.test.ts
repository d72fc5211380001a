import { expect, test } from "vitest";
import { laidOut, typed } from "./typed-sheet.ts";
import type { Typed } from "./typed-sheet.ts";

test("provinces down, periods across; totals and regions are checks, never data", () => {
  const { figures, open, layout } = laidOut(
    typed([
      ["SỐ ĐIỂM MÔ HÌNH ĐANG HOẠT ĐỘNG PHÂN THEO ĐỊA PHƯƠNG"],
      [null, null, null, "Điểm"],
      ["TT", "Địa phương", "Năm 2022", "6T/2023"],
      [null, "CẢ NƯỚC", 60, 66],
      ["I", "Đồng bằng sông Hồng", 30, 33],
      [1, "Hà Nội", 10, 11],
      [2, "Tỉnh Bắc Ninh", 20, 22],
      ["II", "Bắc Trung Bộ", 30, 33],
      [1, "Thanh Hoá", 10, 11],
      [2, "NGHỆ AN", 20, 22],
    ]),
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "model_points ha-noi 2022 = 10",
    "model_points ha-noi 2023-S1 = 11",
    "model_points bac-ninh 2022 = 20",
    "model_points bac-ninh 2023-S1 = 22",
    "model_points thanh-hoa 2022 = 10",
    "model_points thanh-hoa 2023-S1 = 11",
    "model_points nghe-an 2022 = 20",
    "model_points nghe-an 2023-S1 = 22",
  ]);
  expect(
    layout.checks.map(({ total, parts }) => `${total.cell} ${parts.map(({ cell }) => cell).join("+")}`),
  ).toEqual(["C4 C5+C8", "D4 D5+D8", "C5 C6+C7", "D5 D6+D7", "C8 C9+C10", "D8 D9+D10"]);
});

test("a form with three rows of headings, an index row, a letterhead and signatures", () => {
  const { figures, open, layout, rows } = laidOut(
    typed([
      ["CÔNG AN TỈNH NGHỆ AN", null, null, null, null, "Biểu số: 01.H/PT"],
      ["PHÒNG PV05", null, null, null, null, "Ban hành theo Quyết định ngày 01/02/2020"],
      [],
      ["TÌNH HÌNH PHONG TRÀO"],
      ["Kỳ báo cáo: 6 tháng đầu năm 2024"],
      [null, null, null, null, null, null, "Đơn vị tính: điểm"],
      [],
      ["STT", "Chỉ tiêu", "Mã số", "Năm 2023", null, "Năm 2024", null],
      [null, null, null, "Chính thức", "6 tháng đầu năm", "6 tháng đầu năm", null],
      [null, null, null, null, null, "Kế hoạch", "Ước thực hiện"],
      ["A", "B", "C", 1, 2, 3, 4],
      ["I", "Số điểm mô hình đang hoạt động", "01", 100, 90, 120, 110],
      [1, "  - Camera an ninh", "02", 60, 50, 70, 65],
      [2, "  - Ba an toàn", "03", 40, 40, 50, 45],
      ["II", "Số lượt người tham dự", "04", 1000, 400, 1200, 450],
      [],
      ["Ghi chú: số liệu năm 2024 là số ước."],
      [null, null, null, null, null, "Nơi mẫu, ngày 20 tháng 6 năm 2024"],
      ["Người lập biểu", null, null, null, null, "TRƯỞNG PHÒNG"],
    ]),
    {
      merges: new Map([
        [
          "Biểu 1",
          ["A4:G4", "A5:G5", "A8:A10", "B8:B10", "C8:C10", "D8:E8", "F8:G8", "D9:D10", "E9:E10", "F9:G9"],
        ],
      ]),
      corrections: { answers: { earlier: "take" } },
    },
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "model_points nghe-an 2023 = 100",
    "model_points nghe-an 2023-S1 = 90",
    "model_points nghe-an 2024-S1 = 110 ESTIMATED",
    "model_points nghe-an 2023 camera_an_ninh = 60",
    "model_points nghe-an 2023-S1 camera_an_ninh = 50",
    "model_points nghe-an 2024-S1 camera_an_ninh = 65 ESTIMATED",
    "model_points nghe-an 2023 ba_an_toan = 40",
    "model_points nghe-an 2023-S1 ba_an_toan = 40",
    "model_points nghe-an 2024-S1 ba_an_toan = 45 ESTIMATED",
    "attendances nghe-an 2023 = 1000",
    "attendances nghe-an 2023-S1 = 400",
    "attendances nghe-an 2024-S1 = 450 ESTIMATED",
  ]);
  expect(rows[2]?.place).toEqual({
    sheet: "Biểu 1",
    at: { indicator: "B12", area: "A1", period: "F9", value: "G12", status: "G12" },
  });
  expect(layout.notes).toEqual([
    { code: "PLAN_LEFT_OUT", sheet: "Biểu 1", range: "F12:F15" },
    { code: "ESTIMATE", sheet: "Biểu 1", range: "G12:G15" },
  ]);
  expect(layout.sheets[0]?.ranges).toMatchInlineSnapshot(`
    [
      {
        "range": "A1:A2",
        "role": "TITLE",
      },
      {
        "range": "F1:F2",
        "role": "TITLE",
      },
      {
        "range": "A4:A5",
        "role": "TITLE",
      },
      {
        "range": "G6",
        "role": "TITLE",
      },
      {
        "range": "A8:G10",
        "role": "HEADING",
      },
      {
        "range": "A11:G11",
        "role": "INDEX_ROW",
      },
      {
        "range": "A12:A15",
        "role": "ORDINAL",
      },
      {
        "range": "B12:B15",
        "role": "STUB",
      },
      {
        "range": "C12:C15",
        "role": "CODE",
      },
      {
        "range": "D12:E15",
        "role": "DATA",
      },
      {
        "range": "F12:F15",
        "role": "LEFT_OUT",
      },
      {
        "range": "G12:G15",
        "role": "DATA",
      },
      {
        "range": "A17",
        "role": "FOOTER",
      },
      {
        "range": "F18:F19",
        "role": "FOOTER",
      },
      {
        "range": "A19",
        "role": "FOOTER",
      },
    ]
  `);
});

test("indicators across, provinces down; a name nobody knows is asked and its column waits", () => {
  const readings = typed([
    ["BÁO CÁO QUÝ I NĂM 2024"],
    ["Địa phương", "Số lượt người tham dự", "Điểm mô hình xây dựng mới", "Số vụ việc"],
    ["Hà Nội", 1, 2, 3],
    ["Nghệ An", 4, 5, 6],
    ["Tổng cộng", 5, 7, 9],
  ]);
  const { figures, layout } = laidOut(readings);
  expect(figures).toEqual([
    "attendances ha-noi 2024-Q1 = 1",
    "model_points_new ha-noi 2024-Q1 = 2",
    "attendances nghe-an 2024-Q1 = 4",
    "model_points_new nghe-an 2024-Q1 = 5",
  ]);
  expect(layout.questions).toMatchObject([
    { code: "NAME", key: "name:so vu viec", cell: "D2", cells: 2, answer: null },
  ]);
  const answered = laidOut(readings, { corrections: { answers: { "name:so vu viec": "leave-out" } } });
  expect(answered.open).toEqual([]);
  const meant = laidOut(readings, {
    corrections: { answers: { "name:so vu viec": "indicator:awards_individuals" } },
  });
  expect(meant.figures).toContain("awards_individuals nghe-an 2024-Q1 = 6");
});

test("Chia ra is exhaustive, Trong đó is not", () => {
  const { figures, layout } = laidOut(
    typed([
      ["Đơn vị báo cáo: Công an tỉnh Nghệ An"],
      ["Chỉ tiêu", "Quý I/2024"],
      ["Số lượt khen thưởng tập thể", 10],
      ["Chia ra:", null],
      ["- Bộ Công an", 4],
      ["- Cấp xã", 6],
      ["Số đơn vị đạt chuẩn An toàn về ANTT", 9],
      ["Trong đó: Trường học", 3],
      ["Số lượt người tham dự", 100],
    ]),
  );
  expect(figures).toEqual([
    "awards_collectives nghe-an 2024-Q1 = 10",
    "awards_collectives nghe-an 2024-Q1 ministry = 4 award_level",
    "awards_collectives nghe-an 2024-Q1 commune = 6 award_level",
    "antt_met nghe-an 2024-Q1 = 9",
    "antt_met nghe-an 2024-Q1 school = 3",
    "attendances nghe-an 2024-Q1 = 100",
  ]);
  expect(layout.checks).toEqual([
    {
      sheet: "Biểu 1",
      kind: "ALL",
      total: { cell: "B3", value: "10" },
      parts: [
        { cell: "B5", value: "4" },
        { cell: "B6", value: "6" },
      ],
    },
    {
      sheet: "Biểu 1",
      kind: "SOME",
      total: { cell: "B7", value: "9" },
      parts: [{ cell: "B8", value: "3" }],
    },
  ]);
});

test("one sheet a month: periods without a year are those of the title, across the year", () => {
  const month = (n: number, before: number, cells: readonly number[]): Typed[][] => [
    [`BÁO CÁO THÁNG ${n} NĂM 2024 CỦA TỈNH NGHỆ AN`],
    ["Chỉ tiêu", `Thực hiện tháng ${before}`, `Ước tháng ${n}`, `Cộng dồn ${n} tháng`],
    ["Số lượt người tham dự (nghìn lượt)", ...cells],
  ];
  const { figures, layout, open } = laidOut(
    [...typed(month(1, 12, [95, 10, 10]), "T1"), ...typed(month(2, 1, [10, 20, 30]), "T2")],
    { corrections: { answers: { earlier: "take" } } },
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "attendances nghe-an 2023-12 = 95000",
    "attendances nghe-an 2024-01 = 10000",
    "attendances nghe-an 2024-02 = 20000 ESTIMATED",
    "attendances nghe-an 2024-01/2024-02 = 30000",
  ]);
  expect(layout.notes.map(({ code, sheet, range }) => `${code} ${sheet}!${range}`)).toContain(
    "CUMULATIVE T2!D3",
  );
});

test("rows of our own columns, with ids or names, in either language", () => {
  const { figures, open, rows } = laidOut(
    typed([
      ["Chỉ tiêu", "Địa bàn", "Kỳ số liệu", "Cấp khen thưởng", "Giá trị", "Mức xác định", "Trạng thái"],
      ["awards_collectives", "dong-thap-2025", "2025-S2", "state", 5, null, null],
      ["Số lượt khen thưởng tập thể", "Đồng Tháp", "Quý I/2025", "Bộ Công an", 6, "ít nhất", "Ước"],
      ["Số gì đó", "Đồng Tháp", "2025-01", null, 7, null, null],
    ]),
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "awards_collectives dong-thap-2025 2025-S2 state = 5",
    "awards_collectives dong-thap 2025-Q1 ministry = 6 AT_LEAST ESTIMATED",
    "Số gì đó Đồng Tháp 2025-01 = 7",
  ]);
  expect(rows[1]?.place.at.area).toBe("B3");
});
