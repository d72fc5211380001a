import { FILLED, offered, wordsOf } from "./form-columns.ts";
import type { FormCell, FormSheet } from "./xlsx/sheet.ts";

/** A sheet that explains what is to be written into each column, in both languages. */
export function guideSheet(): FormSheet {
  const rows: readonly (readonly [string, string, string])[] = [
    ["Cột – Column", "Ghi gì", "What is written there"],
    ...FILLED.map((name): readonly [string, string, string] => {
      const { vi, en, explains } = wordsOf(name);
      const words = offered(name);
      const list = words.length === 0 ? "" : `\n${words.join("\n")}`;
      return [`${vi}\n${en}`, `${explains.vi}${list}`, `${explains.en}${list}`];
    }),
    [
      "Nộp – Hand in",
      "Lưu tệp rồi nộp ở trang Nhập số liệu. Không đổi tên, không xóa cột ẩn: nhờ các cột đó mà tệp được đọc lại không phải hỏi.",
      "Save the file and hand it in on the page of imports. The hidden columns must stay: by them it is read without questions.",
    ],
  ];
  return {
    name: "Hướng dẫn",
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column): FormCell => ({
        row,
        column,
        style: row === 0 ? "heading" : column === 0 ? "name" : "inner",
        text,
      })),
    ),
    merges: [],
    widths: [26, 60, 60],
    heights: new Map(rows.map((texts, row) => [row, 8 + 16 * Math.max(...texts.map(linesOf))])),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    accepted: [],
    notes: [],
    frozenRows: 1,
    repeatedRows: null,
  };
}

const LETTERS_A_LINE = 55;

function linesOf(text: string): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);
}
