import type { WordsOf } from "../../../messages/words-of.ts";
import { writtenAs } from "../written-as.ts";
import type { FigureMatter } from "./matter.ts";

const { n, at } = writtenAs("vi");

/** What does not go together with other figures, in Vietnamese. */
export const figureVi: WordsOf<FigureMatter> = {
  FIGURE_TWICE: ({ other }) => `Cùng số liệu này đã có ở ${at(other)} của tệp, với nội dung khác.`,
  VERSION_TAKEN: ({ recorded }) =>
    `Số liệu ghi nhận lúc ${recorded} có nội dung khác với cùng số phiên bản này: sửa số liệu thì ghi phiên bản kế tiếp.`,
  PART_OVER_WHOLE: ({ ratio, part, whole, area, period, value, most, other }) =>
    `"${ratio.vi}" sẽ quá 100 %: "${part.vi}" của ${area.vi} kỳ ${period} là ${n(value)}, nhiều hơn "${whole.vi}" ở ${at(other)}, là ${n(most)}.`,
  STOCK_UNBALANCED: ({ area, period, stock, added, ended, values }) =>
    `"${stock.vi}" của ${area.vi} không cân đối trong kỳ ${period}: đầu kỳ ${n(values.start)}, "${added.vi}" ${n(values.added)}, ` +
    `"${ended.vi}" ${n(values.ended)}, tính ra ${n(values.makes)} chứ không phải ${n(values.end)}.`,
};
