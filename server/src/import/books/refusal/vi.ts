import { counted } from "../../../messages/words.ts";
import type { WordsOf } from "../../../messages/words-of.ts";
import type { Counted, Detail, Instead, RefusalMatter } from "./matter.ts";

const n = counted("vi-VN");
const TAKEN = "Các loại tệp được nhận: .xlsx, .xlsm, .xlsb, .xls, .ods và .csv.";
const AGAIN = "Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi gửi tệp vừa lưu.";
const inPart = (part: string | null): string => (part === null ? "" : `, ở phần “${part}”`);

const COUNTED: Readonly<Record<Counted, string>> = {
  parts: "phần bên trong tệp",
  sheets: "trang tính",
  rows: "dòng",
  cells: "ô có nội dung",
  columns: "cột có nội dung",
  merges: "ô gộp",
  styles: "kiểu định dạng ô",
};

/** Why a file is no book that is taken, in Vietnamese. */
export const refusalVi: WordsOf<RefusalMatter> = {
  EMPTY_FILE: () => `Tệp rỗng. ${TAKEN}`,
  FILE_TOO_LARGE: ({ bytes, most }) =>
    `Tệp có ${n(bytes)} byte; tối đa được nhận là ${n(most)} byte. Có thể bỏ bớt hình ảnh hoặc gửi riêng từng trang tính.`,
  NOT_A_BOOK: ({ found }) =>
    `Đây không phải là bảng tính${found === null ? "" : ` mà là ${INSTEAD[found]}`}. ${TAKEN}`,
  DAMAGED: ({ part, detail }) => `Tệp bị hỏng${inPart(part)}: ${detailVi(detail)}. ${AGAIN}`,
  ENCRYPTED: () =>
    "Bảng tính bị khóa bằng mật khẩu. Hãy gửi kèm mật khẩu, hoặc lưu lại không đặt mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc).",
  WRONG_PASSWORD: () =>
    "Bảng tính bị khóa và mật khẩu này không đúng. Mật khẩu phân biệt chữ hoa và chữ thường.",
  ENCRYPTION_NOT_TAKEN: ({ way }) =>
    `Bảng tính bị khóa theo cách không đọc được ở đây (${way}). Hãy lưu lại không đặt mật khẩu rồi gửi tệp đó.`,
  TOO_MANY: ({ what, where, is, most }) =>
    `${where === null ? "Bảng tính" : `“${where}”`} có ${is === null ? `hơn ${n(most)}` : n(is)} ${COUNTED[what]}; tối đa được nhận là ${n(most)}. ` +
    "Hãy bỏ phần không cần thiết hoặc chia thành nhiều tệp.",
  INFLATES_TOO_MUCH: ({ part, bytes, most, ratio }) =>
    ratio === null
      ? `${part === null ? "Bảng tính" : `Phần “${part}” của bảng tính`} khi giải nén sẽ lớn tới ${n(bytes)} byte; tối đa được nhận là ${n(most)} byte. Hãy chia thành nhiều tệp.`
      : `Phần “${part ?? ""}” của tệp khi giải nén sẽ lớn gấp ${n(ratio)} lần, thành ${n(bytes)} byte; tối đa được nhận là ${n(most)} lần. ${AGAIN}`,
  TEXT_TOO_LONG: ({ where, most }) =>
    `Nội dung ở ${where} dài hơn ${n(most)} ký tự mà một ô được có. Hãy rút ngắn.`,
  ZIP_NOT_TAKEN: ({ why, part }) =>
    `Tệp${inPart(part)} được đóng gói theo cách không chương trình bảng tính nào dùng (${ZIP[why]}). ${AGAIN}`,
  DTD: ({ part }) =>
    `Phần “${part}” của tệp khai báo kiểu tài liệu (DTD), điều không chương trình bảng tính nào ghi và ở đây không bao giờ đọc theo. ${AGAIN}`,
  XML_TOO_DEEP: ({ part, most }) =>
    `Phần “${part}” của tệp có các phần tử lồng nhau sâu hơn ${n(most)} tầng. ${AGAIN}`,
  LETTERS_UNKNOWN: ({ line }) =>
    `${line === null ? "Tệp" : `Dòng ${n(line)}`} có chữ không xác định được bảng mã. Hãy lưu tệp ở dạng CSV UTF-8 hoặc .xlsx.`,
  QUOTE_NOT_CLOSED: ({ row }) =>
    `Ở dòng ${n(row)} có dấu ngoặc kép mở mà không đóng. Hãy đóng lại, hoặc viết hai dấu liền nhau nếu dấu đó thuộc nội dung.`,
  NO_SHEET: () => "Bảng tính không có trang tính nào có ô.",
  TOOK_TOO_LONG: ({ seconds }) =>
    `Không đọc xong bảng tính trong ${n(seconds)} giây. Hãy bỏ phần không cần thiết hoặc chia thành nhiều tệp.`,
  TOOK_TOO_MUCH_MEMORY: ({ megabytes }) =>
    `Không đọc được bảng tính trong ${n(megabytes)} MB bộ nhớ. Hãy bỏ phần không cần thiết hoặc chia thành nhiều tệp.`,
  READER_ENDED: () =>
    `Chương trình đọc bảng tính đã dừng giữa chừng vì tệp này, điều không xảy ra với tệp nguyên vẹn. ${AGAIN}`,
  READERS_BUSY: () => "Đang đọc các bảng tính khác. Xin gửi lại tệp này sau giây lát.",
  CANCELLED: () => "Việc đọc đã dừng theo yêu cầu.",
};

const INSTEAD: Readonly<Record<Instead, string>> = {
  document: "văn bản",
  slides: "bản trình chiếu",
  pdf: "tệp PDF",
  picture: "hình ảnh",
  archive: "tệp nén",
  program: "chương trình",
  webPage: "trang web không có bảng",
};

const ZIP: Readonly<Record<RefusalMatter["ZIP_NOT_TAKEN"]["why"], string>> = {
  zip64: "zip64",
  duplicate: "hai phần trùng tên",
  name: "tên dẫn ra ngoài tệp",
  method: "phương pháp nén lạ",
};

function detailVi(detail: Detail): string {
  switch (detail.kind) {
    case "cut":
      return "thiếu phần cuối";
    case "checksum":
      return "nội dung không còn như lúc lưu";
    case "xml":
      return `dòng ${n(detail.line)}, cột ${n(detail.column)} sai cấu trúc`;
    case "encoding":
      return "chữ không thuộc bảng mã nào được biết";
    case "missing":
      return "thiếu phần đó";
    case "cell":
      return `ô ${detail.cell} chứa “${detail.found}”, trái với kiểu của ô`;
    case "twice":
      return `ô ${detail.cell} có hai lần`;
    case "unreadable":
      return "không đọc được đến cuối";
  }
}
