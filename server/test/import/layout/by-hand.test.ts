import { expect, test } from "vitest";
import { remember } from "../../../src/import/layout/fingerprint.ts";
import { contradictionWords } from "../../../src/import/layout/correcting/contradiction-words.ts";
import type { Corrections, SheetCorrection } from "../../../src/import/layout/layout.ts";
import { laidOut, typed } from "./typed-sheet.ts";
import type { Typed } from "./typed-sheet.ts";

/** A book that is misread: its names stand in the last column, and a column of numbers of last year stands before them. */
const misread = (month: number, more: readonly (readonly Typed[])[] = []): ReturnType<typeof typed> =>
  typed(
    [
      [`BÁO CÁO THÁNG ${month} NĂM 2024`],
      ["Số quân số", "Số lượt người tham dự", "Phụ lục", "Đơn vị"],
      [9, month, 41, "Hà Nội"],
      ...more,
      [9, 2 * month, 42, "Nghệ An"],
      [18, 3 * month, 83, "Gộp các nơi"],
      ["Ghi chú: số 12 do báo cáo muộn", 12],
    ],
    `T${month}`,
  );

const SAID: SheetCorrection = {
  headings: [2, 2],
  data: [3, 5],
  columns: { A: "LEFT_OUT", C: "LEFT_OUT", D: "STUB" },
  rows: { "5": "TOTAL" },
};

const onSheet = (sheet: string, said: SheetCorrection): { corrections: Corrections } => ({
  corrections: { sheets: { [sheet]: said } },
});

test("a book whose layout is misread is put right by hand, and next month's like it needs no question", () => {
  const asFound = laidOut(misread(3));
  expect(asFound.open).not.toEqual([]);
  const { layout, figures, open } = laidOut(misread(3), onSheet("T3", SAID));
  expect([open, layout.contradictions]).toEqual([[], []]);
  expect(figures).toEqual(["attendances ha-noi 2024-03 = 3", "attendances nghe-an 2024-03 = 6"]);
  expect(layout.sheets[0]).toMatchObject({ correction: SAID, correctedBy: "PERSON" });
  const kept = remember(layout, onSheet("T3", SAID).corrections);
  // A province more in the next month: rows are found again by their words.
  const next = laidOut(misread(4, [[9, 5, 40, "Huế"]]), { remembered: [kept] });
  expect(next.open).toEqual([]);
  expect(next.figures).toEqual([
    "attendances ha-noi 2024-04 = 4",
    "attendances hue 2024-04 = 5",
    "attendances nghe-an 2024-04 = 8",
  ]);
  expect(next.layout.sheets[0]).toMatchObject({
    correctedBy: "REMEMBERED",
    correction: { ...SAID, data: [3, 6], rows: { "6": "TOTAL" } },
  });
});

test("what was remembered is taken back by saying nothing, and said otherwise by saying something", () => {
  const first = laidOut(misread(3), onSheet("T3", SAID));
  const remembered = [remember(first.layout, onSheet("T3", SAID).corrections)];
  const undone = laidOut(misread(4), { remembered, ...onSheet("T4", {}) });
  expect(undone.layout.sheets[0]?.correction).toBeNull();
  expect(undone.open).toEqual(laidOut(misread(4)).open);
  const otherwise = laidOut(misread(4), {
    remembered,
    ...onSheet("T4", { ...SAID, rows: { "4": "LEFT_OUT", "5": "TOTAL" } }),
  });
  expect(otherwise.figures).toEqual(["attendances ha-noi 2024-04 = 4"]);
});

test("what is not found again is not used by half, and that is said", () => {
  const first = laidOut(misread(3), onSheet("T3", SAID));
  const remembered = [remember(first.layout, onSheet("T3", SAID).corrections)];
  // Another line after the last: nobody said whether it is one of the figures.
  const other = typed(
    [
      ["BÁO CÁO THÁNG 4 NĂM 2024"],
      ["Số quân số", "Số lượt người tham dự", "Phụ lục", "Đơn vị"],
      [9, 4, 41, "Hà Nội"],
      [9, 8, 42, "Gộp các nơi"],
      [9, 8, 42, "Nghệ An"],
    ],
    "T4",
  );
  const { layout, figures } = laidOut(other, { remembered });
  expect(layout.sheets[0]?.correction).toBeNull();
  expect(layout.notes.map(({ code }) => code)).toContain("CORRECTION_NOT_FOUND");
  expect(figures).toEqual(laidOut(other).figures);
});

test("a heading stands for what a person says; the period of one month is asked for in the next", () => {
  const book = (month: number): ReturnType<typeof typed> =>
    typed(
      [[`BÁO CÁO THÁNG ${month} NĂM 2024`], ["Địa phương", "Cột một", "Cột hai"], ["Hà Nội", month, 7]],
      `T${month}`,
    );
  const said = { cells: { B2: "indicator:attendances", C2: "indicator:attendances period:2023-12" } };
  const { layout, figures, open } = laidOut(book(3), onSheet("T3", said));
  expect(open).toEqual([]);
  expect(figures).toEqual(["attendances ha-noi 2024-03 = 3", "attendances ha-noi 2023-12 = 7"]);
  const remembered = [remember(layout, onSheet("T3", said).corrections)];
  const next = laidOut(book(4), { remembered });
  expect(next.figures).toEqual(["attendances ha-noi 2024-04 = 4"]);
  expect(next.open).toEqual(["period:T4!C2"]);
});

test("what is said of a sheet goes before its title", () => {
  const book = typed([
    ["UBND TỈNH NGHỆ AN"],
    ["Biểu tổng hợp năm 2023"],
    ["Loại đơn vị", "Số lượng"],
    ["Khu dân cư", 5],
  ]);
  const said = { of: "area:ha-noi indicator:antt_met period:2024" };
  expect(laidOut(book, onSheet("Biểu 1", said)).figures).toEqual([
    "antt_met ha-noi 2024 residential_area = 5",
  ]);
  const { layout } = laidOut(book, onSheet("Biểu 1", said));
  const next = laidOut(book, { remembered: [remember(layout, onSheet("Biểu 1", said).corrections)] });
  expect([next.figures, next.open]).toEqual([[], ["sheet-period:bieu 1"]]);
});

test("figures are left out one by one, and columns of totals are never data", () => {
  const book = typed([
    ["Địa phương", "Số lượt người tham dự năm 2023", "Cộng dồn riêng"],
    ["Hà Nội", 1, 10],
    ["Nghệ An", 2, 20],
    ["Huế", 3, 30],
  ]);
  const said: SheetCorrection = { cells: { "B3:B4": "leave-out" }, columns: { C: "TOTAL" } };
  const { layout, figures, open } = laidOut(book, onSheet("Biểu 1", said));
  expect([figures, open]).toEqual([["attendances ha-noi 2023 = 1"], []]);
  expect(layout.sheets[0]?.ranges).toContainEqual({ range: "B3:B4", role: "LEFT_OUT" });
  expect(layout.sheets[0]?.ranges).toContainEqual({ range: "C2:C4", role: "TOTAL" });
  // Which of the figures do not count is another matter each month.
  expect(layout.anchored[0]).not.toHaveProperty("cells");
});

test("one of several tables is corrected, and the others stay", () => {
  const book = typed([
    ["Địa phương", "Số lượt người tham dự năm 2023"],
    ["Hà Nội", 1],
    ["Nghệ An", 2],
    [],
    ["Tên", "Số lượt người tham dự năm 2024"],
    ["Đơn vị trực thuộc", "2024"],
    ["Hà Nội", 3],
  ]);
  const { figures } = laidOut(book, onSheet("Biểu 1", { headings: [5, 5], data: [7, 7] }));
  expect(figures).toEqual([
    "attendances ha-noi 2023 = 1",
    "attendances nghe-an 2023 = 2",
    "attendances ha-noi 2024 = 3",
  ]);
});

const TABLE: readonly (readonly Typed[])[] = [
  ["Bảng số liệu"],
  ["Địa phương", "Số lượt người tham dự năm 2023"],
  ["Hà Nội", 1],
  ["Nghệ An", 2],
  ["Nguồn: sổ theo dõi"],
];

test.each<readonly [SheetCorrection, string]>([
  [{ headings: [2, 3] }, "FIGURES_IN_HEADING 2:3 B3"],
  [{ headings: [3, 2] }, "ROWS_REVERSED 3:2 "],
  [{ headings: [9, 9] }, "NOTHING_THERE 9:9 "],
  [{ headings: [5, 5] }, "NO_TABLE 5:5 "],
  [{ data: [5, 5] }, "NO_FIGURES 5:5 "],
  [{ headings: [4, 4], data: [3, 4] }, "FIGURES_IN_HEADING 4:4 B4, HEADING_BELOW_DATA 4:4 3:4"],
  [{ headings: [5, 5], data: [3, 4] }, "HEADING_BELOW_DATA 5:5 3:4"],
  [{ columns: { A: "DATA" } }, "NO_FIGURES A "],
  [{ columns: { F: "STUB" } }, "NOTHING_THERE F "],
  [{ rows: { "5": "DATA" } }, "NO_FIGURES 5 "],
  [{ headings: [1, 2], rows: { "2": "LEFT_OUT" } }, "ROW_IS_HEADING 2 1:2"],
  [{ data: [3, 3], rows: { "4": "TOTAL" } }, "OUTSIDE_DATA 4 "],
  [{ cells: { B3: "area:ha-noi" } }, "FIGURE_HAS_NO_MEANING B3 B3"],
  [{ cells: { A5: "area:ha-noi" } }, "NOT_READ A5 A5"],
  [{ cells: { D9: "leave-out" } }, "NOTHING_THERE D9 "],
  [{ cells: { A3: "area:nowhere" } }, "MEANING_UNKNOWN A3 nowhere"],
  [{ cells: { A3: "some words" } }, "MEANING_UNKNOWN A3 some words"],
  [{ cells: { A3: "area:ha-noi period:2024-13" } }, "MEANING_UNKNOWN A3 area:ha-noi period:2024-13"],
  [{ cells: { A3: "area:ha-noi area:nghe-an" } }, "SAID_TWICE A3 area"],
  [{ cells: { B2: "indicator:attendances award_level:state" } }, "DOES_NOT_FIT B2 state"],
  [{ of: "area:ha-noi" }, "AREAS_IN_LINES  ha-noi"],
  [{ of: "period:2022" }, "OF_NOT_TAKEN  B2 2023"],
])("what contradicts is refused: %j", (said, expected) => {
  const { contradictions } = laidOut(typed(TABLE), onSheet("Biểu 1", said)).layout;
  expect(contradictions.map(({ code, place, found }) => `${code} ${place} ${found}`).join(", ")).toBe(
    expected,
  );
  for (const each of contradictions)
    for (const words of Object.values(contradictionWords(each))) expect(words).not.toContain("{");
});

test("a sheet that is not there, and one of our own columns, are not corrected", () => {
  const codes = (sheet: string, cells: readonly (readonly Typed[])[]): readonly string[] =>
    laidOut(typed(cells), onSheet(sheet, { data: [3, 4] })).layout.contradictions.map(({ code }) => code);
  expect(codes("Biểu 2", TABLE)).toEqual(["SHEET_UNKNOWN"]);
  const own = [
    ["indicator", "area", "period", "value"],
    ["attendances", "ha-noi", "2023", 4],
  ];
  expect(codes("Biểu 1", own)).toEqual(["OWN_COLUMNS"]);
});
