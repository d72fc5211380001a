import type { WordsOf } from "../../../messages/words-of.ts";
import { writtenAs } from "../written-as.ts";
import type { FigureMatter } from "./matter.ts";

const { n, at, figure: name } = writtenAs("vi");
const day = (instant: string): string => instant.slice(0, 10).split("-").toReversed().join("/");

/** What does not go together with other figures, in Vietnamese. */
export const figureVi: WordsOf<FigureMatter> = {
  FIGURE_TWICE: ({ other }) => `Cùng số liệu này đã có ở ${at(other)} của tệp, với nội dung khác.`,
  VERSION_TAKEN: ({ recorded }) =>
    `Số liệu ghi nhận lúc ${recorded} có nội dung khác với cùng số phiên bản này: sửa số liệu thì ghi phiên bản kế tiếp.`,
  FIGURE_CHANGED: ({ figure, before, status, recorded }) =>
    `${name(figure)} trước đây là ${before === null ? status : n(before)}, ghi nhận ngày ${day(recorded)}. Hãy cho biết lý do thay đổi.`,
  FIGURE_WITHDRAWN: ({ figure, before, recorded }) =>
    `${name(figure)}${before === null ? "" : `, ${n(before)}`}, ghi nhận ngày ${day(recorded)}, sẽ bị rút. Hãy cho biết lý do.`,
  SOURCE_DIFFERS: ({ figure, source, value }) =>
    `Nguồn "${source}" ghi ${value === null ? "không có giá trị" : n(value)} cho ${name(figure)}. Cả hai đều được giữ và số liệu hiện ra là còn mâu thuẫn.`,
  PERIOD_TO_COME: ({ period, begins }) => `Kỳ ${period} đến ${day(begins)} mới bắt đầu.`,
  PERIOD_NOT_OVER: ({ period, ends }) =>
    `Kỳ ${period} đến hết ngày ${day(ends)} mới kết thúc: số liệu này đã là số cuối cùng chưa?`,
  PART_OVER_WHOLE: ({ ratio, part, whole, value, most, other }) =>
    `"${ratio.vi}" sẽ quá 100 %: ${name(part)} là ${n(value)}, nhiều hơn "${whole.vi}" ở ${at(other)}, là ${n(most)}.`,
  SHARE_OVER_100: ({ ratio, part, whole, value, most }) =>
    `${name(ratio)} sẽ quá 100 %: "${part.vi}" ${n(value)}, "${whole.vi}" đã biết là ${n(most)}. Tỷ lệ này không hiện ra cho đến khi một trong hai số được sửa.`,
  PART_OVER_TOTAL: ({ part, value, total, other }) =>
    `${name(part)} là ${n(value)}, nhiều hơn tổng số${other === null ? " đã biết" : ` ở ${at(other)}`}, là ${n(total)}.`,
  TOTAL_DIFFERS: ({ figure, reported, derived }) =>
    `${name(figure)} ghi ${n(reported)}, nhưng cộng đủ các phần thì được ${n(derived)}.`,
  STOCK_UNBALANCED: ({ figure, added, ended, values }) =>
    `${name(figure)} không cân đối: đầu kỳ ${n(values.start)}, "${added.vi}" ${n(values.added)}, ` +
    `"${ended.vi}" ${n(values.ended)}, tính ra ${n(values.makes)} chứ không phải ${n(values.end)}.`,
  VALUE_UNUSUAL: ({ figure, value, history, times, most }) =>
    `${name(figure)} là ${n(value)}, khác hẳn ${history.n} kỳ khác: trung vị ${n(history.median)}, từ ${n(history.least)} đến ` +
    `${n(history.greatest)}. Số này cách trung vị ${n(times)} lần độ lệch vững (mỗi lần ${n(history.deviation)}); quá ${most} lần thì hỏi lại.`,
};
