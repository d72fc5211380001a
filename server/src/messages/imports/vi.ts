import { counted, quoted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { ImportsMatter } from "./matter.ts";

const n = counted("vi-VN");
const list = quoted(", ");

const STATES: Readonly<Record<string, string>> = {
  READING: "đang được đọc",
  UNREADABLE: "là tệp không đọc được",
  DRAFT: "là bản nháp",
  IN_REVIEW: "đang chờ duyệt",
  SENT_BACK: "đã bị trả lại",
  WITHDRAWN: "đã rút",
  PUBLISHED: "đã công bố",
  REVERSED: "đã hoàn tác",
};
const STEPS: Readonly<Record<string, string>> = {
  ANSWER: "giải trình",
  LAY_OUT: "xác định lại bố cục",
  SUBMIT: "trình duyệt",
  WITHDRAW: "rút lại",
  REMARK: "nhận xét",
  SEND_BACK: "trả lại",
  PUBLISH: "công bố",
  REVERSE: "hoàn tác",
};

/** Messages on files handed in, in Vietnamese. */
export const importsVi: WordsOf<ImportsMatter> = {
  NO_SUCH_IMPORT: () => "Không có lượt nộp này, hoặc bạn không được xem.",
  IMPORT_NOT_SO: ({ state, step }) =>
    `Lượt nộp này ${STATES[state] ?? state} nên không ${STEPS[step] ?? step} được.`,
  REASON_MISSING: () => "Hãy nêu lý do bằng vài lời.",
  REASON_TOO_LONG: ({ most }) => `Nhiều nhất ${n(most)} ký tự.`,
  IMPORT_HAS_ERRORS: ({ rows }) => `${n(rows)} dòng có lỗi; hãy sửa trong tệp rồi nộp lại.`,
  WARNINGS_UNANSWERED: ({ count }) =>
    `${n(count)} cảnh báo chưa được giải trình: hãy nêu vì sao số liệu vẫn đúng.`,
  CHANGES_UNEXPLAINED: ({ count }) => `${n(count)} số liệu khác với số đã biết: hãy nêu vì sao thay đổi.`,
  NO_SUCH_WARNING: ({ problem }) => `Lượt nộp này không có cảnh báo "${problem}".`,
  NOTHING_NEW: () => "Mọi dòng đều trùng với số đã biết: không có gì để công bố.",
  IMPORT_STALE: () =>
    "Từ lúc kiểm tra đã có số liệu khác vào, làm thay đổi tác động của lượt nộp này. Đã kiểm tra lại: hãy xem lại một lần nữa.",
  LAYOUT_UNDECIDED: ({ count }) => `Phải trả lời ${n(count)} câu hỏi về bố cục của tệp trước.`,
  FILE_MISSING: () => 'Chưa có tệp: hãy gửi tệp trong trường "file" của biểu mẫu (multipart/form-data).',
  FILE_TOO_LARGE: ({ megabytes }) => `Tệp lớn hơn ${n(megabytes)} MB.`,
  FILE_EMPTY: () => "Tệp trống.",
  FILE_GONE: () => "Tệp không còn được giữ; số liệu, các lỗi và lịch sử vẫn còn.",
  FORM_NOT_READ: () => "Không đọc được biểu mẫu: có phần thiếu, thừa, hoặc bị ngắt giữa chừng. Hãy gửi lại.",
  NOT_MULTIPART: () => 'Tệp được nhận qua biểu mẫu (multipart/form-data) có trường "file".',
  FIELD_UNKNOWN: ({ field }) => `Biểu mẫu có trường "${field}" không được nhận, hoặc quá dài, hoặc lặp lại.`,
  DATASET_MISSING: () => "Hãy cho biết số liệu thuộc bộ dữ liệu nào.",
  DATASET_UNKNOWN: ({ dataset, accepted }) =>
    `Không có bộ dữ liệu "${dataset}".${accepted.length === 0 ? "" : ` Các bộ dữ liệu là ${list(accepted)}.`}`,
  TEMPLATE_PERIOD_UNREADABLE: ({ period, accepted }) =>
    `"${period}" không phải là kỳ phải báo cáo, như ${list(accepted)}.`,
  TEMPLATE_AREA_REPORTS_NOT: ({ area, period, accepted }) =>
    `"${area}" không báo cáo cho kỳ ${period}. ${accepted.length === 0 ? "Không địa bàn nào báo cáo kỳ này." : `Các địa bàn báo cáo là ${list(accepted)}.`}`,
  TEMPLATE_NOTHING_DUE: ({ dataset, period }) =>
    `Bộ dữ liệu "${dataset}" không yêu cầu gì cho kỳ như ${period}, nên không có biểu mẫu.`,
  DOCUMENT_WRONG: ({ field }) =>
    `Số liệu của bộ dữ liệu này lấy từ văn bản được trích dẫn: "${field}" còn thiếu hoặc chưa đúng (title; publisher; published như 2026, 2026-10 hoặc 2026-10-05; url; kind).`,
  IMPORTS_UNFINISHED: ({ most }) =>
    `Bạn có ${n(most)} lượt nộp chưa xong; hãy hoàn tất hoặc rút bớt một lượt trước.`,
  IMPORTS_TODAY: ({ most, seconds }) =>
    `Mỗi người được nộp ${n(most)} tệp một giờ. Hãy thử lại sau ${n(Math.ceil(seconds / 60))} phút.`,
  FILES_FULL: ({ seconds }) =>
    `Hiện không còn chỗ cho tệp mới. Hãy thử lại sau ${n(Math.ceil(seconds / 60))} phút, hoặc rút các bản nháp không cần nữa.`,
  REPORT_EMPTY: () => "Chưa có nội dung: hãy dán báo cáo, hoặc chọn tệp chứa báo cáo.",
  REPORT_TOO_LONG: ({ most }) =>
    `Báo cáo dài hơn ${n(most)} ký tự (khoảng sáu mươi trang): hãy gửi từng phần.`,
  LAYOUT_TOO_LABORIOUS: ({ minutes }) =>
    `Đọc tệp này theo cách đã nói mất hơn ${minutes} phút: hãy nộp từng trang tính, hoặc bớt ô thừa.`,
  MARKING_TOO_LABORIOUS: () =>
    "Đánh dấu tệp này mất quá nhiều thời gian: hãy tải danh sách chỗ sai thay cho tệp đánh dấu.",
  REPORT_TOO_LABORIOUS: () => "Đọc văn bản này mất quá nhiều thời gian: hãy gửi từng phần.",
  REPORT_NOT_TAKEN: () =>
    "Báo cáo chỉ được đọc từ .docx, PDF có chữ và văn bản thuần. Với tệp khác, như .doc, hãy chép nội dung và dán vào.",
  REPORT_PDF_SCANNED: ({ pages }) =>
    `Trang ${pages.slice(0, 20).join(", ")}${pages.length > 20 ? ", …" : ""} của tệp PDF này là ảnh chụp hoặc bản quét, không có chữ để đọc. Hãy lấy tệp gốc đã in ra, hoặc gõ lại nội dung.`,
  REPORT_PDF_LOCKED: () =>
    "Tệp PDF này bị khóa bằng mật khẩu. Hãy lưu lại không có mật khẩu, hoặc dán nội dung.",
  REPORT_PDF_BROKEN: () => "Tệp PDF này bị hỏng, không mở được. Hãy lưu lại, hoặc dán nội dung.",
  REPORT_PDF_PAGES: ({ most }) => `Tệp PDF có hơn ${n(most)} trang: hãy gửi từng phần.`,
  REPORT_PDF_LABORIOUS: () =>
    "Đọc tệp PDF này tốn nhiều thời gian hoặc bộ nhớ hơn mức cho phép. Hãy gửi từng phần, hoặc dán nội dung.",
  REPORT_NOT_READ: ({ why }) => why.vi,
  LAYOUT_NOT_READ: ({ why }) => why.vi,
  REPORT_LETTERS_UNKNOWN: () =>
    "Không xác định được tệp dùng bảng mã nào. Hãy lưu thành UTF-8, hoặc dán nội dung.",
  REPORT_FIELD_WRONG: ({ field }) =>
    `Thiếu "${field}", hoặc không đúng dạng (text; published dạng 2026, 2026-10 hoặc 2026-10-05; dataset).`,
};
