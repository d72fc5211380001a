import type { WordsOf } from "../../../messages/words-of.ts";
import { counted } from "../../../messages/words.ts";
import type { FileMatter } from "./matter.ts";

const n = counted("vi-VN");

/** What is wrong with a file, in Vietnamese. */
export const fileVi: WordsOf<FileMatter> = {
  DATASET_UNKNOWN: ({ dataset }) => `Không có bộ số liệu "${dataset}".`,
  FILE_EMPTY: () => "Tệp rỗng: không có cả dòng tiêu đề.",
  SEPARATOR_OTHER: ({ sign }) =>
    `Các ô ngăn nhau bằng ${sign === null ? "dấu tab" : `dấu "${sign}"`}: hãy lưu tệp với dấu phẩy giữa các ô.`,
  ROW_LENGTH_DIFFERS: () =>
    "Một dòng có số ô khác dòng tiêu đề. Ô có dấu phẩy, như 1.234,5, phải nằm trong dấu ngoặc kép.",
  QUOTE_NOT_CLOSED: () => "Có dấu ngoặc kép mở mà không đóng.",
  QUOTE_MISPLACED: () =>
    "Có dấu ngoặc kép giữa ô. Ô có dấu ngoặc kép thì phải nằm trong dấu ngoặc kép, và mỗi dấu bên trong viết hai lần.",
  ROW_TOO_LONG: ({ most }) => `Một dòng dài hơn ${n(most)} ký tự: có thể có dấu ngoặc kép mở mà không đóng.`,
  ROWS_TOO_MANY: ({ most }) =>
    `Tệp có hơn ${n(most)} dòng: hãy nộp thành nhiều phần, hoặc nhờ nhập bằng lệnh.`,
  NO_FIGURES_FOUND: () =>
    "Không tìm thấy bảng số liệu nào trong tệp: cần có tiêu đề, và mỗi địa bàn hoặc chỉ tiêu một dòng hay một cột.",
  FORM_NOT_FILLED_IN: ({ sheet, range }) =>
    `Biểu mẫu chưa có số liệu nào: hãy ghi vào các ô ${range}${sheet === "" ? "" : ` của trang tính "${sheet}"`} rồi nộp lại. Không phát sinh thì ghi 0.`,
  BOOK_NOT_TAKEN: ({ vi }) => vi,
  LAYOUT_CONTRADICTED: ({ vi }) => vi,
  READING_TOO_MUCH: () =>
    "Tệp có nhiều ô hơn mức đọc được một lần: hãy nộp thành nhiều phần, hoặc lưu lại chỉ với bảng số liệu.",
  READING_TOO_LONG: ({ minutes }) =>
    `Đọc và kiểm tra tệp này mất hơn ${n(minutes)} phút: hãy nộp thành nhiều phần, hoặc lưu lại chỉ với bảng số liệu.`,
  READING_FAILED: () =>
    "Không đọc được tệp do lỗi của hệ thống, không phải do tệp. Người vận hành tìm thấy lỗi trong nhật ký; hãy thử lại.",
  FILE_UNREADABLE: ({ said }) => `Không đọc được tệp này như CSV. Trình đọc báo: ${said}`,
  COLUMN_MISSING: ({ name }) => `Thiếu cột "${name}".`,
  COLUMN_UNKNOWN: ({ name }) => `Không biết cột "${name}".`,
  COLUMN_UNNAMED: () => "Có cột không có tên.",
  COLUMN_TWICE: ({ name }) => `Cột "${name}" có hai lần trong dòng tiêu đề.`,
};
