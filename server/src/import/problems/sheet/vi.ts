import type { WordsOf } from "../../../messages/words-of.ts";
import { writtenAs } from "../written-as.ts";
import type { SheetMatter } from "./matter.ts";

const { n } = writtenAs("vi");

/** What does not go together within a sheet, in Vietnamese. */
export const sheetVi: WordsOf<SheetMatter> = {
  SUM_DIFFERS: ({ printed, made, n: parts, first, last }) =>
    `Tổng ghi là ${n(printed)}, nhưng ${parts} ô từ ${first} đến ${last} cộng lại được ${n(made)}.`,
  PART_OVER_SUM: ({ value, total, at }) => `${n(value)} nhiều hơn tổng số ở ô ${at}, là ${n(total)}.`,
  FORMULA_STALE: ({ formula, stored, made }) =>
    `Tệp ghi ${n(stored)} cho =${formula}, nhưng các ô đó tính ra ${n(made)}: hãy mở tệp, cho tính lại rồi lưu.`,
};
