import type { WordsOf } from "../../../messages/words-of.ts";
import { counted } from "../../../messages/words.ts";
import type { CellMatter, Member } from "./matter.ts";

const n = counted("vi-VN");
const A: Readonly<Record<Member, string>> = {
  indicator: "chỉ tiêu",
  area: "địa bàn",
  model: "mô hình",
  category: "lĩnh vực",
  unit_type: "loại đơn vị",
  award_level: "cấp khen thưởng",
  source: "nguồn của bộ số liệu này",
};

/** What is wrong with a cell as such, in Vietnamese. */
export const cellVi: WordsOf<CellMatter> = {
  CELL_TOO_LONG: ({ length, most }) => `Ô này có ${n(length)} ký tự; chỉ nhận nhiều nhất ${n(most)}.`,
  CELL_NOT_TEXT: () =>
    "Đây không phải văn bản thường: tệp phải lưu bằng mã UTF-8 và không có ký tự điều khiển.",
  MEMBER_MISSING: ({ what }) => `Ở đây phải có ${A[what]}.`,
  MEMBER_UNKNOWN: ({ what }) =>
    `Không có ${A[what]} nào mang mã ${what === "source" ? "này" : "hoặc tên này"}.`,
  AREA_AMBIGUOUS: ({ written }) =>
    `"${written}" là mã hoặc tên của nhiều địa bàn, nay hoặc trước đây: hãy ghi mã định danh của địa bàn muốn nói.`,
  WORD_UNKNOWN: () => "Ở đây không có từ này.",
  PERIOD_UNKNOWN: () => "Đây không phải một kỳ gồm trọn các tháng.",
  PERIOD_NOT_PLAIN: () => "Kỳ này có mã gọn hơn.",
  NUMBER_UNREADABLE: () =>
    "Đây không phải số viết thường: không có dấu cộng trừ, khoảng trắng hay dấu ngăn hàng nghìn; phần thập phân sau dấu chấm, như 1888 hoặc 88.73.",
  NUMBER_NEGATIVE: () => "Ở đây không có số nào nhỏ hơn 0.",
  VALUE_IS_ERROR: ({ error }) => `Đây không phải giá trị mà là lỗi của bảng tính, ${error}.`,
  MONTH_UNREADABLE: () => "Đây không phải một tháng như 2020-07.",
  DAY_UNREADABLE: () => "Đây không phải một ngày như 2025-07-01.",
  INSTANT_UNREADABLE: () => "Đây không phải một thời điểm theo giờ UTC.",
  VERSION_UNREADABLE: () => "Đây không phải số phiên bản.",
  EXAMPLE_EMPTY: () => "Giữa hai dấu | không có tên nào.",
  EXAMPLE_TWICE: () => "Một tên có ở đây hai lần.",
  EXAMPLES_TOO_MANY: ({ most }) => `Hơn ${n(most)} tên thì không còn là ví dụ nữa.`,
  EXAMPLE_TOO_LONG: ({ most }) => `Một tên dài hơn ${n(most)} chữ.`,
};
