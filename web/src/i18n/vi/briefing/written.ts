/** Words of briefings in Vietnamese; the model for every other language's file. */
export const briefingVi = {
  /** What a picture is, before what it shows: of its view, the title and the period. */
  picture: {
    map: (what: string) => `Bản đồ: ${what}`,
    circles: (what: string) => `Bản đồ vòng tròn: ${what}`,
    "tile-grid": (what: string) => `Bản đồ ô đều: ${what}`,
    ranking: (what: string) => `Biểu đồ xếp theo giá trị: ${what}`,
    trend: (what: string) => `Biểu đồ diễn biến: ${what}`,
    "small-multiples": (what: string) => `Diễn biến của từng tỉnh, thành phố: ${what}`,
    slope: (what: string) => `Biểu đồ trước – sau: ${what}`,
    "heat-table": (what: string) => `Bảng màu theo kỳ: ${what}`,
    fact: (what: string) => `Con số: ${what}`,
  },
  counted: (label: string, n: string) => `${label}: ${n}`,
  table: {
    area: "Tỉnh, thành phố",
    change: (from: string) => `So với ${from}`,
    status: "Tình trạng",
    caution: "°: số cần lưu ý",
  },
  /** On printed pages. */
  print: {
    contents: "Mục lục",
    page: (n: string, of: string) => `Trang ${n}/${of}`,
    code: "Mã QR của liên kết tới nội dung này trong bản đồ",
    data: (title: string) => `Số liệu của: ${title}`,
    provenance: "Số liệu, phiên bản và câu hỏi đã dùng để lập tài liệu này",
  },
};

/** Words of briefings: Vietnamese is the model; a language that lacks a key does not compile. */
export type BriefingWords = typeof briefingVi;
