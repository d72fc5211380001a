import { expect, test } from "vitest";
import { fingerprint, remember } from "../../../src/import/layout/fingerprint.ts";
import { laidOut, typed } from "./typed-sheet.ts";
import type { Typed } from "./typed-sheet.ts";

const month = (n: number): ReturnType<typeof typed> =>
  typed(
    [
      [`BÁO CÁO THÁNG ${n} NĂM 2024`],
      ["Địa phương", `Lượt dự tháng ${n}`, "Ghi nhận khác"],
      ["Hà Nội", n, 7],
      ["Nghệ An", 2 * n, 8],
    ],
    `T${n}`,
  );

const SAID = {
  answers: { "name:luot du": "indicator:attendances", "name:ghi nhan khac": "leave-out" },
};

test("what was answered for one month's book is taken for the next, and is told to be remembered", () => {
  const first = laidOut(month(3));
  expect(first.open).toEqual(["name:luot du", "name:ghi nhan khac"]);
  const answered = laidOut(month(3), { corrections: SAID });
  expect(answered.figures).toEqual(["attendances ha-noi 2024-03 = 3", "attendances nghe-an 2024-03 = 6"]);
  const kept = remember(answered.layout, SAID);
  const next = laidOut(month(4), { remembered: [kept] });
  expect(next.open).toEqual([]);
  expect(next.figures).toEqual(["attendances ha-noi 2024-04 = 4", "attendances nghe-an 2024-04 = 8"]);
  expect(fingerprint(next.layout)).toBe(fingerprint(first.layout));
});

test("a book with other headings is asked anew, whatever is remembered of its sender", () => {
  const kept = remember(laidOut(month(3)).layout, SAID);
  const other: Typed[][] = [["BÁO CÁO THÁNG 4 NĂM 2024"], ["Địa phương", "Lượt dự tháng 4"], ["Hà Nội", 1]];
  expect(laidOut(typed(other), { remembered: [kept] }).open).toEqual(["name:luot du"]);
});

test("what was said of single cells and of the period is not remembered", () => {
  const { layout } = laidOut(month(3));
  const answers = {
    ...SAID.answers,
    "value:T3!B3": "12",
    period: "period:2024-03",
    area: "area:ha-noi",
    "separators:#": "thousands",
  };
  expect(Object.keys(remember(layout, { answers }).answers)).toEqual([
    ...Object.keys(SAID.answers),
    "separators:#",
  ]);
});

test("where a table stands can be said by hand", () => {
  const readings = typed([
    ["Địa phương", "Số lượt người tham dự năm 2023"],
    ["Hà Nội", 1],
    ["Nghệ An", 2],
    ["Tạm tính", 3],
  ]);
  const { figures } = laidOut(readings, {
    corrections: { sheets: { "Biểu 1": { data: [2, 3], headings: [1, 1] } } },
  });
  expect(figures).toEqual(["attendances ha-noi 2023 = 1", "attendances nghe-an 2023 = 2"]);
  const byRow = laidOut(readings, { corrections: { sheets: { "Biểu 1": { rows: { "4": "LEFT_OUT" } } } } });
  expect([byRow.figures, byRow.open]).toEqual([figures, []]);
  const byColumn = laidOut(readings, {
    corrections: { sheets: { "Biểu 1": { columns: { B: "LEFT_OUT" } } } },
  });
  expect(byColumn.figures).toEqual([]);
  const none = laidOut(readings, { corrections: { sheets: { "Biểu 1": { read: false } } } });
  expect([none.figures, none.layout.sheets[0]?.leftOut]).toEqual([[], "BY_HAND"]);
});

test("an answer for a whole sheet says its area, period or indicator", () => {
  const { figures, open } = laidOut(
    typed([
      ["Loại đơn vị", "Số lượng"],
      ["Khu dân cư", 5],
      ["Trường học", 6],
    ]),
    {
      corrections: {
        answers: { indicator: "indicator:antt_met", area: "area:nghe-an", period: "period:2024" },
      },
    },
  );
  expect(open).toEqual([]);
  expect(figures).toEqual(["antt_met nghe-an 2024 residential_area = 5", "antt_met nghe-an 2024 school = 6"]);
});

test("an answer that cannot be understood is none: its question stays open", () => {
  const said = (answer: string): readonly string[] =>
    laidOut(month(3), { corrections: { answers: { ...SAID.answers, "name:luot du": answer } } }).open;
  expect(said("attendances")).toEqual(["name:luot du"]);
  expect(said("indicator:attendances period:2024-13")).toEqual(["name:luot du"]);
  expect(said("indicator:attendances")).toEqual([]);
});
