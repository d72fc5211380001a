import type { MessageLanguage } from "../../messages/message.ts";
import { counted } from "../../messages/words.ts";

interface Place {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number;
  readonly column: string | null;
}

interface Counts {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** The words around the problems of a report. */
interface ReportWords {
  readonly noRows: string;
  readonly imported: (dataset: string) => string;
  readonly nothingImported: string;
  readonly nothingToDo: string;
  readonly counts: (counts: Counts) => string;
  /** Where a problem stands. */
  readonly at: (place: Place) => string;
  readonly emptyCell: string;
  readonly accepted: (what: string) => string;
  readonly lookAt: string;
  /** Whom a comment in a workbook is from. */
  readonly author: string;
  readonly more: string;
  readonly moreToLookAt: (n: number) => string;
}

const en = counted("en-US");
const vi = counted("vi-VN");

/** Such as `row 5, value (C5)`. */
function place(
  { sheet, cell, row, column }: Place,
  words: { sheet: string; row: string; file: string },
): string {
  const parts = [
    sheet === null || sheet === "" ? [] : [`${words.sheet} "${sheet}"`],
    [row === 0 ? words.file : `${words.row} ${row}`],
    column === null ? [] : [column],
  ];
  return `${parts.flat().join(", ")}${cell === null ? "" : ` (${cell})`}`;
}

export const reportWords: Readonly<Record<MessageLanguage, ReportWords>> = {
  EN: {
    noRows: "no rows below the heading, nothing imported",
    imported: (dataset) => `imported into ${dataset}`,
    nothingImported: "nothing imported",
    nothingToDo: "nothing to do",
    counts: ({ accepted, unchanged, refused }) =>
      `${en(accepted)} new, ${en(unchanged)} already there, ${en(refused)} refused`,
    at: (at) => place(at, { sheet: "sheet", row: "row", file: "the file" }),
    emptyCell: "an empty cell",
    accepted: (what) => `Accepted: ${what}.`,
    lookAt: "to be looked at",
    author: "Movement Atlas",
    more: "… and more.",
    moreToLookAt: (n) => `… and ${en(n)} more to be looked at.`,
  },
  VI: {
    noRows: "không có dòng nào dưới dòng tiêu đề, không nhập gì",
    imported: (dataset) => `đã nhập vào ${dataset}`,
    nothingImported: "không nhập gì",
    nothingToDo: "không có gì phải làm",
    counts: ({ accepted, unchanged, refused }) =>
      `${vi(accepted)} mới, ${vi(unchanged)} đã có, ${vi(refused)} không nhận`,
    at: (at) => place(at, { sheet: "trang tính", row: "dòng", file: "cả tệp" }),
    emptyCell: "ô trống",
    accepted: (what) => `Có thể ghi: ${what}.`,
    lookAt: "cần xem lại",
    author: "Bản đồ Phong trào",
    more: "… và còn nữa.",
    moreToLookAt: (n) => `… và còn ${vi(n)} chỗ cần xem lại.`,
  },
};
