import { expect, test } from "vitest";
import { laidOut, typed } from "./typed-sheet.ts";

test("what is hidden is said", () => {
  const readings = typed([
    ["Số lượt người tham dự"],
    ["Địa phương", "Năm 2024"],
    ["Hà Nội", 1],
    ["Nghệ An", 2],
  ]).map((reading) => (reading.row === 3 ? { ...reading, hidden: "row" as const } : reading));
  const draft = typed([["Số lượt người tham dự"], ["Địa phương", "Năm 2023"], ["Hà Nội", 9]], "nháp").map(
    (reading) => ({ ...reading, hidden: "sheet" as const }),
  );
  const { figures, layout, open } = laidOut([...readings, ...draft]);
  expect(figures).toEqual(["attendances ha-noi 2024 = 1"]);
  expect(open).toEqual(["hidden-cells"]);
  expect(layout.questions.map(({ code, answeredBy }) => [code, answeredBy])).toEqual([
    ["HIDDEN_CELLS", null],
    ["HIDDEN_SHEET", "RULE"],
  ]);
  expect(layout.sheets.map(({ leftOut }) => leftOut)).toEqual([null, "HIDDEN"]);
  const all = laidOut([...readings, ...draft], {
    corrections: { answers: { "hidden-cells": "take", "hidden-sheet:nhap": "take" } },
  });
  expect(all.figures).toEqual([
    "attendances ha-noi 2024 = 1",
    "attendances nghe-an 2024 = 2",
    "attendances ha-noi 2023 = 9",
  ]);
});

test("signs and numbers that can be read in two ways", () => {
  const readings = typed([
    ["Số lượt người tham dự"],
    ["Địa phương", "2021", "2022", "2023", "2024"],
    ["Hà Nội", "4.700", "-", "…", "x"],
    ["Nghệ An", "hơn 50", "gần 60", "khoảng 70", 8],
  ]);
  const { figures, open, layout } = laidOut(readings);
  expect(figures).toEqual([
    "attendances ha-noi 2022 = 0",
    "attendances nghe-an 2021 = 50 AT_LEAST",
    "attendances nghe-an 2022 = 60 AT_MOST",
    "attendances nghe-an 2023 = 70 ABOUT",
    "attendances nghe-an 2024 = 8",
  ]);
  expect(open).toEqual(["separators:bieu 1", "cross:bieu 1"]);
  expect(layout.questions[0]?.candidates.map(({ answer }) => answer)).toEqual(["thousands", "decimal"]);
  expect(layout.notes).toEqual([{ code: "NOT_COLLECTED", sheet: "Biểu 1", range: "D3" }]);
  const answered = laidOut(readings, {
    corrections: { answers: { "separators:bieu 1": "thousands", "value:Biểu 1!E3": "leave-out" } },
  });
  expect(answered.figures[0]).toBe("attendances ha-noi 2021 = 4700");
  expect(answered.open).toEqual([]);
});
