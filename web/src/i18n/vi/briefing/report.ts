/** Words of the report that an office sends, in Vietnamese; the model for every other language's file. */
export const reportVi = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  /** What stands where the office writes its own name. */
  superior: "TÊN CƠ QUAN CHỦ QUẢN",
  issuing: "TÊN CƠ QUAN BAN HÀNH",
  number: (number: string, office: string) => `${number}/BC-${office}`,
  numbered: (number: string) => `Số: ${number}`,
  /** Day and month with two figures where the decree wants them; dots where the office fills them in. */
  date: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  kind: "BÁO CÁO",
  addressee: (to: string) => `Kính gửi: ${to}`,
  recipients: "Nơi nhận:",
  /** The last line of the recipients: the office's own files. */
  filed: (department: string) => `- Lưu: VT, ${department}.`,
  asAbove: "- Như trên;",
  signer: "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
  annex: (number: string) => `Phụ lục ${number}`,
  annexOf: (number: string, date: string) => `(Kèm theo Báo cáo số ${number} ${date})`,
  seeAnnex: (title: string, number: string) => `${title}: xem Phụ lục ${number} kèm theo.`,
  form: (number: string) => `Biểu ${number}`,
  unit: (unit: string) => `Đơn vị tính: ${unit}`,
  ofWhich: "Trong đó:",
  none: "- : không có",
  unknown: (statuses: string) => `… : không có số liệu (${statuses})`,
  sources: "Nguồn số liệu",
  ordinal: "TT",
  known: (dataset: string | null, boundaries: string, version: string) =>
    `Báo cáo này được lập ${dataset === null ? "" : `từ ${dataset}; `}${boundaries}; ${version}.`,
  link: (address: string) => `Tra cứu số liệu: ${address}`,
};

/** Words of the report that an office sends: Vietnamese is the model; a language that lacks a key does not compile. */
export type ReportWords = typeof reportVi;
