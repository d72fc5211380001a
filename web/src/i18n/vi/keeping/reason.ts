export interface ReasonWords {
  readonly title: string;
  readonly close: string;
  readonly why: (dataset: string) => string;
  readonly label: string;
  readonly hint: string;
  readonly length: (least: number, most: number) => string;
  readonly take: string;
  readonly cancel: string;
  readonly notSaid: string;
}

/** What figures are taken away for, in Vietnamese. */
export const reasonVi: ReasonWords = {
  title: "Lấy số liệu để làm gì?",
  close: "Đóng",
  why: (dataset) =>
    `Bộ dữ liệu “${dataset}” yêu cầu nói rõ mục đích trước khi lấy tệp. Mục đích được ghi vào sổ, cùng tên tệp và bộ lọc.`,
  label: "Mục đích",
  hint: "Ví dụ: báo cáo giao ban tháng 11. Đừng ghi tên người.",
  length: (least, most) => `Viết từ ${least} đến ${most} ký tự.`,
  take: "Lấy tệp",
  cancel: "Thôi",
  notSaid: "chưa nói lấy để làm gì",
};
