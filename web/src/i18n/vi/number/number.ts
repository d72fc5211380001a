import { rolesVi } from "../keeping/roles.ts";
/** Words of the page of one number, in Vietnamese; the model for every other language's file. */
export const numberVi = {
  title: "Lý lịch số liệu",
  kicker: "Một số liệu",
  notFound: "Địa chỉ này chưa nói rõ là số nào: cần chỉ tiêu, địa bàn và kỳ.",
  none: "Bộ số liệu không có ô này.",
  correct: "Sửa hoặc rút số này",
  enter: "Nhập số này",
  onMap: "Xem trên bản đồ",
  what: "Số này nghĩa là gì",
  how: "Số này do đâu mà có",
  /** What a value is, by how it came about. */
  made: {
    printed: "Nguồn ghi đúng cho địa bàn, kỳ và phần này; số đứng như đã in.",
    ratio: (numerator: string, denominator: string, n: string, d: string, value: string) =>
      `${numerator} ÷ ${denominator} × 100 = ${n} ÷ ${d} × 100 = ${value}`,
    sum: (n: string, over: string) => `Cộng ${n} số ${over}.`,
    union: (n: string, over: string) =>
      `Lớn nhất trong ${n} số ${over}: các phần có thể trùng nhau nên không cộng.`,
    /** Areas or periods are added, of parts the largest counts. */
    unionOf: (n: string) =>
      `Gộp từ ${n} số: giữa các mô hình lấy phần lớn nhất vì có thể trùng nhau, không cộng; chỉ cộng giữa các địa bàn hoặc kỳ.`,
    stands: (period: string) => `Nguồn ghi cho ${period}; số hiện có này đứng cho kỳ được hỏi.`,
    carried: (period: string) => `Số gần nhất đã biết, của ${period}; kỳ này chưa có số.`,
    one: (name: string) => `Chỉ có số của ${name}; các nơi còn lại chưa có.`,
    /** Where the value is not known. */
    unknown: "Chưa có giá trị.",
    /** Along what the figures it is made of differ from it. */
    over: {
      area: "của các địa bàn",
      period: "của các kỳ ngắn hơn",
      member: "của các phần",
      several: "của các địa bàn, kỳ hoặc phần",
    },
  },
  complete: {
    AREAS: (n: string, of: string) => `Có số của ${n}/${of} đơn vị`,
    RETURNS: (n: string, of: string) => `Có ${n}/${of} lượt báo cáo`,
  },
  missing: "Chưa có số",
  more: (n: string) => `và ${n} nơi khác`,
  bounds: (lower: string, upper: string) => `Chắc chắn từ ${lower} đến ${upper}.`,
  discrepancy: (reported: string, derived: string) =>
    `Nguồn ghi ${reported}, các phần gộp lại được ${derived}.`,
  due: (day: string) => `Hạn báo cáo ${day}`,
  received: (day: string) => `nhận đủ ngày ${day}`,
  late: (n: string) => `chậm ${n} ngày`,
  members: "Số của từng địa bàn",
  memberTable: { area: "Địa bàn", value: "Giá trị", status: "Tình trạng" },
  printed: "Số in trong các nguồn",
  printedNone: "Không có số nào trong nguồn đứng sau ô này.",
  printedMore: (shown: string, total: string) => `${shown} số lớn nhất trong ${total} số.`,
  printedRest: (n: string) => `${n} số nữa`,
  version: (n: string) => `Bản ${n}`,
  versions: "Các bản của nguồn này",
  recorded: (day: string) => `ghi nhận ${day}`,
  /** Where it stood in a file that was handed in. */
  handedIn: (where: string) => `nộp trong tệp${where === "" ? "" : `, ${where}`}`,
  sheet: (name: string) => `trang “${name}”`,
  cell: (name: string) => `ô ${name}`,
  because: (reason: string) => `lý do: ${reason}`,
  withdrawn: "Số đã bị rút",
  reversed: "trả lại số trước khi nộp tệp",
  checked: (by: string, publishedBy: string) => `${by} nộp, ${publishedBy} công bố`,
  roles: rolesVi,
  seeImport: "xem lần nộp",
  dated: (month: string) => `chốt ${month}`,
  moved: "Trước đây số này là bao nhiêu",
  movedNone: "Từ khi được ghi nhận, số này chưa thay đổi.",
  movedTable: { when: "Khi nào", before: "Trước", after: "Sau", cause: "Vì sao" },
  noValue: "chưa có số",
  boundaries: "Địa giới",
  dataset: "Bộ số liệu",
  take: "Trích dẫn và lấy về",
  cited: "Câu trích dẫn",
  citedIn: { vi: "tiếng Việt", en: "tiếng Anh" },
  copy: "Chép",
  copied: "Đã chép.",
  copyFailed: "Không chép được.",
  link: "Liên kết giữ nguyên như hôm nay",
  machine: "Trả lời cho máy (JSON)",
  dataVersion: (id: string, day: string) => `Phiên bản dữ liệu ${id}, ${day}`,
  pinned: "Câu hỏi quá dài cho một liên kết; hãy gửi GraphQL ở trên.",
};

/** Words of the page of one number: Vietnamese is the model; a language that lacks a key does not compile. */
export type NumberWords = typeof numberVi;
