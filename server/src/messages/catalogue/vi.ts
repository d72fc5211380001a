import { counted, quoted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { CatalogueMatter } from "./matter.ts";

const n = counted("vi-VN");
const list = quoted(", ");

/** Messages on rows of the catalogue, in Vietnamese. */
export const catalogueVi: WordsOf<CatalogueMatter> = {
  CATALOGUE_FILE_UNKNOWN: ({ file, accepted }) =>
    `"${file}" không phải tệp của danh mục. Các tệp là ${list(accepted)}.`,
  CATALOGUE_FILE_UNREAD: ({ why }) => `Không đọc được tệp này dưới dạng CSV: ${why}`,
  CATALOGUE_NOTHING_GIVEN: () => "Trong tệp không có dòng nào.",
  CATALOGUE_TOO_MUCH: ({ most }) => `Mỗi lần nhận nhiều nhất ${n(most)} dòng.`,
  CATALOGUE_COLUMN_UNKNOWN: ({ accepted }) => `Tệp này không có cột như vậy. Các cột là ${list(accepted)}.`,
  CATALOGUE_CELL_EMPTY: () => "Ô này không được để trống.",
  CATALOGUE_ID_WRONG: ({ most }) =>
    `Mã gồm nhiều nhất ${n(most)} chữ thường a–z, chữ số, "-" và "_", bắt đầu bằng chữ.`,
  CATALOGUE_TEXT_WRONG: ({ most }) => `Ô này nhận một đoạn dài nhất ${n(most)} ký tự.`,
  CATALOGUE_TEXTS_MANY: ({ most }) => `Nhận nhiều nhất ${n(most)} mục, cách nhau bằng "|".`,
  CATALOGUE_WORD_UNKNOWN: ({ accepted }) => `Ô này nhận một trong ${list(accepted)}.`,
  CATALOGUE_NUMBER_WRONG: ({ least, most }) => `Ô này nhận số nguyên từ ${n(least)} đến ${n(most)}.`,
  CATALOGUE_MONTH_WRONG: () => "Ô này nhận một tháng, viết như 2026-07.",
  CATALOGUE_DAY_WRONG: () => "Ô này nhận một ngày, viết như 2026-07-01.",
  CATALOGUE_MEMBER_UNKNOWN: ({ file, near }) =>
    `Trong ${file} không có mã này.${near.length === 0 ? "" : ` Có phải ${list(near)}?`}`,
  CATALOGUE_ROW_TWICE: ({ first }) => `Dòng này đã có ở dòng ${n(first)}.`,
  CATALOGUE_NAME_MISSING: ({ file }) => `Mục này chưa có tên trong ${file}.`,
  CATALOGUE_CALENDAR_BACKWARDS: () => "Lịch kết thúc trước khi bắt đầu.",
  CATALOGUE_NOTHING_IS_DUE: () =>
    "Bộ dữ liệu này không có hạn nộp: nó được gom từ các báo cáo (COLLECTED), không phải do đơn vị nộp (SCHEDULED).",
  CATALOGUE_RATIO_PART: () =>
    "Tỷ lệ (RATIO) cần một thành phần cộng được giữa các địa bàn (over_areas: sum).",
  CATALOGUE_NO_RATIO: () => "Chỉ tỷ lệ (RATIO) mới có tử số và mẫu số.",
  CATALOGUE_MUST_COMBINE: () =>
    "Cần nói chỉ tiêu gộp giữa các địa bàn thế nào: sum, union hoặc none; tỷ lệ (RATIO) thì để trống.",
  CATALOGUE_HOLDS_FIGURES: ({ figures }) =>
    `Đã có ${n(figures)} số liệu tính theo cách này. Đếm thứ khác thì mở chỉ tiêu hoặc bộ dữ liệu mới; định nghĩa thay đổi từ một ngày thì ghi vào indicator_versions.`,
  CATALOGUE_NAME_TAKEN: ({ id }) => `Tên này đã là tên của "${id}".`,
  CATALOGUE_NOT_BROKEN_DOWN: ({ indicator, breakdown }) => `"${indicator}" không phân tổ theo ${breakdown}.`,
  CATALOGUE_ROW_STAYS: () =>
    "Không bỏ được dòng này: có thể đã có số liệu dùng nó, hoặc nó đi kèm chương trình.",
  CATALOGUE_DOES_NOT_FIT: ({ why }) => `Không khớp với phần còn lại của danh mục: ${why}`,
  PROPOSAL_UNKNOWN: () => "Không có đề nghị này.",
  PROPOSAL_DECIDED: () => "Đề nghị này đã được quyết định.",
  PROPOSAL_THERE: ({ name }) => `"${name}" đã được đề nghị và đang chờ.`,
  PROPOSAL_NEEDS_REASON: () => "Hãy nêu lý do, tối đa 500 ký tự: người đề nghị sẽ đọc.",
  PROPOSAL_NAME_WRONG: ({ most }) =>
    `Ghi đúng tên như trong báo cáo, trên một dòng, tối đa ${n(most)} ký tự.`,
};
