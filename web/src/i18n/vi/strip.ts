/** Words of the time strip. */
export const stripVi = {
  title: "Thời gian",
  label: "Kỳ",
  bar: (period: string, n: string) => `${period}: ${n} tỉnh, thành phố có số`,
  /** How many of these are not final or not whole. */
  unsure: (n: string) => `trong đó ${n} chưa trọn hoặc chưa chính thức`,
  /** Between this period and the one before that holds figures. */
  gapBefore: (periods: string) => `ngay trước đó không có số: ${periods}`,
  gap: (period: string) => `${period}: không có số`,
  gaps: (periods: string) => `Các kỳ không có số: ${periods}.`,
  noGaps: "Kỳ nào trong khoảng này cũng có số.",
  hint: "Cột: phần tỉnh, thành phố có số",
  hintUnsure: "phần nhạt: chưa trọn hoặc chưa chính thức",
  hintGap: "ô gạch chéo: không có số",
  against: "kỳ được so với",
  hintAgainst: "gạch chân: kỳ được so với",
  earlier: "Kỳ trước",
  atFirst: "Đây là kỳ đầu tiên.",
  atLast: "Đây là kỳ cuối cùng.",
  later: "Kỳ sau",
  play: "Chạy theo thời gian",
  pause: "Dừng",
  terms: "Giai đoạn",
  termsNote: "Giai đoạn nhiều năm, mỗi giai đoạn một số: không cộng vào các kỳ ở trên",
  none: "Chưa có kỳ nào có số",
  ahead: (done: string, of: string) => `Đang tải sẵn các kỳ: ${done}/${of}`,
};
