import type { WordsOf } from "../../../messages/words-of.ts";
import type { RowMatter } from "./matter.ts";

/** What does not go together within one row, in Vietnamese. */
export const rowVi: WordsOf<RowMatter> = {
  RECORDED_MISSING: () => "Số liệu đi kèm phải ghi thời điểm ghi nhận của từng dòng.",
  RECORDED_TO_COME: () => "Thời điểm này chưa đến.",
  VALUE_MISSING: () => "Thiếu giá trị; ô trống không bao giờ là 0.",
  VALUE_WITH_STATUS: ({ status }) => `Với trạng thái ${status} thì không có giá trị.`,
  HEDGE_WITHOUT_VALUE: () => "Không có giá trị thì không có mức xác định.",
  PERCENT_OVER_100: () => "Tỷ lệ phần trăm phải từ 0 đến 100.",
  COUNT_NOT_WHOLE: () => "Số đếm phải là số nguyên.",
  BREAKDOWN_NOT_OF_INDICATOR: ({ indicator, by }) =>
    `Chỉ tiêu ${indicator} ${by.length === 0 ? "không chia nhỏ theo gì cả" : `chỉ chia nhỏ theo ${by.join(", ")}`}.`,
  MODEL_AND_CATEGORY: () => "Mô hình đã có lĩnh vực của nó: chỉ ghi một trong hai.",
  NOT_A_PART: ({ over }) => `Dòng này không phải một phần theo ${over}.`,
  FLOW_DATED: () => "Số phát sinh trong cả kỳ thì không chốt vào tháng nào: hãy để trống ô này.",
  INTERVAL_NOT_OF_STOCK: () => "Chỉ số thời điểm (STOCK) mới có giá trị trong một khoảng ngày.",
  INTERVAL_WITHOUT_BEGINNING: () => "Khoảng ngày phải có ngày bắt đầu.",
  INTERVAL_REVERSED: () => "Khoảng ngày này hết trước khi bắt đầu.",
  MONTH_NOT_OF_INTERVAL: () => "Khi có khoảng ngày, đây là tháng của ngày đầu khoảng.",
  MONTH_NOT_OF_PERIOD: () => "Tháng này không nằm trong kỳ.",
  PUBLISHED_BEFORE: ({ published }) => `Nguồn đã công bố trước đó, vào ${published}.`,
  PUBLISHED_BEFORE_PERIOD: ({ published }) => `Nguồn đã công bố trước khi kỳ này bắt đầu, vào ${published}.`,
  AREA_ENDED: ({ since, until, day }) =>
    `Địa bàn này có từ ${since} đến trước ${until}, ngày ${day} không còn nữa.`,
  AREA_NOT_YET: ({ since, day }) => `Địa bàn này chỉ có từ ${since}, ngày ${day} chưa có.`,
  INTERVAL_PAST_AREA: ({ until }) => `Địa bàn này hết tồn tại từ ${until}.`,
  SOURCE_IS_THE_RETURN: () => "Số liệu này là báo cáo định kỳ, tự nó là nguồn: hãy để trống nguồn.",
  OUTSIDE_CALENDAR: ({ from, to }) => `Bộ số liệu có kỳ từ ${from} đến ${to}.`,
};
